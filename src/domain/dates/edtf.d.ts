// Types for the `edtf` package, which has none. Only the members in use are declared.
declare module 'edtf' {
  /** A bit mask over year, month and day; 0 if the qualifier is not set. */
  interface Mask {
    value: number;
  }

  export interface Edtf {
    type: 'Date' | 'Season' | 'Interval' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
    /** First instant in milliseconds since 1970; -Infinity if the start is open. */
    min: number;
    /** Last instant in milliseconds since 1970; Infinity if the end is open. */
    max: number;
    /** For a Date: 1 year, 2 month, 3 day, 0 with a time of day. */
    precision?: number;
    /** For a Season: year and number. For a Set: dates, or pairs of the first and last date of a range. */
    values?: unknown[];
    /** For a Set: whether it is open towards the past, or the future. */
    earlier?: boolean;
    later?: boolean;
    approximate?: Mask;
    uncertain?: Mask;
    unspecified?: Mask;
    /** For an Interval: a date, null (unknown) or an infinite number (open). */
    lower?: Edtf | number | null;
    upper?: Edtf | number | null;
  }

  export default function edtf(text: string): Edtf;
}
