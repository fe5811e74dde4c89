// The sources of a block: drafts that the other modules fill with reports, and the finished files.
import type { Evidence } from '../src/domain/provenance/evidence.ts';
import type { SourceFile } from '../src/ingest/schema.ts';
import { dayNumber, dayText, type Published, publicationOn } from './dates.ts';
import { drawPublisher, slugOf } from './names.ts';
import { type Random, weighted } from './random.ts';
import { emptyRecord } from './record.ts';
import { textOf, unlocated } from './texts.ts';
import { corrections, gradeReasons, headlineOf, origins, retractionReasons } from './wording.ts';
import type { Bilingual, Language } from './words.ts';

const FIRST_DAY = dayNumber('2015-01-01');
const LAST_DAY = dayNumber('2026-11-15');

/** A record can have four reports, each from another source. */
const MIN_SOURCES = 5;

/** A source that is being filled. */
export type Draft = {
  id: string;
  /** Increases with the last possible day of publication. */
  order: number;
  language: Language;
  published: Published;
  grade: Grade;
  /** Whether it is a text of a party to the deals that it reports on. */
  isOwnText: boolean;
  /** The source that it repeats. */
  repeated: Draft | undefined;
  /** Whether it reports exactly what the repeated source reports. */
  isCopy: boolean;
  /** Another source that reports on the same deals: the copied one, or one of the same day. */
  companion: Draft | undefined;
  publisher: string;
  deals: string[];
  reports: SourceFile['reports'];
  claims: SourceFile['claims'];
  /** Adds the quote, at most eight words, to the text if the source has one. */
  cite(quote: string): Evidence[];
  text(): Pick<SourceFile, 'text' | 'withoutFact'>;
};

type Grade = SourceFile['reliability']['grade'];

const languages = weighted<Language>([
  [46, 'en'],
  [40, 'fr'],
  [8, 'de'],
  [6, 'es'],
]);

const grades = weighted<Grade>([
  [10, 'A'],
  [30, 'B'],
  [40, 'C'],
  [20, 'D'],
]);

/** Draws about three sources per deal. Returns them in order of publication. */
export function draftsOf(deals: number, block: number, random: Random): Draft[] {
  const count = Math.max(MIN_SOURCES, 3 * deals + random.between(-2, 2));
  const drafts: Draft[] = [];
  for (const published of publicationsOf(count, random)) drafts.push(draftOf(published, drafts, block, random));
  return drafts;
}

/** Draws days within 700 to 1,000 days. About one in seven is the day of another source. */
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
  // A source repeats only sources that were not published later, so there are no cycles.
  const repeated = order > 0 && random.chance(10) ? before[order - random.between(1, Math.min(order, 6))] : undefined;
  const isCopy = repeated !== undefined && random.chance(50);
  const neighbour = before.at(-1);
  const isOfSameDay = neighbour?.published === published;
  const publisher = drawPublisher(random);
  const grade = grades(random);
  const text = random.chance(70) ? textOf(random) : undefined;
  return {
    id: `${slugOf(publisher)}-s${order + 1}-b${block}`,
    order,
    language: languages(random),
    published,
    grade,
    isOwnText: grade === 'A' && !repeated && random.chance(50),
    repeated,
    isCopy,
    companion: isCopy ? repeated : isOfSameDay ? neighbour : undefined,
    deals: [],
    reports: {
      deals: emptyRecord(),
      partners: emptyRecord(),
      sites: emptyRecord(),
      milestones: emptyRecord(),
      figures: emptyRecord(),
    },
    claims: [],
    cite: text?.cite ?? unlocated,
    text: text?.end ?? (() => ({ withoutFact: [] })),
    publisher,
  };
}

/** @param place the place of a deal that the source reports on, for its headline */
export function sourceFileOf(draft: Draft, place: string, random: Random): SourceFile {
  const { id, publisher, language, published, grade, repeated, reports, claims } = draft;
  const url = `https://example.org/${id}`;
  return {
    id,
    publisher,
    title: headlineOf(language, place, random),
    language,
    published: published.edtf,
    recorded: dayText(published.last + 1),
    url,
    seen: true,
    ...(random.chance(30) && { archived: `https://archive.example.org/web/${url}` }),
    credits: random.chance(20) ? [{ for: 'photo', name: `Example Photo ${random.between(1, 40)}` }] : [],
    reliability: { grade, reason: gradeReasons[grade] },
    repeats: repeated ? [repeated.id] : [],
    origin: originOf(draft),
    ...drawRetraction(draft, random),
    corrected: drawCorrections(draft, random),
    reports,
    claims,
    ...draft.text(),
  };
}

function originOf({ grade, isOwnText, repeated, isCopy }: Draft): Bilingual {
  if (repeated) return origins[isCopy ? 'copied' : 'retold'](repeated.publisher);
  if (isOwnText) return origins.party;
  return grade === 'D' ? origins.unknown : origins.own;
}

/** Retracts 2 % of sources, 10 to 300 days after publication. */
function drawRetraction(draft: Draft, random: Random): Pick<SourceFile, 'retracted'> {
  const on = dayLater(draft, random);
  return random.chance(2) && on !== undefined
    ? { retracted: { by: draft.publisher, on, reason: random.oneOf(retractionReasons) } }
    : {};
}

function drawCorrections(draft: Draft, random: Random): SourceFile['corrected'] {
  const on = dayLater(draft, random);
  return random.chance(4) && on !== undefined ? [{ by: draft.publisher, on, what: random.oneOf(corrections) }] : [];
}

/** A day 10 to 300 days after publication; undefined if it would be after the last day of the register. */
function dayLater({ published: { last } }: Draft, random: Random): string | undefined {
  const day = last + random.between(10, 300);
  return day > LAST_DAY ? undefined : dayText(day);
}
