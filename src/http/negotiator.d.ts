// What we use of the `negotiator` package, which brings no types of its own.
declare module 'negotiator' {
  type Headers = Record<string, string | string[] | undefined>;

  export default class Negotiator {
    constructor(request: { headers: Headers });
    /** Those of the types that `Accept` takes, the one it likes best first. */
    mediaTypes(available: readonly string[]): string[];
    /** Those of the languages that `Accept-Language` takes, the best first. */
    languages(available: readonly string[]): string[];
    /** Those of the encodings that `Accept-Encoding` takes, the best first; of equals the one that `preferred` has first. */
    encodings(available: readonly string[], options?: { preferred: readonly string[] }): string[];
  }
}
