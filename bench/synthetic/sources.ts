// The sources of a block, before and after everything that they say has been put into them.
import type { Evidence } from '../../src/reports/evidence.ts';
import type { SourceFile } from '../../src/seed/schema.ts';
import { dayNumber, type Published, publicationOn } from './dates.ts';
import { publishers, slugOf } from './names.ts';
import { type Random, weighted } from './random.ts';
import { emptyRecord } from './record.ts';
import { textOf, unlocated } from './texts.ts';
import { gradeReasons, headlineOf } from './wording.ts';
import type { Language } from './words.ts';

const FIRST_DAY = dayNumber('2015-01-01');
const LAST_DAY = dayNumber('2026-11-15');

/** The least that a deal needs for four reports by four sources. */
const LEAST = 5;

/** A source that is being filled. */
export type Draft = {
  id: string;
  /** The more, the later it was certainly published. */
  order: number;
  language: Language;
  published: Published;
  /** Another source that is heard together with this one: the one that it copies, or one of the same day. */
  companion: Draft | undefined;
  /** Whether it says just what its companion says. */
  isCopy: boolean;
  repeats: string[];
  publisher: string;
  deals: string[];
  reports: SourceFile['reports'];
  claims: SourceFile['claims'];
  /** Puts the phrase, of eight words at most, into the text, where it has one. */
  cite(phrase: string): Evidence[];
  text(): Pick<SourceFile, 'text' | 'withoutFact'>;
};

const languages = weighted<Language>([
  [46, 'en'],
  [40, 'fr'],
  [8, 'de'],
  [6, 'es'],
]);

const grades = weighted<SourceFile['reliability']['grade']>([
  [10, 'A'],
  [30, 'B'],
  [40, 'C'],
  [20, 'D'],
]);

/** Three sources for each deal or about that, the earliest first. */
export function draftsOf(deals: number, block: number, random: Random): Draft[] {
  const count = Math.max(LEAST, 3 * deals + random.between(-2, 2));
  const drafts: Draft[] = [];
  for (const published of publicationsOf(count, random)) drafts.push(draftOf(published, drafts, block, random));
  return drafts;
}

/** Days within two or three years of each other; about one in seven is the day of another source. */
function publicationsOf(count: number, random: Random): Published[] {
  const span = random.between(700, 1000);
  const start = random.between(FIRST_DAY, LAST_DAY - span);
  const publications: Published[] = [];
  while (publications.length < count) {
    const before = publications.at(-1);
    publications.push(
      before && random.chance(14) ? before : publicationOn(start + random.between(0, span), LAST_DAY, random),
    );
  }
  return publications.sort((a, b) => a.last - b.last);
}

function draftOf(published: Published, before: readonly Draft[], block: number, random: Random): Draft {
  const order = before.length;
  // Only what was not published later can be repeated, so there are no circles.
  const origin = order > 0 && random.chance(10) ? before[order - random.between(1, Math.min(order, 6))] : undefined;
  const isCopy = origin !== undefined && random.chance(50);
  const neighbour = before.at(-1);
  const isOfSameDay = neighbour?.published === published;
  const publisher = publishers(random);
  const text = random.chance(70) ? textOf(random) : undefined;
  return {
    id: `${slugOf(publisher)}-s${order + 1}-b${block}`,
    order,
    language: languages(random),
    published,
    companion: isCopy ? origin : isOfSameDay ? neighbour : undefined,
    isCopy,
    repeats: origin ? [origin.id] : [],
    deals: [],
    reports: { deals: emptyRecord(), partners: emptyRecord(), milestones: emptyRecord(), figures: emptyRecord() },
    claims: [],
    cite: text?.cite ?? unlocated,
    text: text?.end ?? (() => ({ withoutFact: [] })),
    publisher,
  };
}

/** @param place the place of a deal that it reports on, for its headline */
export function sourceFileOf(draft: Draft, place: string, random: Random): SourceFile {
  const { id, publisher, language, published, repeats, reports, claims } = draft;
  const grade = grades(random);
  return {
    id,
    publisher,
    title: headlineOf(language, place, random),
    language,
    published: published.edtf,
    address: `https://example.org/${id}`,
    seen: true,
    credits: random.chance(20) ? [{ for: 'photo', name: `Example Photo ${random.between(1, 40)}` }] : [],
    reliability: { grade, reason: gradeReasons[grade] },
    repeats,
    reports,
    claims,
    ...draft.text(),
  };
}
