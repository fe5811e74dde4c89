// What lists of milestones choose by, an array for each column, and how words become the numbers in them.
import type { Columns } from '../../dates/interval-index.ts';
import { dealStatuses, milestoneStatuses } from '../../reports/vocabulary.ts';

const names = [
  // By position: as the index wants them, the number of the deal, and how many bytes the document has.
  ...(['from', 'to', 'since', 'until', 'mark', 'deal', 'length'] as const),
  // By number of the deal: its kind, and where its states begin in the columns below; one more at the end.
  ...(['dealKind', 'dealStates'] as const),
  // The states of deals, deal by deal, oldest first.
  ...(['dealSince', 'dealStatus'] as const),
];

export type ReadyColumns = Columns & Record<(typeof names)[number], Int32Array>;

export function columnsFrom(column: (name: (typeof names)[number]) => Int32Array): ReadyColumns {
  return Object.fromEntries(names.map((name) => [name, column(name)])) as ReadyColumns;
}

/** Numbers for words, 0 for none. */
function numbered<Word extends string>(words: readonly Word[]) {
  return {
    numberOf: (word: Word | null): number => (word === null ? 0 : words.indexOf(word) + 1),
    wordOf: (number: number): Word | null => words[number - 1] ?? null,
  };
}

export const dealStatusNumbers = numbered(dealStatuses);

type Status = (typeof milestoneStatuses)[number];

/** A mark for every status, of what is not disputed and of what is. */
const marks = [false, true].flatMap((disputed) => [null, ...milestoneStatuses].map((status) => ({ status, disputed })));

export function markOf(status: Status | null, disputed: boolean): number {
  return marks.findIndex((mark) => mark.status === status && mark.disputed === disputed);
}

/** A bit for each mark that will do; what is undefined makes no difference. */
export function marksFor(asked: { status?: Status | undefined; disputed?: boolean | undefined }): number {
  return marks.reduce((bits, { status, disputed }, mark) => {
    const fits = (asked.status ?? status) === status && (asked.disputed ?? disputed) === disputed;
    return fits ? bits | (1 << mark) : bits;
  }, 0);
}

const planned = marksFor({ status: 'planned' });

export function isPlanned(mark: number): boolean {
  return (planned & (1 << mark)) !== 0;
}
