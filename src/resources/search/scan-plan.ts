// Limits how much of a full-text index one search reads. SQLite cannot be interrupted between two matches, so the search
// estimates the cost first. If a full scan is too expensive, the search reads only some blocks of consecutive texts.
import { BLOCKS, MAX_ROWS_CHECKED, MAX_ROWS_READ } from '../../db/search/budgets.ts';
import { type BlockSize, blockToken } from '../../db/search/build-index.ts';

/** Approximate word occurrences per SQLite page of the index. To find the next text, FTS5 reads one page per word. */
const OCCURRENCES_PER_PAGE = 500;

/** Maximum number of blocks in one query. More blocks make FTS5 slow. */
const MAX_BLOCKS = 16;

/** Part of the index. `upTo`: place (row number) of its last text. `blocks`: tokens of its blocks; empty for all blocks. */
export type ScanPart = { upTo: number; blocks: string[] };

/**
 * Estimates how many word occurrences FTS5 reads to find the texts that contain every word.
 *
 * @param frequencies number of texts that contain each word
 */
export function estimateRowsRead(frequencies: readonly number[]): number {
  const rarest = Math.min(...frequencies);
  return frequencies.reduce((sum, texts) => sum + Math.min(texts, rarest * OCCURRENCES_PER_PAGE), 0);
}

export class ScanBudget {
  #rowsLeft = MAX_ROWS_READ;
  #rowsChecked = 0;

  /**
   * Plans the next part of a scan, and subtracts its cost from the budget.
   *
   * @param after place (row number) of the last text that was already read
   * @param last place of the last text in the index
   * @param cost estimated number of word occurrences that a scan of the whole index reads
   * @returns undefined if the budget is used up
   */
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

  /** Counts a text that was checked for a phrase and does not contain it. @returns whether more texts may be checked */
  countMismatch(): boolean {
    this.#rowsChecked += 1;
    return this.#rowsChecked < MAX_ROWS_CHECKED;
  }
}
