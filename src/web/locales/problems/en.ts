// Words of the error pages and of /problems in English.

import { formatDate } from '../../../domain/dates/format.ts';
import { english, type Messages, nameInText } from '../../../http/messages.ts';
import { type ProblemType, problemTypes } from '../../../http/problem-types.ts';

type TypeWords = { title: string; meaning: string; remedy: string };

export type ProblemLocale = {
  types: Record<ProblemType, TypeWords>;
  /** Heading of an error page where the title of the problem type is too general. */
  headings: Partial<Record<ProblemType, string>>;
  messages: Messages;
  allTypes: string;
  typeLine: (status: number) => string;
  meaning: string;
  remedy: string;
  /** Above the message as the API sends it. */
  originalMessage: string;
  /** Before a link to the nearest URL that works. */
  suggestion: string;
  reference: string;
};

const dayIn = (day: string) => formatDate({ edtf: day }, 'en');

/** Pages write dates in words, and say "this milestone" where the API quotes an id. */
const messages: Messages = {
  ...english,
  // The page shows the example as a link.
  parameterInstead: (name, { advice }) => `Unknown parameter ${nameInText(name)}. ${advice}.`,
  valueInstead: (problem, { advice }) => `${problem} ${advice}.`,
  otherKind: (kind, id, other, path) => english.otherKind(kind, id, other, path.replace('/v1/', '/en/')),
  neverReported: (kind) => `The register contains the name of this ${kind}, but no source has reported it yet.`,
  notYetReported: (kind, _id, asOf, since) =>
    kind === 'source'
      ? `This source may not have been published by ${dayIn(asOf)}. It is considered from ${dayIn(since)}.`
      : `No source had reported this ${kind} by ${dayIn(asOf)}. Its first report is considered from ${dayIn(since)}.`,
  notReportedBy: (_source, kind, _id, asOf) =>
    kind === 'source'
      ? 'The page of a source cannot be limited to another source. Remove `source`.'
      : `The selected source had not reported this ${kind} by ${dayIn(asOf)}; other sources had. Remove \`source\`.`,
};

export const problemsInEnglish: ProblemLocale = {
  types: problemTypes,
  headings: { 'not-found': 'Page not found' },
  messages,
  allTypes: 'Error types',
  typeLine: (status) => `HTTP status ${status}, problem type`,
  meaning: 'What it means',
  remedy: 'What to do',
  originalMessage: 'Message of the API',
  suggestion: 'Suggested URL',
  reference: 'Reference of this error',
};
