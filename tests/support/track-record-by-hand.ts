// Computes track records directly from the files of a seed that track-record-histories.ts wrote, without code of the project.
// The rules are simple, because these seeds avoid ties (see there). On a day, for one partner:
//
// 1. A source is used from the day of its publication, and no longer from the day of its retraction.
// 2. A deal counts if any source says that the partner is its developer or operator.
// 3. A deal is dropped if a source says that it is withdrawn or cancelled: confirmed if one of these has grade A, B or C.
// 4. Status of a milestone: a report with `supersedes` deletes the statuses before it. Of the rest, the last "reached" or
//    "cancelled" of grades A to C decides. If there is none, "cancelled" of grade D decides, unconfirmed. Otherwise the milestone
//    is planned, unless it has reports of grade D alone, one of which says "reached".
// 5. Date of a milestone: if it is reached, that of the report that says so. Otherwise that of the last report that does not say
//    "reached", from grade D only if no other grade gives such a date.
// 6. First promise: the date of the first report of grades A to C that has one, if that report says neither "reached" nor
//    "cancelled". If its source is retracted, that of the next such report.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Source = {
  id: string;
  published: string;
  reliability: { grade: string };
  retracted?: { on: string };
  reports: Record<
    string,
    Record<string, { status?: string; date?: string; supersedes?: string[]; roles?: Record<string, string[]> }>
  >;
};
type Deal = { id: string; milestones: Record<string, { type: string }> };
type Entry = {
  day: string;
  source: string;
  isWeak: boolean;
  status: string | undefined;
  date: string | undefined;
  supersedes: boolean;
};
type Range = { first: string | null; last: string | null };
type Promise = {
  id: string;
  type: string;
  promised: string;
  knownBy: string;
  source: string;
  due: boolean;
  standing: string;
  late: [number | null, number | null] | null;
};

export type HandSeed = { deals: Deal[]; sources: Source[] };

export function readByHand(seed: string): HandSeed {
  const read = <File>(kind: string): File[] =>
    readdirSync(join(seed, kind)).map((name) => JSON.parse(readFileSync(join(seed, kind, name), 'utf8')));
  const byDay = (a: Source, b: Source) => (a.published < b.published ? -1 : 1);
  return { deals: read<Deal>('deals'), sources: read<Source>('sources').sort(byDay) };
}

/** Returns null if no source has named the partner by this day. */
export function trackRecordByHand({ deals, sources }: HandSeed, partner: string, today: string) {
  const used = sources.filter((s) => s.published <= today && !(s.retracted && s.retracted.on <= today));
  if (!used.some((s) => s.reports.partners?.[partner])) return null;
  const promises: Promise[] = [];
  for (const deal of deals) {
    const roles = used.flatMap((s) => s.reports.partners?.[partner]?.roles?.[deal.id] ?? []);
    if (!roles.includes('developer') && !roles.includes('operator')) continue;
    const ends = used.filter((s) => ['withdrawn', 'cancelled'].includes(s.reports.deals?.[deal.id]?.status ?? ''));
    for (const [slug, { type }] of Object.entries(deal.milestones)) {
      const id = `${deal.id}.${slug}`;
      const entries = used.flatMap((s): Entry[] => {
        const report = s.reports.milestones?.[id];
        if (!report) return [];
        const { status, date, supersedes = [] } = report;
        const isWeak = s.reliability.grade === 'D';
        return [{ day: s.published, source: s.id, isWeak, status, date, supersedes: supersedes.includes('status') }];
      });
      const first = entries.find((e) => e.date !== undefined && !e.isWeak);
      if (first?.date === undefined || first.status === 'reached' || first.status === 'cancelled') continue;

      const statuses = entries
        .slice(
          Math.max(
            0,
            entries.findLastIndex((e) => e.supersedes),
          ),
        )
        .filter((e) => e.status);
      const strong = statuses.filter((e) => !e.isWeak);
      const decisive = strong.findLast((e) => e.status !== 'planned');
      const weakEnd = statuses.find((e) => e.isWeak && e.status === 'cancelled');
      const weakDone = strong.length === 0 && statuses.find((e) => e.status === 'reached');
      const reached = decisive ? decisive.status === 'reached' && decisive : !weakEnd && weakDone;

      const promised = rangeOf(first.date);
      const isOver = promised.last !== null && promised.last < today;
      let standing: string;
      let late: Promise['late'] = null;
      if (reached) {
        standing = 'met';
        if (reached.date !== undefined) {
          const happened = rangeOf(reached.date);
          late = [daysFrom(promised.last, happened.first), daysFrom(promised.last, happened.last)];
        }
      } else if (decisive || weakEnd || ends.length > 0) {
        const isConfirmed = decisive !== undefined || ends.some((s) => s.reliability.grade !== 'D');
        standing = isConfirmed ? 'dropped' : 'droppedUnconfirmed';
      } else {
        const plans = entries.filter((e) => e.date !== undefined && e.status !== 'reached');
        const plan = plans.findLast((e) => !e.isWeak) ?? plans.at(-1);
        const last = plan?.date === undefined ? null : rangeOf(plan.date).last;
        standing = last !== null && last < today ? 'overdue' : isOver ? 'postponed' : 'pending';
      }
      const due = isOver || standing === 'met';
      promises.push({ id, type, promised: first.date, knownBy: first.day, source: first.source, due, standing, late });
    }
  }
  const typesInUse = [...new Set(promises.map((p) => p.type))];
  return {
    promises,
    all: numbersOf(promises),
    byType: Object.fromEntries(typesInUse.map((type) => [type, numbersOf(promises.filter((p) => p.type === type))])),
  };
}

