// Groups words by their stem, so that a search for a singular also finds the plural, in English and French.
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';

/** Whether texts in a language contain the word; neither `en` nor `fr` for a word that only quotes contain. */
export type WordLanguages = { word: string; en: 0 | 1; fr: 0 | 1 };

/** Shorter words have no stem: their endings distinguish them. */
const MIN_STEMMED_LENGTH = 4;

/** Returns the English and the French stem (Snowball), with a letter for the language; none for a word of fewer than 4 letters or with others than a to z. */
export function stemsOf(word: string, { en, fr } = { en: 0, fr: 0 }): string[] {
  if (word.length < MIN_STEMMED_LENGTH || !/^[a-z]+$/.test(word)) return [];
  // Snowball does not remove the plural `s` of « prévus » and, without accents, the second `e` of « annoncée ».
  const french = `f:${stemFrench(word.replace(/(?<=[^s])s$/, '').replace(/ee$/, 'e'))}`;
  const english = `e:${stemEnglish(word)}`;
  return [...(en || !fr ? [english] : []), ...(fr || !en ? [french] : [])];
}

/** Words that share an English or French stem, directly or through other words, get the same stem. */
export function groupByStem(words: readonly WordLanguages[]): [word: string, stem: string][] {
  const parents = new Map<string, string>();
  const rootOf = (stem: string): string => {
    let root = stem;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const known = new Set(words.map(({ word }) => word));
  /** The plural in `s` of a word that is too short for a stem, such as "jobs" of "job". */
  const pluralOf = (word: string) => (/^[a-z]{2}[a-rt-z]$/.test(word) && known.has(`${word}s`) ? `${word}s` : word);
  const stemmed = words
    .map(({ word, ...languages }) => ({ word, stems: stemsOf(pluralOf(word), languages) }))
    .filter(({ stems }) => stems.length > 0);
  for (const { stems } of stemmed) {
    const [first, second] = stems.map(rootOf);
    if (first !== undefined && second !== undefined && first !== second) parents.set(second, first);
  }
  return stemmed.map(({ word, stems: [stem = ''] }) => [word, rootOf(stem)]);
}
