// Types for the `edtf` package, which ships none, limited to the properties in use.
declare module 'edtf' {
  /** Bit mask of the year, month and day to which a qualifier such as `~` applies; 0 if none. */
  interface Mask {
    value: number;
  }

  export interface Edtf {
    type: 'Date' | 'Season' | 'Interval' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
    /** First instant in milliseconds since 1970; -Infinity if the start is open. */
    min: number;
    /** Last instant in milliseconds since 1970; Infinity if the end is open. */
    max: number;
    /** Precision of a Date: 1 for a year, 2 for a month, 3 for a day, 0 for a date with a time of day. */
    precision?: number;
    /** Year and season number of a Season, or elements of a Set: dates, and pairs for ranges such as `2025..2027`. */
    values?: unknown[];
    /** Of a Set: whether it contains all earlier (`[..2028]`) or all later dates (`[2026..]`). */
    earlier?: boolean;
    later?: boolean;
    approximate?: Mask;
    uncertain?: Mask;
    unspecified?: Mask;
    /** Start and end of an Interval: a date, null if unknown (`2026/`), or Infinity if open (`2026/..`). */
    lower?: Edtf | number | null;
    upper?: Edtf | number | null;
  }

  export default function edtf(text: string): Edtf;
}
