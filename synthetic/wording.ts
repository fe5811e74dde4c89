// The wording of quotes in four languages, at most eight words each, and of the register's notes on sources.

import type { certainties, dealStatuses, Grade, milestoneStatuses } from '../src/domain/provenance/enums.ts';
import type { Modifier } from '../src/domain/quantities/modifiers.ts';
import type { Random } from './random.ts';
import type { Bilingual, Language } from './words.ts';

type Wordings<Word extends string> = Record<Language, Record<Word, string>>;

/** The preposition before the name of a place. */
export const at: Record<Language, string> = { en: 'at', fr: 'à', de: 'in', es: 'en' };

/** Used before a date or alone; `silent` if the report contains only a date. */
export const milestoneWords: Wordings<(typeof milestoneStatuses)[number] | 'silent'> = {
  en: { planned: 'planned for', reached: 'was reached', cancelled: 'has been dropped', silent: 'expected' },
  fr: { planned: 'prévu pour', reached: 'a été atteint', cancelled: 'est abandonné', silent: 'attendu' },
  de: { planned: 'geplant für', reached: 'wurde erreicht', cancelled: 'ist aufgegeben', silent: 'erwartet' },
  es: { planned: 'previsto para', reached: 'se alcanzó', cancelled: 'se abandona', silent: 'esperado' },
};

/** Used before the name of a place. */
export const dealWords: Wordings<(typeof dealStatuses)[number]> = {
  en: {
    announced: 'plans announced at',
    selected: 'has been chosen at',
    signed: 'contract signed at',
    negotiating: 'talks under way at',
    'under-construction': 'works have begun at',
    operational: 'in service at',
    paused: 'works paused at',
    withdrawn: 'leaves the project at',
    cancelled: 'gives up the plans at',
    completed: 'the works are complete at',
  },
  fr: {
    announced: 'projet annoncé à',
    selected: 'a été retenu à',
    signed: 'contrat signé à',
    negotiating: 'négociations en cours à',
    'under-construction': 'les travaux ont commencé à',
    operational: 'en service à',
    paused: 'travaux suspendus à',
    withdrawn: 'se retire du projet à',
    cancelled: 'renonce aux plans à',
    completed: 'les travaux sont achevés à',
  },
  de: {
    announced: 'Pläne angekündigt in',
    selected: 'ausgewählt in',
    signed: 'Vertrag unterzeichnet in',
    negotiating: 'Verhandlungen laufen in',
    'under-construction': 'Bau begonnen in',
    operational: 'in Betrieb in',
    paused: 'Arbeiten unterbrochen in',
    withdrawn: 'zieht sich zurück in',
    cancelled: 'gibt die Pläne auf in',
    completed: 'Arbeiten abgeschlossen in',
  },
  es: {
    announced: 'planes anunciados en',
    selected: 'ha sido elegida en',
    signed: 'contrato firmado en',
    negotiating: 'negociaciones en curso en',
    'under-construction': 'obras iniciadas en',
    operational: 'en servicio en',
    paused: 'obras suspendidas en',
    withdrawn: 'se retira del proyecto en',
    cancelled: 'renuncia a los planes en',
    completed: 'obras terminadas en',
  },
};

/** Used before the name of a place. */
export const claimWords: Wordings<(typeof certainties)[number]> = {
  en: { asserted: 'this is so at', expected: 'this is expected at', possible: 'this may happen at' },
  fr: { asserted: 'il en est ainsi à', expected: 'on s’y attend à', possible: 'cela pourrait arriver à' },
  de: { asserted: 'so ist es in', expected: 'das wird erwartet in', possible: 'das kann geschehen in' },
  es: { asserted: 'así es en', expected: 'se espera en', possible: 'podría ocurrir en' },
};

/** Used before a number; `order-of-magnitude` replaces the number. */
export const modifierWords: Wordings<Modifier> = {
  en: {
    'as-stated': '',
    exactly: 'exactly ',
    about: 'about ',
    nearly: 'nearly ',
    'at-least': 'at least ',
    'more-than': 'more than ',
    'up-to': 'up to ',
    'order-of-magnitude': 'several hundred ',
  },
  fr: {
    'as-stated': '',
    exactly: 'exactement ',
    about: 'environ ',
    nearly: 'près de ',
    'at-least': 'au moins ',
    'more-than': 'plus de ',
    'up-to': 'jusqu’à ',
    'order-of-magnitude': 'plusieurs centaines de ',
  },
  de: {
    'as-stated': '',
    exactly: 'genau ',
    about: 'etwa ',
    nearly: 'fast ',
    'at-least': 'mindestens ',
    'more-than': 'mehr als ',
    'up-to': 'bis zu ',
    'order-of-magnitude': 'mehrere hundert ',
  },
  es: {
    'as-stated': '',
    exactly: 'exactamente ',
    about: 'unos ',
    nearly: 'casi ',
    'at-least': 'al menos ',
    'more-than': 'más de ',
    'up-to': 'hasta ',
    'order-of-magnitude': 'varios cientos de ',
  },
};

const headlines: Record<Language, readonly ((place: string) => string)[]> = {
  en: [
    (place) => `Compute for ${place}: what is planned`,
    (place) => `${place} waits for its grid connection`,
    (place) => `Another phase of the works at ${place}`,
  ],
  fr: [
    (place) => `Du calcul pour ${place} : ce qui est prévu`,
    (place) => `${place} attend son raccordement au réseau`,
    (place) => `Une nouvelle phase des travaux à ${place}`,
  ],
  de: [(place) => `Rechenleistung für ${place}: die Pläne`, (place) => `${place} wartet auf den Netzanschluss`],
  es: [(place) => `Cálculo para ${place}: lo previsto`, (place) => `${place} espera su conexión a la red`],
};

export function headlineOf(language: Language, place: string, random: Random): string {
  return random.oneOf(headlines[language])(place);
}

/** The origin of a source's information. `copied` and `retold` name the publisher of the repeated source. */
export const origins = {
  party: { en: 'A text of a party to the deal.', fr: 'Un texte d’une partie à l’accord.' },
  own: { en: 'Reporting of its own.', fr: 'Une enquête de la rédaction.' },
  unknown: { en: 'Unknown: it names no source.', fr: 'Inconnue : aucune source n’est citée.' },
  copied: (publisher: string): Bilingual => ({
    en: `A copy of a text by ${publisher}.`,
    fr: `Une copie d’un texte de ${publisher}.`,
  }),
  retold: (publisher: string): Bilingual => ({
    en: `Retells what ${publisher} published.`,
    fr: `Reprend ce que ${publisher} a publié.`,
  }),
};

export const retractionReasons: readonly Bilingual[] = [
  { en: 'The interview that it quotes was made up.', fr: 'L’entretien cité était inventé.' },
  { en: 'It mistook one site for another.', fr: 'Un site a été confondu avec un autre.' },
];
export const corrections: readonly Bilingual[] = [
  { en: 'A quarter was corrected.', fr: 'Un trimestre a été corrigé.' },
  { en: 'A number was corrected.', fr: 'Un nombre a été corrigé.' },
];

/** Why a source has its grade. */
export const gradeReasons: Record<Grade, Bilingual> = {
  A: { en: 'Made up as the primary text.', fr: 'Inventé comme texte d’origine.' },
  B: { en: 'Made up as a page of the trade press.', fr: 'Inventé comme page de la presse spécialisée.' },
  C: { en: 'Made up as a copy of a good original.', fr: 'Inventé comme copie d’un bon original.' },
  D: { en: 'Made up as a page of unknown origin.', fr: 'Inventé comme page d’origine inconnue.' },
};
