// Milestones, and how their dates change from report to report.
import type { SourceFile } from '../src/ingest/schema.ts';
import { type Due, dueOn, edtfOf, formOfPast, formOfPlan, type Published, wordsOf } from './dates.ts';
import { copied, type Deal, statementOf, voicesOn } from './deals.ts';
import { slugOf } from './names.ts';
import { type Random, weighted } from './random.ts';
import type { Draft } from './sources.ts';
import { milestoneWords } from './wording.ts';
import { endingOf, type Language, objects, steps } from './words.ts';

type Status = 'planned' | 'reached' | 'cancelled';

/** The status and date of a milestone at the time of a report. */
type Known = { status: Status; due: Due };

/** The part of it that a report contains. */
type Said = { status: Status | undefined; due: Due | undefined; inferred: 'year'[]; supersedes: 'status'[] };

/** @param code a word that no other title contains */
export function addMilestone(deal: Deal, number: number, code: string, random: Random): void {
  const [step, object, ending] = [steps(random), objects(random), endingOf(deal.place, random)];
  const id = `${slugOf(step.en)}-${number}-${deal.suffix}`;
  deal.file.milestones[id] = {
    title: {
      en: `${step.en} ${object.en}${ending.en} (${code})`,
      fr: `${step.fr} ${object.fr}${ending.fr} (${code})`,
    },
  };
  const voices = voicesOn(deal, random);
  const said: Said[] = [];
  let known: Known | undefined;
  for (const [index, voice] of voices.entries()) {
    const isSameDay = voices[index - 1]?.published === voice.published;
    const before = known;
    known = before ? following(before, voice, isSameDay, random) : first(dayFor(deal, random), voice.published, random);
    const isResumed = before?.status === 'cancelled' && known.status === 'planned';
    const report = copied(voice, voices, said) ?? sayingOf(known, isResumed, random);
    said.push(report);
    const filed: SourceFile['reports']['milestones'][string] = {
      inferred: report.inferred,
      supersedes: report.supersedes,
      ...statementOf(deal, voice, random),
      preferred: random.chance(3),
      evidence: voice.cite(quoteOf(report, voice.language)),
    };
    if (report.status) filed.status = report.status;
    if (report.due) filed.date = edtfOf(report.due);
    voice.reports.milestones[id] = filed;
  }
}

/** Days from the announcement of a deal to a milestone. */
const distance = weighted<readonly [number, number]>([
  [8, [-365, -1]],
  [77, [0, 4 * 365]],
  [15, [4 * 365, 10 * 365]],
]);

function dayFor({ sources }: Deal, random: Random): number {
  return (sources[0]?.published.first ?? 0) + random.between(...distance(random));
}

/** A plausible planned date of the deal. */
export function planFor(deal: Deal, random: Random): Due {
  return dueOn(dayFor(deal, random), formOfPlan(random), random);
}

function first(day: number, published: Published, random: Random): Known {
  // A date before the first report is usually reported as reached.
  if (day < published.first && random.chance(70))
    return { status: 'reached', due: dueOn(day, formOfPast(random), random) };
  return { status: 'planned', due: dueOn(day, formOfPlan(random), random) };
}

function following(
  { status, due }: Known,
  { published, grade }: Pick<Draft, 'published' | 'grade'>,
  isSameDay: boolean,
  random: Random,
): Known {
  if (status !== 'planned' && random.chance(93)) return { status, due };
  const isPast = due.day < published.first;
  if (isPast && random.chance(50)) {
    const day = Math.min(published.first, due.day + random.between(-60, 250));
    return { status: 'reached', due: dueOn(day, formOfPast(random), random) };
  }
  // Sources of grade D report a milestone as cancelled more often than others confirm it.
  const cancelled = grade === 'D' ? 30 : 4;
  if (random.chance(isPast ? Math.max(20, cancelled) : cancelled)) return { status: 'cancelled', due };
  // Sources of one day that differ contradict each other: neither is newer.
  if (random.chance(isSameDay ? 50 : 66)) return { status: 'planned', due: later(due, published, random) };
  return { status: 'planned', due };
}

function later({ day, form }: Due, { last }: Published, random: Random): Due {
  const moved = Math.max(day, last) + random.between(30, 900);
  return dueOn(moved, random.chance(75) ? form : formOfPlan(random), random);
}

/** Some reports omit the status, others the date (mostly those of cancelled milestones); none omits both. */
function sayingOf({ status, due }: Known, isResumed: boolean, random: Random): Said {
  const hasDate = random.chance(status === 'cancelled' ? 30 : 94);
  const hasStatus = !hasDate || random.chance(91);
  return {
    status: hasStatus ? status : undefined,
    due: hasDate ? due : undefined,
    inferred: hasDate && random.chance(3) ? ['year'] : [],
    supersedes: hasStatus && isResumed && random.chance(50) ? ['status'] : [],
  };
}

function quoteOf({ status, due }: Said, language: Language): string {
  const words = milestoneWords[language][status ?? 'silent'];
  return due ? `${words} ${wordsOf(due, language)}` : words;
}
