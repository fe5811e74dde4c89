// Milestones, and how their dates change from report to report.
import { dealPartId } from '../src/domain/kinds.ts';
import type { SourceFile } from '../src/ingest/schema.ts';
import { type Due, dueOn, edtfOf, formatDue, formOfPast, formOfPlan, type Published } from './dates.ts';
import { copiedReport, type Deal, reportingSources, statementOf } from './deals.ts';
import { slugOf } from './names.ts';
import { type Random, weighted } from './random.ts';
import type { Draft } from './sources.ts';
import { milestoneWords } from './wording.ts';
import { drawEnding, drawObject, drawStep, type Language } from './words.ts';

type Status = 'planned' | 'reached' | 'cancelled';

/** The status and date of a milestone at the time of a report. */
type Plan = { status: Status; due: Due };

/** What one report says: undefined for what it omits. */
type MilestoneReport = { status: Status | undefined; due: Due | undefined; inferred: 'year'[]; supersedes: 'status'[] };

/** @param code a word that no other title contains */
export function addMilestone(deal: Deal, number: number, code: string, random: Random): void {
  const [step, object, ending] = [drawStep(random), drawObject(random), drawEnding(deal.place, random)];
  const slug = `${slugOf(step.en)}-${number}`;
  deal.file.milestones[slug] = {
    type: step.type,
    title: {
      en: `${step.en} ${object.en}${ending.en} (${code})`,
      fr: `${step.fr} ${object.fr}${ending.fr} (${code})`,
    },
  };
  const sources = reportingSources(deal, random);
  const reports: MilestoneReport[] = [];
  let plan: Plan | undefined;
  for (const [index, source] of sources.entries()) {
    const isSameDay = sources[index - 1]?.published === source.published;
    const before = plan;
    plan = before
      ? nextPlan(before, source, isSameDay, random)
      : firstPlan(dayFor(deal, random), source.published, random);
    const isResumed = before?.status === 'cancelled' && plan.status === 'planned';
    const report = copiedReport(source, sources, reports) ?? reportOn(plan, isResumed, random);
    reports.push(report);
    const fileEntry: SourceFile['reports']['milestones'][string] = {
      inferred: report.inferred,
      supersedes: report.supersedes,
      ...statementOf(deal, source, random),
      preferred: random.chance(3),
      evidence: source.cite(quoteOf(report, source.language)),
    };
    if (report.status) fileEntry.status = report.status;
    if (report.due) fileEntry.date = edtfOf(report.due);
    source.reports.milestones[dealPartId(deal.file.id, slug)] = fileEntry;
  }
}

/** The least and the greatest number of days from the first report on a deal to a milestone. */
const distances = weighted<readonly [number, number]>([
  [8, [-365, -1]],
  [77, [0, 4 * 365]],
  [15, [4 * 365, 10 * 365]],
]);

function dayFor({ sources }: Deal, random: Random): number {
  return (sources[0]?.published.first ?? 0) + random.between(...distances(random));
}

/** A plausible planned date of the deal. */
export function planFor(deal: Deal, random: Random): Due {
  return dueOn(dayFor(deal, random), formOfPlan(random), random);
}

function firstPlan(day: number, published: Published, random: Random): Plan {
  // 70 % of milestones that precede their first report are reported as reached.
  if (day < published.first && random.chance(70))
    return { status: 'reached', due: dueOn(day, formOfPast(random), random) };
  return { status: 'planned', due: dueOn(day, formOfPlan(random), random) };
}

function nextPlan(
  { status, due }: Plan,
  { published, grade }: Pick<Draft, 'published' | 'grade'>,
  isSameDay: boolean,
  random: Random,
): Plan {
  if (status !== 'planned' && random.chance(93)) return { status, due };
  const isPast = due.day < published.first;
  if (isPast && random.chance(50)) {
    const day = Math.min(published.first, due.day + random.between(-60, 250));
    return { status: 'reached', due: dueOn(day, formOfPast(random), random) };
  }
  // Sources of grade D report a milestone as cancelled more often than others confirm it.
  const cancelled = grade === 'D' ? 30 : 4;
  if (random.chance(isPast ? Math.max(20, cancelled) : cancelled)) return { status: 'cancelled', due };
  // Different dates from sources of the same day are a dispute, because neither source is newer.
  if (random.chance(isSameDay ? 50 : 66)) return { status: 'planned', due: postponed(due, published, random) };
  return { status: 'planned', due };
}

function postponed({ day, form }: Due, { last }: Published, random: Random): Due {
  const moved = Math.max(day, last) + random.between(30, 900);
  return dueOn(moved, random.chance(75) ? form : formOfPlan(random), random);
}

/** Some reports omit the status. Others, mostly of cancelled milestones, omit the date. No report omits both. */
function reportOn({ status, due }: Plan, isResumed: boolean, random: Random): MilestoneReport {
  const hasDate = random.chance(status === 'cancelled' ? 30 : 94);
  const hasStatus = !hasDate || random.chance(91);
  return {
    status: hasStatus ? status : undefined,
    due: hasDate ? due : undefined,
    inferred: hasDate && random.chance(3) ? ['year'] : [],
    supersedes: hasStatus && isResumed && random.chance(50) ? ['status'] : [],
  };
}

function quoteOf({ status, due }: MilestoneReport, language: Language): string {
  const words = milestoneWords[language][status ?? 'silent'];
  return due ? `${words} ${formatDue(due, language)}` : words;
}
