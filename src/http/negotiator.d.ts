// Types that this project needs of the `negotiator` package, which contains none.
declare module 'negotiator' {
  type Headers = Record<string, string | string[] | undefined>;

  export default class Negotiator {
    constructor(request: { headers: Headers });
    mediaTypes(available: readonly string[]): string[];
    languages(available: readonly string[]): string[];
    /** Returns the acceptable encodings, the client's favourite first; `preferred` decides ties. */
    encodings(available: readonly string[], options?: { preferred: readonly string[] }): string[];
  }
}
