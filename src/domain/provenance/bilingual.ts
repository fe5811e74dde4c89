// Texts in English and French, and functions that normalize names and split texts into sentences.
import { z } from 'zod';

export const bilingualSchema = z
  .object({
    en: z.string().meta({ description: 'Text in English.' }),
    fr: z.string().meta({ description: 'Text in French.' }),
  })
  .meta({ id: 'BilingualText', description: "Text in the register's own words, in English and French." });
export type Bilingual = z.infer<typeof bilingualSchema>;
export type Language = keyof Bilingual;

/** Normalizes a name for comparison: names that differ only in case or Unicode normalization become equal. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('en');
}

/** Splits a text into code points, because the offsets of evidence count code points instead of UTF-16 code units. */
export function codePointsOf(text: string): string[] {
  return [...text];
}

/** Splits a text into sentences (UAX #29). Returns offsets in code points and omits blank sentences. */
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
