// Limits how much of the index one search reads, because SQLite cannot be interrupted between two matches.
import { BLOCKS, MAX_ROWS_CHECKED, MAX_ROWS_READ } from '../../db/search/budgets.ts';
import { type BlockSize, blockToken } from '../../db/search/build-index.ts';

/** Approximate number of word occurrences per SQLite page of the index. */
const OCCURRENCES_PER_PAGE = 500;

/** Maximum number of blocks in one query, because more blocks make FTS5 slow. */
const MAX_BLOCKS = 16;

/** `upTo`: row number of the last text to read; `blocks`: index tokens of ranges of texts, empty for all texts. */
export type ScanPart = { upTo: number; blocks: string[] };

/** Estimates how many word occurrences FTS5 reads. @param frequencies number of texts that contain each word */
export function estimateRowsRead(frequencies: readonly number[]): number {
  const rarest = Math.min(...frequencies);
  return frequencies.reduce((sum, texts) => sum + Math.min(texts, rarest * OCCURRENCES_PER_PAGE), 0);
}

export class ScanBudget {
  #rowsLeft = MAX_ROWS_READ;
  #rowsChecked = 0;

  /** @param cost word occurrences that a scan of the whole index reads @returns undefined if the budget is used up */
  nextPart(after: number, last: number, cost: number): ScanPart | undefined {
    const isFirst = this.#rowsLeft === MAX_ROWS_READ;
    const texts = cost === 0 ? last : (last * this.#rowsLeft) / cost;
    if (texts >= last) {
      this.#rowsLeft -= cost;
      return { upTo: last, blocks: [] };
    }
    const size: BlockSize = texts < 2 ** BLOCKS.large ? 'small' : 'large';
    const bits = BLOCKS[size];
    const count = Math.min(Math.max(Math.floor(texts / 2 ** bits), Number(isFirst)), MAX_BLOCKS);
    if (count === 0) return undefined;
    const first = Math.floor((after + 1) / 2 ** bits);
    const upTo = Math.min((first + count) * 2 ** bits - 1, last);
    this.#rowsLeft -= (cost * (upTo - after)) / last;
    return { upTo, blocks: Array.from({ length: count }, (_, index) => blockToken(size, first + index)) };
  }

  /** Counts a text without the requested phrase. @returns whether more texts may be checked */
  countMismatch(): boolean {
    this.#rowsChecked += 1;
    return this.#rowsChecked < MAX_ROWS_CHECKED;
  }
}
