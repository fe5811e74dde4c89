// Text that the register writes itself, in both of its languages.
import { z } from 'zod';

export const bilingualSchema = z
  .object({
    en: z.string().meta({ description: 'Text in English.' }),
    fr: z.string().meta({ description: 'Text in French.' }),
  })
  .meta({ id: 'BilingualText', description: "Text in the register's own words, in English and French." });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** A name as it is looked up: capitals and small letters are the same, in any alphabet, however they are composed. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('en');
}

/** Code points, the unit of evidence offsets: what a person counts as characters in any language with an alphabet. */
export function codePointsOf(text: string): string[] {
  return [...text];
}

/** The sentences of a text with their places in code points, as Unicode segments them (UAX #29); blank ones left out. */
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