/** First and last possible day of: 2026, 2026-03, 2026-03-09, 2026-33 (first quarter), [..X], ../X and X/.. */
function rangeOf(text: string): Range {
  if (text.startsWith('[..')) return { first: null, last: rangeOf(text.slice(3, -1)).last };
  if (text.startsWith('../')) return { first: null, last: rangeOf(text.slice(3)).last };
  if (text.endsWith('/..')) return { first: rangeOf(text.slice(0, -3)).first, last: null };
  const [year, second, third] = text.split('-').map(Number) as [number, number?, number?];
  if (third !== undefined) return { first: text, last: text };
  const [from, months] = second === undefined ? [1, 12] : second > 12 ? [(second - 33) * 3 + 1, 3] : [second, 1];
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  return { first: day(Date.UTC(year, from - 1, 1)), last: day(Date.UTC(year, from - 1 + months, 0)) };
}

function daysFrom(one: string | null, other: string | null): number | null {
  return one === null || other === null ? null : (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

function numbersOf(promises: Promise[]) {
  const count = (isCounted: (p: Promise) => boolean) => promises.filter(isCounted).length;
  const isLate = ({ late }: Promise) => late?.[0] != null && late[0] > 0;
  const isOnTime = ({ late }: Promise) => late?.[1] != null && late[1] <= 0;
  const isMet = (p: Promise) => p.standing === 'met';
  const classes: Record<string, (p: Promise) => boolean> = {
    metOnTime: (p) => isMet(p) && isOnTime(p),
    metLate: (p) => isMet(p) && isLate(p),
    metPossiblyLate: (p) => isMet(p) && !isOnTime(p) && !isLate(p),
    overdue: (p) => p.standing === 'overdue',
    dropped: (p) => p.standing === 'dropped',
    droppedUnconfirmed: (p) => p.standing === 'droppedUnconfirmed',
    postponed: (p) => p.standing === 'postponed',
  };
  const due = count((p) => p.due);
  const rate = (isCounted: (p: Promise) => boolean) => Number((count((p) => p.due && isCounted(p)) / due).toFixed(4));
  const names = Object.keys(classes);
  const known = promises.flatMap(({ late }) =>
    late && late[0] !== null && late[1] !== null ? [late as number[]] : [],
  );
  return {
    made: promises.length,
    due,
    met: count(isMet),
    pending: count((p) => p.standing === 'pending'),
    ...Object.fromEntries(names.map((name) => [name, count(classes[name] as never)])),
    medianDelay:
      known.length === 0
        ? null
        : {
            earliest: Math.floor(middle(known.map(([least]) => least as number))),
            latest: Math.ceil(middle(known.map(([, most]) => most as number))),
            promises: known.length,
          },
    rates: due < 5 ? null : Object.fromEntries(names.map((name) => [name, rate(classes[name] as never)])),
  };
}

/** Removes the least and the greatest number until one or two are left, and returns their mean. */
function middle(numbers: number[]): number {
  const left = [...numbers].sort((a, b) => a - b);
  while (left.length > 2) {
    left.shift();
    left.pop();
  }
  return left.reduce((sum, number) => sum + number, 0) / left.length;
}
