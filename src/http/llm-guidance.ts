// Instructions for language models on reading and citing values, sent in /llms.txt and by the MCP server.

export const HOW_TO_CITE =
  'Every value has a unit, a date with its uncertainty (EDTF, with the first and last possible day), the source that reported it and a quote. Name the source and its publication date, and do not turn an uncertain date into a day.';

export const HOW_TO_READ = [
  '`current` names the source of each value, its grade (`reliability`, A to D), the confidence, the other sources that agree, and how many of all these are independent (`independent`; 0: only grade D reports it). `unconfirmed` lists values of grade D, `lastConfirmed` the last status of grades A to C. `dispute` lists contradictory values. Pass these qualifications on.',
  '`outcome` says what became of a milestone: scheduled, met, overdue (not reported as reached in time) or dropped (reported as cancelled or withdrawn). If `outcomeConfidence` is low, say that it is unconfirmed.',
  'Figures of a deal of kind `programme` are never figures of one project in it.',
];

/** Only for `/llms.txt`: MCP tools describe their own parameters. */
export const HOW_TO_QUERY = [
  '`asOf=2025-12-31` returns what was known on that date; `source=ID` returns what one source reports.',
  '`from`, `to` and `match=certain` select milestones that can, or must, fall between two days.',
  'A misspelt name or value is rejected with the nearest valid one.',
];
