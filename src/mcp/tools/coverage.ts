// The tool `what_is_covered` lists the deals, the number of records, and what the register cannot know.
import { z } from 'zod';
import { parseItems } from '../../formats/json-text.ts';
import { confidenceSchema, idSchema } from '../../http/common-schemas.ts';
import { datasetRepository } from '../../resources/dataset/repository.ts';
import { datasetSchema } from '../../resources/dataset/schema.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { dealListQuery, dealSchema } from '../../resources/deals/schema.ts';
import { pick } from '../../util/pick.ts';
import { asOf, limit } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import { formatCountry, formatValue } from '../format-text.ts';
import { firstPage } from '../list-query.ts';
import { formatBlock, resultTail, urlAsOf, urlSchema } from '../result-schema.ts';

const coveredSchema = dealSchema.pick({ id: true, kind: true, title: true, status: true, disputed: true }).extend({
  /** Confidence of the status. */
  confidence: confidenceSchema.nullable(),
  /** Last status that sources of grades A to C report, if the current one is not confirmed. */
  lastConfirmed: z.string().nullable(),
  partners: z.array(idSchema),
  url: urlSchema,
});
type Covered = z.infer<typeof coveredSchema>;

const { kind, status, country } = dealListQuery.shape;

/** Limits of the register, as docs/method.md states them. */
const notKnown = [
  'What no source published, and what pages say that were not read: of most sources only the beginning was seen.',
  'Whether an unreported event happened: the absence of a report is no report of absence.',
  'Whether a source is right: the register records who reported what, and when.',
  'Deals that are not listed here.',
];

export const whatIsCovered = defineTool({
  name: 'what_is_covered',
  title: 'What the register covers',
  description:
    'Counts the deals known by a day by country and kind, and lists them with their reported status, its confidence and partners, the number of records, the publication days of the sources, and what the register cannot know. Start here or with search. `holds` describes the whole register, whatever the day.',
  input: z.strictObject({
    kind,
    status,
    country: country.describe('Countries (ISO 3166-1 alpha-2).'),
    asOf,
    limit,
  }),
  output: z.object({
    /** Numbers of deals by country and kind; `country` is null if none is reported. */
    byCountry: z.array(z.object({ country: z.string().nullable(), kind: dealSchema.shape.kind, deals: z.int() })),
    deals: z.array(coveredSchema),
    more: z.boolean(),
    /** The whole register, whatever the day. */
    holds: datasetSchema.pick({ counts: true, published: true }),
  }),
  async handle(query, context) {
    const { edition } = context;
    const { list } = edition.repository(dealRepository);
    const page = await firstPage(context, 'deals', { ...query, sort: 'id' as const }, list);
    const { more, path, request } = page;
    const deals = parseItems(page.items).map(
      ({ current: { status }, partners, links, ...deal }): Covered => ({
        ...pick(deal, ['id', 'kind', 'title', 'status', 'disputed']),
        confidence: status?.confidence ?? null,
        lastConfirmed: status?.lastConfirmed?.value ?? null,
        partners: partners.map(({ id }) => id),
        url: urlAsOf(context, links.self, request),
      }),
    );
    const byCountry = edition.repository(dealRepository).coverage(request);
    const holds = pick(edition.repository(datasetRepository), ['counts', 'published']);
    return { byCountry, deals, more, holds, ...resultTail(context, request, { path, ids: [], notKnown }) };
  },
  text: ({ byCountry, deals, more, holds }) => [
    `Deals by country and kind: ${byCountry.map(formatCount).join(', ')}.`,
    ...formatBlock('Deals:', deals.map(formatDeal)),
    ...(more ? ['There are more.'] : []),
    `The register contains ${Object.entries(holds.counts)
      .map(([kind, number]) => `${number} ${kind}`)
      .join(', ')}; its sources were published from ${holds.published.earliest} to ${holds.published.latest}.`,
  ],
});

function formatCount({ country, kind, deals }: { country: string | null; kind: string; deals: number }): string {
  return `${country === null ? 'country not reported' : formatCountry(country)}: ${deals} ${kind}${deals === 1 ? '' : 's'}`;
}

function formatDeal(deal: Covered): string {
  const { id, kind, title, partners, disputed } = deal;
  return `${title.en} (${kind} ${id}): ${formatStatus(deal)}${disputed ? '; disputed' : ''}; partners: ${partners.join(', ') || 'none reported'}`;
}

function formatStatus({ status, confidence, lastConfirmed }: Covered): string {
  if (status === null) return 'no source reports its status';
  if (confidence !== 'low') return `reported as ${formatValue(status)}, confidence ${confidence}`;
  const confirmed = lastConfirmed === null ? '' : `; last confirmed: ${formatValue(lastConfirmed)}`;
  return `reported as ${formatValue(status)} by sources of grade D only, not confirmed${confirmed}; confidence low`;
}
