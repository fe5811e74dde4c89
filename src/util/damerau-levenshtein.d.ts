// Types for the `damerau-levenshtein` package, which ships none.
declare module 'damerau-levenshtein' {
  /** `steps`: number of insertions, deletions, substitutions and swaps of neighbouring characters between the texts. */
  export default function damerauLevenshtein(a: string, b: string): { steps: number };
}
