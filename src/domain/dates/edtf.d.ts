// What the register uses of the `edtf` package, which brings no types of its own.
declare module 'edtf' {
  /** A bit mask over year, month and day; 0 where the qualifier is not set. */
  interface Mask {
    value: number;
  }

  export interface Edtf {
    type: 'Date' | 'Season' | 'Interval' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
    /** First instant in milliseconds since 1970; -Infinity where the start is open. */
    min: number;
    /** Last instant in milliseconds since 1970; Infinity where the end is open. */
    max: number;
    /** Of a Date: 1 a year, 2 a month, 3 a day; 0 with a time of day. */
    precision?: number;
    /** Of a Season: year and number. Of a Set: dates, or pairs of the first and last of a range. */
    values?: unknown[];
    /** Of a Set: whether it is open towards the past, or the future. */
    earlier?: boolean;
    later?: boolean;
    approximate?: Mask;
    uncertain?: Mask;
    unspecified?: Mask;
    /** Of an Interval: a date, null (unknown) or an infinite number (open). */
    lower?: Edtf | number | null;
    upper?: Edtf | number | null;
  }

  export default function edtf(text: string): Edtf;
}
