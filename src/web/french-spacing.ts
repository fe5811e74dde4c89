// Inserts no-break spaces into pages: between numbers and units in both languages, and at French punctuation.
import type { Language } from './languages.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

const units =
  '[kMGT]?Wh?|%|€|\\$|h|km|ha|m²|(?:m|b|tr)illion|jobs?|processors?|(?:millions?|milliards?|milliers|jours?|heures?|emplois?|processeurs?|puces|sites?|euros|dollars|hectares)';
const beforeUnit = new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu');

/** Matches a number with spaces between groups of three digits, such as « 8 760 ». */
const grouped = /(?<![\d\p{L}])\d{1,3}(?: \d\d\d)+(?!\d)/gu;

/** Matches attributes whose values browsers display or screen readers read aloud. */
const textAttributes = / (title|aria-label|alt|content|placeholder|data-found|data-count|data-label)="([^"]*)"/g;

/** Matches texts that need replacements, to avoid slower replacements in all other texts. */
const mayChange = /\d |[:;!?»«]/;

/** Inserts no-break spaces into a text without tags. */
export function textWithSpaces(text: string, language: Language): string {
  if (!mayChange.test(text)) return text;
  return language === 'fr' ? french(text) : english(text);
}

/** Skips `pre` and `script`. Every `<` in `document` must begin a tag. */
export function withSpaces(document: string, language: Language): string {
  const inText = (text: string) => textWithSpaces(text, language);
  const inAttribute = (_match: string, name: string, value: string) => ` ${name}="${inText(value)}"`;
  const inTag = (tag: string) => (mayChange.test(tag) ? tag.replaceAll(textAttributes, inAttribute) : tag);
  const [start = '', ...parts] = document.split('<');
  let output = inText(start);
  let verbatim = '';
  for (const part of parts) {
    const end = part.indexOf('>') + 1;
    const [tag, text] = [part.slice(0, end), part.slice(end)];
    if (verbatim !== '' && tag.startsWith(`/${verbatim}`)) verbatim = '';
    output += verbatim === '' ? `<${inTag(tag)}` : `<${tag}`;
    if (verbatim === '') verbatim = /^(?:pre|script)\b/.exec(tag)?.[0] ?? '';
    output += verbatim === '' ? inText(text) : text;
  }
  return output;
}

function english(text: string): string {
  return text.replaceAll(beforeUnit, NO_BREAK);
}

function french(text: string): string {
  return text
    .replaceAll(grouped, (number) => number.replaceAll(' ', NARROW))
    .replaceAll(beforeUnit, NO_BREAK)
    .replaceAll(/[ \u00a0](?=[;!?])/g, NARROW)
    .replaceAll(/ (?=[:»])|(?<=«) /g, NO_BREAK);
}
