// Writes a seed with 40 synthetic histories of promises: per partner a few deals, whose milestones slip, are met, are dropped
// or are withdrawn with their deal. No two sources of a history have the same publication day, and no source repeats another,
// so that track-record-by-hand.ts needs none of the rules for ties, origins and less exact reports.
import { type Random, randomOf } from '../../synthetic/random.ts';
import { both, writeSeed } from './track-record-seeds.ts';

export const HISTORIES = 40;
export const partnerOf = (history: number) => `partner-${history}`;

type Grade = 'A' | 'B' | 'C' | 'D';
type Status = 'planned' | 'reached' | 'cancelled';
type Kind = 'deals' | 'partners' | 'milestones';

/** One step in the life of a milestone. `retracted`: the source is retracted some weeks later. */
type Step = {
  status?: Status;
  grade?: Grade;
  isDated?: boolean;
  supersedes?: true;
  retracted?: true;
};

const plan: Step = { status: 'planned' };
const done: Step = { status: 'reached' };
const end: Step = { status: 'cancelled', isDated: false };
const weak = (step: Step): Step => ({ ...step, grade: 'D' });

/** Courses of milestones. A step without a grade gets one from A to C. */
const courses: readonly (readonly Step[])[] = [
  [plan],
  [plan, plan],
  [plan, plan, plan],
  [plan, done],
  [plan, done],
  [plan, plan, done],
  [plan, end],
  [plan, weak(end)],
  [plan, weak(end), done],
  [plan, weak(end), plan],
  [plan, weak(end), end],
  [plan, weak(done)],
  [plan, weak(plan), done],
  [weak(plan)],
  [weak(plan), weak(done)],
  [weak(plan), plan, done],
  [{}, done],
  [{}, plan],
  [done],
  [{ status: 'cancelled' }],
  [plan, { ...done, isDated: false }],
  [plan, end, { ...plan, supersedes: true }],
  [plan, weak(end), { ...plan, supersedes: true }, done],
  [{ ...plan, retracted: true }, plan, done],
  [plan, { ...done, retracted: true }],
];

const types = ['construction-start', 'grid-connection', 'first-capacity', 'service-start', 'completion', 'other'];
const FIRST_DAY = '2022-01-03';
const LAST_DAY = '2026-11-10';

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A planned date around `day`, in one of the forms that sources use. */
function planNear(day: string, random: Random): string {
  const [year = '', month = ''] = day.split('-');
  return random.oneOf([
    year,
    `${year}-${month}`,
    `${year}-${month}`,
    day,
    day,
    `${year}-${33 + Math.floor((Number(month) - 1) / 3)}`,
    `[..${year}]`,
    `../${year}-${month}`,
    `${year}/..`,
  ]);
}

/** The date of an event that a source of the day `day` reports: not later than that day. */
function pastNear(day: string, random: Random): string {
  const event = addDays(day, -random.between(1, 60));
  const monthBefore = addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
  return random.oneOf([event, event, event, monthBefore, `[..${monthBefore}]`]);
}

const evidence = [{ quote: 'some words', located: false }];

/** Writes the seed into the folder, and returns its path. */
export function trackRecordHistories(folder: string): string {
  const histories = Array.from({ length: HISTORIES }, (_, index) => historyOf(index + 1));
  return writeSeed(folder, {
    deals: histories.flatMap(({ deals }) => deals),
    sources: histories.flatMap(({ sources }) => sources),
  });
}

function historyOf(history: number) {
  const random = randomOf(20_261_129, history);
  const partner = partnerOf(history);
  const usedDays = new Set<string>();
  const sources: { id: string; published: string }[] = [];

  /** Adds a source with one report, on the first unused day from `from`; undefined after LAST_DAY. */
  function report(from: string, kind: Kind, id: string, fields: object, { grade, retracted }: Step = {}) {
    let day = from;
    while (usedDays.has(day)) day = addDays(day, 1);
    if (day > LAST_DAY) return undefined;
    usedDays.add(day);
    const source = {
      id: `s${history}-${sources.length + 1}`,
      publisher: 'Example Gazette',
      language: 'en',
      published: day,
      recorded: '2026-11-21',
      url: `https://example.org/${history}/${sources.length + 1}`,
      reliability: { grade: grade ?? random.oneOf(['A', 'B', 'C'] as const), reason: both('Made up') },
      origin: both('Made up'),
      reports: { [kind]: { [id]: { ...fields, evidence } } },
      ...(retracted && {
        retracted: { by: 'Example Gazette', on: addDays(day, random.between(20, 300)), reason: both('Made up') },
      }),
    };
    sources.push(source);
    return day;
  }

  function addCourse(milestone: string, begin: string): void {
    const dates = new Set<string>();
    let day: string | undefined = addDays(begin, random.between(0, 60));
    let due = addDays(day, random.between(60, 700));
    for (const { status, isDated = true, supersedes, ...step } of random.oneOf(courses)) {
      const at: string = day;
      const dateText = () => (status === 'reached' ? pastNear(at, random) : planNear(due, random));
      let date = dateText();
      // Sources that report the same date would confirm each other.
      while (dates.has(date)) date = dateText();
      dates.add(date);
      const fields = {
        ...(status && { status }),
        ...(isDated && { date }),
        ...(supersedes && { supersedes: ['status'] }),
      };
      day = report(at, 'milestones', milestone, fields, step);
      if (day === undefined) return;
      due = addDays(due, random.between(-60, 400));
      day = random.chance(50) ? addDays(day, random.between(20, 300)) : addDays(due, random.between(-30, 60));
      if (day <= at) day = addDays(at, 10);
    }
  }

  const deals = Array.from({ length: random.between(1, 4) }, (_, index) => {
    const id = `d${history}-${index + 1}`;
    const begin = addDays(FIRST_DAY, random.between(0, 900));
    const slugs = Array.from({ length: random.between(1, 6) }, (_, number) => `m${number + 1}`);
    report(begin, 'deals', id, { status: random.oneOf(['announced', 'signed']) });
    const role = random.oneOf(['developer', 'developer', 'operator', 'investor', 'customer']);
    const from = report(addDays(begin, random.between(0, 40)), 'partners', partner, { roles: { [id]: [role] } });
    if (from && random.chance(30)) {
      const added = random.oneOf(['operator', 'developer', 'endorser'].filter((other) => other !== role));
      report(addDays(from, random.between(30, 500)), 'partners', partner, { roles: { [id]: [added] } });
    }
    for (const slug of slugs) addCourse(`${id}.${slug}`, begin);
    for (const grade of random.oneOf<Grade[]>([[], [], [], ['B'], ['D'], ['D', 'C']])) {
      report(
        addDays(begin, random.between(300, 1500)),
        'deals',
        id,
        { status: random.oneOf(['withdrawn', 'cancelled']) },
        { grade },
      );
    }
    return {
      id,
      kind: 'project',
      title: both(`Deal ${id}`),
      partners: index === 0 ? { [partner]: { title: both(`Partner ${history}`) } } : {},
      milestones: Object.fromEntries(slugs.map((slug) => [slug, { title: both(slug), type: random.oneOf(types) }])),
    };
  });
  return { deals, sources };
}
