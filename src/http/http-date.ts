// Parses HTTP dates (RFC 9110, section 5.6.7).

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LONG_DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = `(?<month>${months.join('|')})`;
const TIME = '(?<time>\\d{2}:\\d{2}:\\d{2})';
const forms = [
  new RegExp(`^${DAY}, (?<day>\\d{2}) ${MONTH} (?<year>\\d{4}) ${TIME} GMT$`),
  new RegExp(`^${LONG_DAY}, (?<day>\\d{2})-${MONTH}-(?<year>\\d{2}) ${TIME} GMT$`),
  new RegExp(`^${DAY} ${MONTH} (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`),
];

/** Returns the date in milliseconds since 1970; NaN if the text is not an HTTP date. */
export function parseHttpDate(text: string | undefined, now: Date): number {
  const groups = text === undefined ? undefined : forms.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!groups) return Number.NaN;
  const { year = '', month = '', day = '', time } = groups;
  const inYear = (number: number) =>
    Date.parse(`${padded(number, 4)}-${padded(months.indexOf(month) + 1, 2)}-${padded(Number(day), 2)}T${time}Z`);
  if (year.length === 4) return inYear(Number(year));
  const thisYear = now.getUTCFullYear();
  const thisCentury = inYear(thisYear - (thisYear % 100) + Number(year));
  // A two-digit year that is more than 50 years in the future belongs to the previous century.
  const isTooFarAhead = thisCentury > new Date(now).setUTCFullYear(thisYear + 50);
  return isTooFarAhead ? inYear(thisYear - (thisYear % 100) - 100 + Number(year)) : thisCentury;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
