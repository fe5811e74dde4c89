// How much of an index is read at one go. SQLite cannot be stopped where it finds nothing for long, so it is told before how far
// to read: block by block, where all of it would take too long.
import { BLOCKS, MAX_ROWS_CHECKED, MAX_ROWS_READ } from '../../db/search/budgets.ts';
import { blockToken, type BlockSize } from '../../db/search/build-index.ts';

/** To find the next text that may fit, the index is read page by page, and on a page stand about so many occurrences. */
const OCCURRENCES_PER_PAGE = 500;

/** An index goes slowly through more blocks at once. */
const MAX_BLOCKS = 16;

/** A part of the places: up to one, in blocks with these words, or all where there are none. */
export type ScanPart = { upTo: number; blocks: string[] };

/**
 * About how many occurrences are read to find the texts that hold every word.
 *
 * @param standIn in how many texts each of the words stands
 */
export function estimateRowsRead(standIn: readonly number[]): number {
  const rarest = Math.min(...standIn);
  return standIn.reduce((sum, texts) => sum + Math.min(texts, rarest * OCCURRENCES_PER_PAGE), 0);
}

/** What is read at one go, part by part. */
export class ScanBudget {
  #left = MAX_ROWS_READ;
  #lookedAt = 0;

  /**
   * What to read next of an index; undefined when so much has been read that the rest must wait.
   *
   * @param last the last place of all
   * @param all how many occurrences are read if all places are
   */
  part(after: number, last: number, all: number): ScanPart | undefined {
    const isFirst = this.#left === MAX_ROWS_READ;
    const texts = all === 0 ? last : (last * this.#left) / all;
    if (texts >= last) {
      this.#left -= all;
      return { upTo: last, blocks: [] };
    }
    const size: BlockSize = texts < 2 ** BLOCKS.large ? 'small' : 'large';
    const bits = BLOCKS[size];
    const count = Math.min(Math.max(Math.floor(texts / 2 ** bits), Number(isFirst)), MAX_BLOCKS);
    if (count === 0) return undefined;
    const first = Math.floor((after + 1) / 2 ** bits);
    const upTo = Math.min((first + count) * 2 ** bits - 1, last);
    this.#left -= (all * (upTo - after)) / last;
    return { upTo, blocks: Array.from({ length: count }, (_, index) => blockToken(size, first + index)) };
  }

  /** Looks at a text in vain. @returns whether more may be looked at */
  looksFurther(): boolean {
    this.#lookedAt += 1;
    return this.#lookedAt < MAX_ROWS_CHECKED;
  }
}
