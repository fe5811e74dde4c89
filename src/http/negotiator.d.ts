// Types of the `negotiator` package, as far as this project uses it: the package contains no types.
declare module 'negotiator' {
  type Headers = Record<string, string | string[] | undefined>;

  export default class Negotiator {
    constructor(request: { headers: Headers });
    mediaTypes(available: readonly string[]): string[];
    languages(available: readonly string[]): string[];
    /** Returns the encodings in `available` that `Accept-Encoding` accepts, the most preferred first; `preferred` decides ties. */
    encodings(available: readonly string[], options?: { preferred: readonly string[] }): string[];
  }
}
