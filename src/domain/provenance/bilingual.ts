// Texts in English and French, and functions that normalize names and split texts into sentences.
import { z } from 'zod';

export const bilingualSchema = z
  .object({ en: z.string().describe('Text in English.'), fr: z.string().describe('Text in French.') })
  .meta({ id: 'BilingualText', description: "Text in the register's own words, in English and French." });
export type Bilingual = z.infer<typeof bilingualSchema>;
export type Language = keyof Bilingual;

/** Makes names equal that differ only in case or Unicode normalization. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('en');
}

/** Splits a text into code points, in which the offsets of evidence are counted. */
export function codePointsOf(text: string): string[] {
  return [...text];
}

/** Splits a text into sentences that are not blank (UAX #29); their offsets count code points. */
export function splitSentences(text: string, language: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const end = start + codePointsOf(segment).length;
    if (segment.trim() !== '') sentences.push({ start, end });
    start = end;
  }
  return sentences;
}
