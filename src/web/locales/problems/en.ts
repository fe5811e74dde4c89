// English texts of the error pages and of /problems.

import { formatDate } from '../../../domain/dates/format.ts';
import { english, type Messages, nameInText } from '../../../http/messages.ts';
import { type ProblemType, problemTypes } from '../../../http/problem-types.ts';

const types: Record<ProblemType, { title: string; meaning: string; remedy: string }> = problemTypes;

/** Headings of error pages, for problem types whose title is too general. */
const headings: Partial<Record<ProblemType, string>> = { 'not-found': 'Page not found' };

const dayText = (day: string) => formatDate({ edtf: day }, 'en');

/** The API's messages, reworded for pages: dates in words, and "this milestone" instead of an id. */
const messages: Messages = {
  ...english,
  // Unlike the messages of the API, these two omit the example URL, because the page shows it as a link.
  parameterInstead: (name, { advice }) => `Unknown parameter ${nameInText(name)}. ${advice}.`,
  valueInstead: (problem, { advice }) => `${problem} ${advice}.`,
  otherKind: (kind, id, other, path) => english.otherKind(kind, id, other, path.replace('/v1/', '/en/')),
  neverReported: (kind) => `The register contains the name of this ${kind}, but no source has reported it yet.`,
  notYetReported: (kind, _id, asOf, since) =>
    kind === 'source'
      ? `This source may not have been published by ${dayText(asOf)}. It is considered from ${dayText(since)}.`
      : `No source had reported this ${kind} by ${dayText(asOf)}. Its first report is considered from ${dayText(since)}.`,
  notReportedBy: (_source, kind, _id, asOf) =>
    kind === 'source'
      ? 'The page of a source cannot be limited to another source. Remove `source`.'
      : `The selected source had not reported this ${kind} by ${dayText(asOf)}; other sources had. Remove \`source\`.`,
};

export const problemsInEnglish = {
  types,
  headings,
  messages,
  allTypes: 'Error types',
  typeLine: (status: number) => `HTTP status ${status}, problem type`,
  meaning: 'What it means',
  remedy: 'What to do',
  /** Label of the API's English message, which pages show below their own wording. */
  originalMessage: 'Message of the API',
  suggestion: 'Suggested URL',
  reference: 'Reference of this error',
};

export type ProblemLocale = typeof problemsInEnglish;
