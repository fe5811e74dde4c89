// What we use of the `damerau-levenshtein` package, which brings no types of its own.
declare module 'damerau-levenshtein' {
  /** `steps`: insertions, deletions, substitutions and swaps of neighbours between the two texts. */
  export default function damerauLevenshtein(a: string, b: string): { steps: number };
}
