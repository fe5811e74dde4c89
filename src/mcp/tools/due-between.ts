// The tool `what_was_due` lists the milestones due between two days, with their outcomes.
import { z } from 'zod';
import { parseItems } from '../../formats/json-text.ts';
import { milestoneRepository } from '../../resources/milestones/repository.ts';
import { checkWindow, milestoneListQuery, milestoneSchema } from '../../resources/milestones/schema.ts';
import { asOf, deal, limit, source } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import { fieldValues, outcomeGaps, sourceIdsOf } from '../field-values.ts';
import { formatDateValue, formatValue, joinList } from '../format-text.ts';
import { firstPage } from '../list-query.ts';
import { formatOutcome, outcomeFields } from '../outcomes.ts';
import { nameSources, resultTail, type SourceNames, urlAsOf, urlSchema } from '../result-schema.ts';

const dueSchema = milestoneSchema
  .omit({ method: true, overdue: true, dispute: true, reports: true, links: true })
  .extend({ ...outcomeFields, outcome: milestoneSchema.shape.outcome, url: urlSchema });
type Due = z.infer<typeof dueSchema>;

const { from, to, match, status, outcome, type, dealStatus, country } = milestoneListQuery.shape;
const MATCH =
  '`possible` (default): at least one possible day of the milestone lies in the window. `certain`: all its possible days do. Requires `from` or `to`: `certain` with only `to` means "due by then", with only `from` "not before".';

export const whatWasDue = defineTool({
  name: 'what_was_due',
  title: 'What was due between two days, and did it happen',
  description:
    'Lists the milestones that can fall between two days (match=certain: that must), each with its outcome: scheduled, met, overdue (not reported as reached in time) or dropped (reported as cancelled or withdrawn). Dates are those known by asOf: an earlier asOf returns what was promised then. Sorted by earliest possible day; if `more` is true, narrow the window or raise `limit`. For later reports, use what_became_of.',
  input: z
    .strictObject({
      ...{ from, to, match: match.describe(MATCH), status, outcome },
      type: type.describe('Types of milestones, such as `service-start`.'),
      dealStatus: dealStatus.describe('Statuses of the deals; `live`: all except paused, withdrawn, cancelled.'),
      country: country.describe('Countries of the deals (ISO 3166-1 alpha-2).'),
      ...{ deal, source, asOf, limit },
    })
    .superRefine(checkWindow),
  output: z.object({
    /** By earliest possible day. */
    items: z.array(dueSchema),
    more: z.boolean(),
  }),
  async handle(query, context) {
    const listQuery = { ...query, sort: 'earliest' as const };
    const page = await firstPage(context, 'milestones', listQuery, (request) =>
      context.edition.view(request.source).repository(milestoneRepository).list(request),
    );
    const { more, path, request } = page;
    const items = parseItems(page.items).map(({ method, overdue, dispute, reports, links, ...milestone }): Due => {
      return { ...milestone, url: urlAsOf(context, links.self, request) };
    });
    const ids = items.flatMap((item) => sourceIdsOf(fieldValues('milestone', item)));
    const notKnown = items.length === 0 ? [NO_MILESTONES] : dueGaps(items);
    return { items, more, ...resultTail(context, request, { path, ids, notKnown }) };
  },
  text: (result) => [
    ...result.items.map((item) => `- ${formatDue(item, nameSources(result.sources))}`),
    ...(result.more ? ['There are more.'] : []),
  ],
});

const NO_MILESTONES = 'Other events due then: no source in the register reports any.';

/** Lists each gap in the data once, after the ids of all milestones that have this gap. */
function dueGaps(milestones: readonly Due[]): string[] {
  const gaps = milestones.flatMap((milestone) => {
    const { id, date } = milestone;
    const texts = date === null ? ['When it is due: no source reports that.'] : outcomeGaps(milestone);
    return texts.map((gap) => ({ id, gap }));
  });
  const byGap = Map.groupBy(gaps, ({ gap }) => gap);
  return [...byGap].map(([gap, milestones]) => `${joinList(milestones.map(({ id }) => id))}: ${gap}`);
}

function formatDue(milestone: Due, nameOf: SourceNames): string {
  const { id, title, deal, dealStatus, date, match, disputed, current, url } = milestone;
  const by = current.date ? `, by ${nameOf(current.date.source)} (grade ${current.date.reliability})` : '';
  return [
    `${title.en} (milestone ${id}): ${date === null ? 'no source reports a date' : formatDateValue(date)}${by}`,
    ...(match === undefined ? [] : [match === 'certain' ? 'certainly in the window' : 'possibly in the window']),
    `outcome ${formatOutcome(milestone)}`,
    `deal ${deal}${dealStatus === null ? '' : `, reported as ${formatValue(dealStatus)}`}`,
    ...(disputed ? ['disputed'] : []),
    url,
  ].join('; ');
}
