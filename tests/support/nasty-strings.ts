// Hostile input for requests: syntax of many languages, numbers and dates out of range, and unusual Unicode.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** nasty-strings.txt contains one JSON array per line. Two headings split it into texts, URL encodings and headers. */
const [strings = '', encodings = '', headers = ''] = readFileSync(
  join(import.meta.dirname, 'nasty-strings.txt'),
  'utf8',
).split(/# As they are in a URL|# Values of request headers/);
const parseArrays = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('[') ? JSON.parse(line) : []));

/** Texts to repeat, each with its numbers of repetitions. The results exceed limits of 60 to 65,536 characters. */
const repeated: readonly [text: string, ...times: number[]][] = [
  ['(', 180],
  ['"', 199],
  ['a OR ', 39],
  ['a ', 99],
  ['"a" ', 49],
  ['NOT ', 49],
  ['^', 200],
  ['9', 400],
  ['0', 63, 64, 65, 100, 3000],
  ['f', 64],
  ['F', 64],
  ['a', 201, 255, 1000, 4000, 5000, 100_000],
  ['[', 500],
  ['{"a":', 300],
  ['👨‍👩‍👧‍👦', 18],
  ['\u0301', 199],
  ['İ', 100],
  ['ﷺ', 100],
  ['ß', 200],
  ['\u0390', 200],
  ['é', 400],
  ['\u0001', 500],
  ['-', 1000],
  ['a-', 400],
  ['%', 1000],
  ['/', 1000],
  ['a b ', 60],
  ['ab', 99],
];

const long = [
  ...repeated.flatMap(([text, ...times]) => times.map((count) => text.repeat(count))),
  `0.${'0'.repeat(300)}1`,
  `${'../'.repeat(40)}etc/passwd`,
  `${'0'.repeat(63)}g`,
  `e${'\u0301'.repeat(150)}`,
  `Z${'\u0351\u036b\u0343'.repeat(60)}`,
  `"${'a '.repeat(90)}"`,
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  Buffer.from('["2026-01-01","0000000000000000","","a","a","before"]').toString('base64url'),
];

/** The word "heating" with an invisible character inside, for each code point in these ranges. */
const invisible = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfdd0, 0xfdd3],
  [0xfff9, 0xffff],
  ...[0xad, 0x61c, 0x115f, 0x17b4, 0x180e, 0x3164, 0xfeff, 0xffa0, 0xe0001, 0xe0041, 0x1fffe, 0x10ffff, 0x1d173].map(
    (code) => [code, code] as const,
  ),
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, index) => `heat${String.fromCodePoint(first + index)}ing`),
);

/** Hostile texts without encoding. Use `percentEncode` for a URL, and `toHeaderValue` for a header. */
export const nastyStrings: readonly string[] = [...new Set([...parseArrays(strings), ...invisible, ...long])];

/** Texts to put into a URL unchanged: they contain invalid percent-encoding or invalid UTF-8. */
export const nastyEncodings: readonly string[] = parseArrays(encodings);

const longHeaders: Record<string, string[]> = {
  Accept: [
    'text/csv, '.repeat(700),
    ','.repeat(8192),
    ';a="\\"'.repeat(2700),
    `text/csv;a="${'\\'.repeat(16_000)}`,
    `,${' '.repeat(16_000)},`,
  ],
  'Accept-Encoding': ['gzip,'.repeat(1500)],
  'Accept-Language': ['x'.repeat(300)],
  'If-None-Match': ['"a'.repeat(500)],
  Range: [`bytes=${'0-0,'.repeat(1000)}0-0`],
  Cookie: ['a=b; '.repeat(500)],
};

/** Values that are hard to parse, keyed by the request header. Some of the headers matter only to other servers. */
export const nastyHeaders: Readonly<Record<string, string[]>> = Object.fromEntries(
  [...headers.matchAll(/^([\w-]+): (\[.*\])$/gm)].map(([, name = '', values = '[]']) => [
    name,
    [...JSON.parse(values), ...(longHeaders[name] ?? [])],
  ]),
);

/** Percent-encodes a text. A lone surrogate becomes three bytes, which are invalid UTF-8. */
export function percentEncode(text: string): string {
  return text.isWellFormed()
    ? encodeURIComponent(text)
    : text.replace(/[\ud800-\udfff]|[^\ud800-\udfff]+/g, encodePart);
}

function encodePart(part: string): string {
  const code = part.charCodeAt(0);
  if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(part);
  return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
    .map((byte) => `%${byte.toString(16).toUpperCase()}`)
    .join('');
}

/** Returns the UTF-8 bytes of a text as Latin-1 characters, without the bytes that a header cannot contain. */
export function toHeaderValue(text: string): string {
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
    .trim();
}
