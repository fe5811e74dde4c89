// Schemas of /v1/partners/{id}/record: what became of the promises of a partner's deals.
import { z } from 'zod';
import { uncertainDateSchema } from '../../domain/dates/uncertain-date.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { MIN_DUE_FOR_RATES, rateNames, responsibleRoles, standings } from '../../domain/provenance/track-record.ts';
import { idSchema, methodSchema } from '../../http/common-schemas.ts';
import { pickMask } from '../../util/pick.ts';
import { milestoneSchema, milestoneTypeSchema } from '../milestones/schema.ts';
import { linksSchema } from '../record-schemas.ts';

/** Maximum length of the lists `promises` and `deals`. The numbers always count all. */
export const MAX_LISTED = 200;

const count = (description: string) => z.int().nonnegative().describe(description);

const medianDelaySchema = z
  .object({
    earliest: z
      .int()
      .describe('Median of the minimum days late, negative if early. A mean of two values is rounded down.'),
    latest: z.int().describe('Median of the maximum days late, negative if early. A mean of two values is rounded up.'),
    promises: z.int().positive().describe('Number of promises of which both bounds are known.'),
  })
  .meta({ id: 'MedianDelay', description: 'Median of `daysLate` over promises that were met, as a range of days.' });

type RateName = (typeof rateNames)[number];
const rateSchema = (name: RateName) =>
  z.number().min(0).max(1).describe(`Share of the due promises in the class \`${name}\`.`);

const ratesSchema = z
  .object(
    Object.fromEntries(rateNames.map((name) => [name, rateSchema(name)])) as Record<
      RateName,
      ReturnType<typeof rateSchema>
    >,
  )
  .meta({
    id: 'PromiseRates',
    description:
      'Shares of the due promises, from 0 to 1 with four decimals. Each due promise is in exactly one of these classes.',
  });

/** Numbers of all promises, and of those of one type of milestone. */
const numbers = {
  made: count('Number of promises: milestones with a first promise.'),
  due: count(
    'Number of promises that are due: the last possible day of the first promise is over, or the promise was met.',
  ),
  met: count('Number of promises whose milestone is reported as reached.'),
  metOnTime: count('Part of `met`: on no possible day later than promised.'),
  metPossiblyLate: count('Part of `met`: late or not, because dates are uncertain, open or not reported.'),
  metLate: count('Part of `met`: on every possible day later than promised.'),
  overdue: count('Number of promises whose milestone is overdue.'),
  dropped: count('Number of promises whose milestone is dropped, as reported by a source of grades A to C.'),
  droppedUnconfirmed: count('Number of promises whose milestone is dropped as reported by grade D alone.'),
  postponed: count(
    'Number of promises whose first date is over, and whose milestone is scheduled: its date is later now, or open.',
  ),
  pending: count('Number of promises that are scheduled and not yet due.'),
  medianDelay: medianDelaySchema
    .nullable()
    .describe('Median delay of the promises that were met; null if none of them has known bounds.'),
  rates: ratesSchema
    .nullable()
    .describe(
      `Rates; null if fewer than ${MIN_DUE_FOR_RATES} promises are due, because a single promise would be at least a quarter of them. They lean towards met promises, which are due as soon as they are met.`,
    ),
};

const promiseSchema = milestoneSchema
  .pick(pickMask('id', 'title', 'deal', 'type', 'outcome', 'outcomeConfidence', 'daysLate', 'daysOverdue', 'links'))
  .extend({
    firstPromise: milestoneSchema.shape.firstPromise.unwrap(),
    date: uncertainDateSchema
      .nullable()
      .describe('Date on which the milestone is now due or was reached; null if none is reported any more.'),
    due: z.boolean().describe('Whether the promise is counted in `due`, and so in the rates.'),
    standing: z
      .enum(standings)
      .describe('Class of the promise. Each class is also the name of the number that counts it.'),
  })
  .meta({ id: 'Promise', description: 'A promise that a track record counts: a milestone with a first promise.' });

const countedDealSchema = z
  .object({
    deal: idSchema.meta({ description: 'Id of the deal.', examples: ['france-fluidstack'] }),
    title: bilingualSchema.describe('Title of the deal.'),
    roles: z.array(z.enum(responsibleRoles)).describe('Roles of the partner in the deal that make it count.'),
    links: linksSchema('self'),
  })
  .meta({ id: 'CountedDeal', description: 'A deal whose promises a track record counts.' });

export const trackRecordSchema = z
  .object({
    id: idSchema.meta({ description: 'Id of the partner.', examples: ['fluidstack'] }),
    title: bilingualSchema.describe('Name of the partner.'),
    method: methodSchema,
    ...numbers,
    byType: z
      .array(
        z
          .object({ type: milestoneTypeSchema, ...numbers })
          .meta({ id: 'TrackRecordOfType', description: 'The same numbers for one type of milestone.' }),
      )
      .describe('Numbers by type of milestone, in the order of the code list; only types that occur.'),
    dealCount: count('Number of deals in which the partner is developer or operator.'),
    deals: z.array(countedDealSchema).describe(`Counted deals by id, at most ${MAX_LISTED}.`),
    promises: z
      .array(promiseSchema)
      .describe(
        `Counted promises by last possible day of the first promise (open dates last), then by id, at most ${MAX_LISTED}.`,
      ),
    truncated: z
      .boolean()
      .describe('Whether `deals` or `promises` omits items because there are too many. The numbers count all of them.'),
    links: linksSchema('self', 'partner'),
  })
  .meta({
    id: 'TrackRecord',
    description: "What became of the promises of a partner's deals, by the register's count (docs/method.md).",
  });
export type TrackRecord = z.infer<typeof trackRecordSchema>;
