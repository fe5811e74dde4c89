// Types for the `edtf` package, which ships none. Only the members that the register uses are declared.
declare module 'edtf' {
  /** The parts of a date (year, month, day) that have a qualifier, as a bit mask; 0 if no part has it. */
  interface Mask {
    value: number;
  }

  export interface Edtf {
    type: 'Date' | 'Season' | 'Interval' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
    /** First instant in milliseconds since 1970; -Infinity if the start is open. */
    min: number;
    /** Last instant in milliseconds since 1970; Infinity if the end is open. */
    max: number;
    /** For type Date: 1 is a year, 2 a month, 3 a day, 0 a date with a time of day. */
    precision?: number;
    /** For type Season: year and season number. For type Set: dates, or pairs of a range's first and last date. */
    values?: unknown[];
    /** For type Set: whether the set is open towards the past (`earlier`) or towards the future (`later`). */
    earlier?: boolean;
    later?: boolean;
    approximate?: Mask;
    uncertain?: Mask;
    unspecified?: Mask;
    /** Ends of an Interval: a date, null if unknown, or an infinite number if open. */
    lower?: Edtf | number | null;
    upper?: Edtf | number | null;
  }

  export default function edtf(text: string): Edtf;
}
