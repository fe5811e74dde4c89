// The register's own text in English and French, and the characters and sentences of texts.
import { z } from 'zod';

export const bilingualSchema = z
  .object({
    en: z.string().meta({ description: 'Text in English.' }),
    fr: z.string().meta({ description: 'Text in French.' }),
  })
  .meta({ id: 'BilingualText', description: "Text in the register's own words, in English and French." });
export type Bilingual = z.infer<typeof bilingualSchema>;
export type Language = keyof Bilingual;

/** The form of a name for comparisons without regard to case, in any alphabet and Unicode normalization. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('en');
}

/** Code points, the unit of evidence offsets. */
export function codePointsOf(text: string): string[] {
  return [...text];
}

/** The sentences of a text (UAX #29) with their offsets in code points, without blank ones. */
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
