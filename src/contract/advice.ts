// How to read what the register answers, and how to pass it on: told to language models, wherever they come in.

export const HOW_TO_CITE =
  'Every value carries its unit, a date with its own uncertainty (EDTF, with the first and last day it can be), the source that reported it and the place in that source. Say which source reports a value and when it was published, and do not turn an uncertain date into a day.';

export const HOW_TO_READ = [
  '`asOf=2025-12-31` answers as a reader of that day would have known; `source=ID` gives what one source alone reports.',
  '`current` says whose report a value is, how reliable that source is (A to D) and how many independent ones say the same; `dispute` says who contradicts whom, and why. Say so when you pass a value on.',
  '`dealStatus` says how the deal stands: what was planned in a deal that was withdrawn is planned no more. Sums of a deal of kind `programme` are never those of one project in it.',
  '`from`, `to` and `match=certain` on milestones ask what can, or must, fall in a window of days.',
  'What is misspelt is refused with the nearest name that would do.',
];
