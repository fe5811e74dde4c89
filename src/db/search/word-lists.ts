// Word lists of the search: words that it treats as equal, and words that say nothing about a text.
import { stemsOf } from './stems.ts';

/** The sources use one word of a group, and readers type another. The index stores words in lower case, without accents. */
const groups: readonly (readonly string[])[] = [
  ['ai', 'ia'],
  ['gw', 'gigawatt'],
  ['mw', 'megawatt'],
  ['centre', 'center'],
  ['chip', 'puce', 'gpu', 'processor', 'processeur'],
  ['chantier', 'travaux', 'construction'],
  ['late', 'overdue', 'retard'],
  ['withdrawn', 'abandoned'],
  ['cancelled', 'canceled', 'annule'],
  ['met', 'reached', 'done'],
];

/** Maps each word of a group, and each of its stems, to the group. */
const groupsByWord = new Map(
  groups.flatMap((group) => group.flatMap((word) => [word, ...stemsOf(word)].map((key) => [key, group] as const))),
);

/** Returns all words of the group that contains the word or its stem; an empty array if no group does. */
export function equivalentWords(word: string): readonly string[] {
  const key = [word, ...stemsOf(word)].find((each) => groupsByWord.has(each));
  return groupsByWord.get(key ?? '') ?? [];
}

/** Frequent words of English and French. A search for texts with some of its words ignores these. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after all an and any are as at be been but by can did do does for from had has have how i in into is it its ' +
    'me more no not of on or so than that the their there these they this to was we were what when where which who why ' +
    'will with would you ' +
    'au aux avec ce ces cette comment combien d dans de des du elle elles en est et etre il ils l la le les leur mais ne ' +
    'nous on ont ou par pas plus pour pourquoi qu quand que quel quelle quels quelles qui quoi s sa sera se ses son sont ' +
    'sur t un une va vont y'
  ).split(' '),
);
