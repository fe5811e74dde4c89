// The tool `track_record` counts what became of the promises of a partner's deals.
import { z } from 'zod';
import { MIN_DUE_FOR_RATES } from '../../domain/provenance/track-record.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { trackRecordPath } from '../../resources/record-links.ts';
import { trackRecordRepository } from '../../resources/track-records/repository.ts';
import { MAX_LISTED, type TrackRecord, trackRecordSchema } from '../../resources/track-records/schema.ts';
import { pick, pickMask } from '../../util/pick.ts';
import { asOf, DEFAULT_TOOL_LIMIT } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import { formatDateValue, formatDayRange, formatDays, formatValue, joinList } from '../format-text.ts';
import { headSchema, nameSources, resultTail, type SourceNames, urlAsOf, urlSchema } from '../result-schema.ts';
import { findKind, readView } from '../tool-context.ts';

const numberNames = [
  ...(['made', 'due', 'met', 'metOnTime', 'metPossiblyLate', 'metLate', 'overdue'] as const),
  ...(['dropped', 'droppedUnconfirmed', 'postponed', 'pending', 'medianDelay', 'rates', 'byType'] as const),
];

const promiseSchema = trackRecordSchema.shape.promises.element
  .omit({ links: true })
  .extend({ /** URL of the milestone. */ url: urlSchema });

export const trackRecord = defineTool({
  name: 'track_record',
  title: 'What became of the promises of a partner',
  description:
    'Counts the promises (milestones with a planned date) of the deals in which a partner is developer or operator, and what became of them: met (on time, late), overdue, dropped, postponed, pending. Lists them, so that you can check. Rates only for ' +
    `${MIN_DUE_FOR_RATES} or more due promises.`,
  input: z.strictObject({
    id: z.string().meta({ description: 'Id of a partner.', examples: ['fluidstack'] }),
    asOf,
  }),
  output: z.object({
    ...headSchema,
    ...trackRecordSchema.pick(pickMask(...numberNames, 'dealCount')).shape,
    /** By last possible day of the first promise. */
    promises: z.array(promiseSchema),
    more: z.boolean(),
  }),
  async handle(query, context) {
    const { edition, services } = context;
    const view = readView(context, query);
    const id = query.id;
    const kind = findKind(context, id, ['partner']);
    const found = await edition.repository(trackRecordRepository).get(id, view, services.waitForTick);
    const record = recordOrProblem(edition, kind, id, view, found);
    const listed = record.promises.slice(0, DEFAULT_TOOL_LIMIT);
    const promises = listed.map(({ links, ...promise }) => ({ ...promise, url: urlAsOf(context, links.self, view) }));
    const ids = promises.map(({ firstPromise }) => firstPromise.source);
    return {
      ...pick(record, ['id', 'title', ...numberNames, 'dealCount']),
      kind,
      promises,
      more: record.made > promises.length,
      ...resultTail(context, view, { path: trackRecordPath(id), ids, notKnown: gapsIn(record) }),
    };
  },
  text: (result) => [
    ...summaryLines(result),
    ...result.promises.map((promise) => `- ${formatPromise(promise, nameSources(result.sources))}`),
    ...(result.more ? [`There are more; the URL lists up to ${MAX_LISTED}.`] : []),
  ],
});

type Numbers = Pick<TrackRecord, (typeof numberNames)[number] | 'dealCount'>;
type Listed = z.infer<typeof promiseSchema>;

/** Says what the numbers cannot show. */
function gapsIn({ made, overdue, droppedUnconfirmed }: Numbers): string[] {
  return [
    ...(made === 0 ? ['Whether the partner made other promises: the register has only what its sources report.'] : []),
    ...(overdue > 0 ? ['Whether the overdue promises were met: no source in the register reports that.'] : []),
    ...(droppedUnconfirmed > 0
      ? ['Whether the unconfirmed promises are dropped: only sources of grade D report that.']
      : []),
  ];
}

function summaryLines(result: Numbers & { title: TrackRecord['title'] | null; id: string }): string[] {
  const { title, id, made, dealCount } = result;
  const name = `${title?.en ?? id} (partner ${id})`;
  if (dealCount === 0) return [`${name}: by the register's count, developer or operator of no deal.`];
  const deals = dealCount === 1 ? 'the one deal' : `the ${dealCount} deals`;
  const start = `${name}: by the register's count, ${deals} in which it is developer or operator made`;
  if (made === 0) return [`${start} no dated promise.`];
  return [
    `${start} ${promisesText(made)}.`,
    `Of these: ${formatClasses(result)}.`,
    ...formatRates(result),
    ...formatMedian(result),
  ];
}

function formatClasses(numbers: Numbers): string {
  const { met, metOnTime, metPossiblyLate, metLate, overdue, dropped, droppedUnconfirmed, postponed, pending } =
    numbers;
  const details = met === 0 ? '' : ` (${metOnTime} on time, ${metLate} late, ${metPossiblyLate} possibly late)`;
  return [
    `${met} reported as reached${details}`,
    `${overdue} overdue`,
    `${dropped} reported as dropped`,
    `${droppedUnconfirmed} reported as dropped by grade D alone, unconfirmed`,
    `${postponed} postponed`,
    `${pending} not yet due`,
  ].join('; ');
}

function formatRates({ due, rates }: Numbers): string[] {
  const count = `${promisesText(due)} ${due === 1 ? 'is' : 'are'} due`;
  if (rates === null)
    return [`Only ${count}. The register gives no rate for fewer than ${MIN_DUE_FOR_RATES} due promises.`];
  const share = (name: keyof typeof rates, text: string) => `${Math.round(rates[name] * 100)} % ${text}`;
  const shares = [
    share('metOnTime', 'met on time'),
    share('metLate', 'met late'),
    share('metPossiblyLate', 'met possibly late'),
    share('overdue', 'overdue'),
    share('dropped', 'dropped'),
    share('droppedUnconfirmed', 'dropped, unconfirmed'),
    share('postponed', 'postponed'),
  ];
  return [`${count}. By the register's count, of these: ${shares.join('; ')}.`];
}

function formatMedian({ medianDelay }: Numbers): string[] {
  if (medianDelay === null) return [];
  return [
    `Median of ${promisesText(medianDelay.promises)} that were met: ${formatDayRange(medianDelay, 'late', 'early')}.`,
  ];
}

function promisesText(count: number): string {
  return `${count} ${count === 1 ? 'promise' : 'promises'}`;
}

const standingTexts: Record<Listed['standing'], string> = {
  met: 'reported as reached',
  overdue: 'overdue: not reported as reached',
  dropped: 'reported as dropped',
  droppedUnconfirmed: 'reported as dropped by grade D alone, not confirmed',
  postponed: 'postponed',
  pending: 'not yet due',
};

function formatPromise(promise: Listed, nameOf: SourceNames): string {
  const { id, title, type, firstPromise, date, standing, daysLate, daysOverdue, url } = promise;
  const details = [
    ...(daysLate ? [formatDayRange(daysLate, 'late', 'early')] : []),
    ...(daysOverdue === null ? [] : [`${formatDays(daysOverdue)} past the date that is current`]),
    ...(standing === 'postponed' && date ? [`now ${formatDateValue(date)}`] : []),
  ];
  return [
    `${title.en} (milestone ${id}, ${formatValue(type)}): first promise ${formatDateValue(firstPromise.date)}, known by ${firstPromise.knownBy}, by ${nameOf(firstPromise.source)}`,
    `${standingTexts[standing]}${details.length === 0 ? '' : `, ${joinList(details)}`}`,
    url,
  ].join('; ');
}
