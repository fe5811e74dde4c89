// Names of places, publishers and partners, all clearly invented, and ids.
import { byRank, type Random } from './random.ts';
import type { Bilingual } from './words.ts';

const beginnings = 'Example Sample Model Mock Trial Dummy Demo Draft Proto Sketch'.split(' ');
const ends = (
  'ville ford dale haven field mouth bridge port wick moor stead combe burg mark holm thal mont val roche rive lac champ ' +
  'bourg plage'
).split(' ');
const places = beginnings.flatMap((beginning) => ends.map((end) => beginning + end));

/** Coprime to the number of places, so that steps of this length visit all of them. */
const STEP = 53;

/** Draws a different place for each of `count` deals. */
export function drawPlaces(count: number, random: Random): string[] {
  const first = random.below(places.length);
  return Array.from({ length: count }, (_, index) => places[(first + index * STEP) % places.length] as string);
}

const inventedNames = ['Example', 'Sample', 'Specimen', 'Model', 'Fictive'];
const papers = ['Gazette', 'Wire', 'Herald', 'Courier', 'Tribune', 'Monitor'];
const numbers = Array.from({ length: 10 }, (_, index) => index + 1);

/** Draws one of 300 newspapers and news agencies. The first ones are drawn most often. */
export const drawPublisher = byRank(
  numbers.flatMap((number) => papers.flatMap((paper) => inventedNames.map((name) => `${name} ${paper} ${number}`))),
);

const companies: readonly Bilingual[] = ['Compute', 'Power', 'Networks', 'Capital', 'Cooling', 'Systems'].map(
  (name) => ({
    en: name,
    fr: name,
  }),
);
const publicBodies: readonly Bilingual[] = [
  { en: 'Agency', fr: 'Agence' },
  { en: 'Grid Operator', fr: 'Gestionnaire de réseau' },
  { en: 'Port Authority', fr: 'Autorité portuaire' },
];
const governments: readonly Bilingual[] = [
  { en: 'Ministry', fr: 'Ministère' },
  { en: 'Region', fr: 'Région' },
];
const people: readonly Bilingual[] = [{ en: 'Person', fr: 'Personne' }];

const namesByKind = { company: companies, 'public-body': publicBodies, government: governments, person: people };
export type PartnerKind = keyof typeof namesByKind;

/** Draws a name of at most four words. Companies have the same name in both languages. */
export function drawPartnerName(kind: PartnerKind, random: Random): Bilingual {
  const [word, name, number] = [random.oneOf(namesByKind[kind]), random.oneOf(inventedNames), random.between(1, 99)];
  const en = `${name} ${word.en} ${number}`;
  return { en, fr: word.en === word.fr ? en : `${word.fr} ${name} ${number}` };
}

/** The beginning of an id: the name in lower case, with hyphens. */
export function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
