// The documents of milestones that were made ready, by their positions.
import type { Documents } from '../../database/documents.ts';
import type { Slice } from '../../slice.ts';

/** In bytes: what lies between two documents is read too, if it is less. To ask again takes longer. */
const GAP = 4096;

/** In bytes: the most that is read at once. */
const LONGEST_RUN = 256 * 1024;

/** How many neighbours lie together: first the newest states, which nearly all lists are of, then those before, then the reports. */
export const BLOCK = 1000;

/** How many are gone through at one go: in a few milliseconds. */
const STEP = 50 * BLOCK;

/** The bytes of each document, and of the reports that go with it: 0 for none, as in all states but the newest. */
type Lengths = { length: Int32Array; reports: Int32Array };

/** In steps, since it takes long to tell where each of a million begins. */
export function* readyDocuments({ begin }: Documents, { length, reports }: Lengths) {
  const starts = yield* startsIn({ length, reports });
  const startOf = (position: number) => starts.ofDocument(position);
  const lengthOf = (position: number) => length[position] as number;

  /** Where the documents end that are read together, the first of which is at a place among positions in the order of the file. */
  function endOfRun(positions: readonly number[], at: number): number {
    const start = startOf(positions[at] as number);
    let last = start + lengthOf(positions[at] as number);
    let end = at + 1;
    for (; end < positions.length; end += 1) {
      const next = positions[end] as number;
      const nextLast = startOf(next) + lengthOf(next);
      if (startOf(next) - last > GAP || nextLast - start > LONGEST_RUN) break;
      last = nextLast;
    }
    return end;
  }

  /** @param positions in the order of the file */
  function inFile(positions: readonly number[]): Slice[] {
    const read = begin();
    const slices: Slice[] = [];
    for (let at = 0; at < positions.length; ) {
      const end = endOfRun(positions, at);
      const start = startOf(positions[at] as number);
      const last = positions[end - 1] as number;
      const run = read(start, startOf(last) + lengthOf(last) - start);
      for (; at < end; at += 1) {
        const position = positions[at] as number;
        const first = startOf(position) - start;
        slices.push(run.part(first, first + lengthOf(position)));
      }
    }
    return slices;
  }

  function areInOrder(positions: readonly number[]): boolean {
    return positions.every((position, at) => at === 0 || startOf(positions[at - 1] as number) < startOf(position));
  }

  return {
    /** Whether it is this milestone's. */
    isAt: (position: number, id: string): boolean => idIn(begin()(startOf(position), lengthOf(position))) === id,

    /** With its reports, where the newest state of this milestone is. */
    one(position: number, id: string): { document: Slice; reports: Slice } | undefined {
      const bytes = reports[position] as number;
      if (bytes === 0) return undefined;
      const read = begin();
      const document = read(startOf(position), lengthOf(position));
      if (idIn(document) !== id) return undefined;
      return { document, reports: read(starts.ofReports(position), bytes) };
    },

    /** Those of many, for as long as no others are asked for. */
    many(positions: readonly number[]): Slice[] {
      if (areInOrder(positions)) return inFile(positions);
      const ordered = positions.toSorted((one, other) => startOf(one) - startOf(other));
      const slices = inFile(ordered);
      return positions.map((position) => slices[ordered.indexOf(position)] as Slice);
    },
  };
}

/** The order in which neighbours lie. @param neighbours at most BLOCK */
export function layOut<State>(
  neighbours: readonly State[],
  isNewest: (state: State) => boolean,
): { documents: State[]; reports: State[] } {
  const newest = neighbours.filter(isNewest);
  return { documents: [...newest, ...neighbours.filter((state) => !isNewest(state))], reports: newest };
}

type Starts = { ofDocument(position: number): number; ofReports(position: number): number };

/** Where each begins: so far behind the first of its neighbours, who may be further away than 32 bits reach. */
function* startsIn({ length, reports }: Lengths): Generator<void, Starts> {
  const count = length.length;
  const blocks = new Float64Array(Math.ceil(count / BLOCK));
  const [documentIn, reportsIn] = [new Uint32Array(count), new Uint32Array(count)];
  let start = 0;
  for (let first = 0; first < count; first += BLOCK) {
    if (first % STEP === 0 && first > 0) yield;
    blocks[first / BLOCK] = start;
    const neighbours = Array.from({ length: Math.min(BLOCK, count - first) }, (_, index) => first + index);
    const laidOut = layOut(neighbours, (position) => (reports[position] as number) > 0);
    let at = 0;
    for (const position of laidOut.documents) {
      documentIn[position] = at;
      at += length[position] as number;
    }
    for (const position of laidOut.reports) {
      reportsIn[position] = at;
      at += reports[position] as number;
    }
    start += at;
  }
  const blockOf = (position: number) => blocks[Math.floor(position / BLOCK)] as number;
  return {
    ofDocument: (position) => blockOf(position) + (documentIn[position] as number),
    ofReports: (position) => blockOf(position) + (reportsIn[position] as number),
  };
}

/** How every document begins. */
const BEGINNING = '{"id":"';

/** Which milestone's it is. Ids hold nothing that JSON escapes. */
export function idIn({ bytes, start }: Slice): string {
  const first = start + BEGINNING.length;
  return bytes.toString('latin1', first, bytes.indexOf('"', first));
}
