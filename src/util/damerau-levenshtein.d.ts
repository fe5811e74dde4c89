// Types for the `damerau-levenshtein` package, which has none.
declare module 'damerau-levenshtein' {
  /** `steps`: insertions, deletions, substitutions and swaps of neighbouring characters between the two texts. */
  export default function damerauLevenshtein(a: string, b: string): { steps: number };
}
