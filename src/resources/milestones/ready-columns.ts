// What lists of milestones choose by, an array for each column, and how words become the numbers in them.
import type { Columns } from '../../dates/interval-index.ts';
import { dealStatuses, milestoneStatuses, type Outcome, outcomes } from '../../reports/vocabulary.ts';

const names = [
  // By position: as the index wants them, the number of the deal, and how many bytes the document and its reports have.
  ...(['from', 'to', 'since', 'until', 'marks', 'deal', 'length', 'reports'] as const),
  // By number of the deal: its kind, and where its states begin in the columns below; one more at the end.
  ...(['dealKind', 'dealStates'] as const),
  // Where milestones are, by their ids.
  ...(['digests', 'positions'] as const),
  // The states of deals, deal by deal, oldest first.
  ...(['dealSince', 'dealStatus'] as const),
];

/** The positions in other orders than that of time: what a list is sorted by, and of what is equal by id. */
export const otherOrders = ['latest', 'id'] as const;
export type OtherOrder = (typeof otherOrders)[number];

/** Under which name an order is stored. */
export const columnOfOrder = (order: OtherOrder): string => `by ${order}`;

export type ReadyColumns = Columns & Record<(typeof names)[number], Int32Array>;

/** A step for each. */
export function* columnsFrom(column: (name: (typeof names)[number]) => Int32Array): Generator<void, ReadyColumns> {
  const columns: Partial<ReadyColumns> = {};
  for (const name of names) {
    columns[name] = column(name);
    yield;
  }
  return columns as ReadyColumns;
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

/** One bit for each combination of status, outcome and dispute: 32, the width of a mark. */
const marks = [false, true].flatMap((disputed) =>
  outcomes.flatMap((outcome) => [null, ...milestoneStatuses].map((status) => ({ status, outcome, disputed }))),
);

type Filters = {
  status?: Status | null | undefined;
  outcome?: Outcome | undefined;
  overdue?: boolean | undefined;
  disputed?: boolean | undefined;
};

/** The bits of all combinations that match; an undefined filter matches all. */
export function marksFor(filters: Filters): number {
  const fits = ({ status, outcome, disputed }: (typeof marks)[number]) =>
    (filters.status === undefined || filters.status === status) &&
    (filters.outcome ?? outcome) === outcome &&
    (filters.overdue === undefined || filters.overdue === (outcome === 'overdue')) &&
    (filters.disputed ?? disputed) === disputed;
  return marks.reduce((bits, mark, place) => (fits(mark) ? bits | (1 << place) : bits), 0);
}

const { BYTES_PER_ELEMENT } = Int32Array;

/** The numbers of a stored column; none where it is not there. */
export function integersIn(data: Buffer | undefined): Int32Array {
  if (!data) return new Int32Array();
  // What SQLite hands over belongs to us, and is copied only where numbers do not begin there.
  const { buffer, byteOffset, length } = data.byteOffset % BYTES_PER_ELEMENT === 0 ? data : Buffer.concat([data]);
  return new Int32Array(buffer as ArrayBuffer, byteOffset, length / BYTES_PER_ELEMENT);
}

/** The positions group by group, each group in order, and where each begins; one more at the end. */
export function groupedBy(groupOf: Int32Array, groups: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let group = 0; group < groups; group += 1)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const next = starts.slice();
  const order = new Int32Array(groupOf.length);
  // By number: to go through its entries takes twice as long.
  for (let position = 0; position < groupOf.length; position += 1) {
    const group = groupOf[position] as number;
    order[next[group] as number] = position;
    next[group] = (next[group] as number) + 1;
  }
  return { order, starts };
}
