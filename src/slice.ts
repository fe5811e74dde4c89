// Bytes in memory that is used again.

/** How long bytes may be used: what is over holds others. */
export type Lease = { isOver: boolean };

/** Some of the bytes of a buffer. To make a view of them takes as long as to copy a few hundred. */
export class Slice {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly #lease: Lease | undefined;

  /** @param lease for as long as anybody has them, when left out */
  constructor(bytes: Buffer, start: number, end: number, lease?: Lease) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.#lease = lease;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Some of these bytes, counted from the first. */
  part(start: number, end: number): Slice {
    return new Slice(this.bytes, this.start + start, this.start + end, this.#lease);
  }

  /** @throws Error when the bytes are others by now: a late answer is none, a wrong one would be worse */
  copy(target: Buffer, at: number): number {
    if (this.#lease?.isOver) throw new Error('bytes were used after their lease ended');
    return this.bytes.copy(target, at, this.start, this.end);
  }
}
