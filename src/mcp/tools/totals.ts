// The tool `how_much_is_promised` adds figures of one metric over deals.
import { z } from 'zod';
import { readRecordQuery } from '../../http/query-context.ts';
import { totalsRepository } from '../../resources/totals/repository.ts';
import { type ListedAddend, totalsQuery, totalsSchema } from '../../resources/totals/schema.ts';
import { formatSums } from '../../resources/totals/texts.ts';
import { asOf } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import { formatCoverage, formatValue } from '../format-text.ts';
import { formatBlock, nameSources, resultTail, type SourceNames } from '../result-schema.ts';

const { metric, dueBy, dealStatus, country, groupBy, unit } = totalsQuery.shape;

export const howMuchIsPromised = defineTool({
  name: 'how_much_is_promised',
  title: 'How much is promised in all',
  description:
    'Adds the current figures of one metric over deals, in one unit, with bounds. Per deal it adds the largest figure for the whole, or its phases; a project inside a programme that reports the metric is left out. Phases and deals can still overlap. With `dueBy`, only figures with a date by then. Use `dealStatus=live` for promises that stand. `unconfirmed` is counted apart; never add it to `totals`. Say what was left out.',
  input: z.strictObject({
    metric: metric.describe('Metric to add.'),
    dueBy: dueBy.describe('Adds only figures certainly due by this day.'),
    dealStatus: dealStatus.describe('Statuses; `live`: all except paused, withdrawn, cancelled.'),
    country: country.describe('Countries of the deals (ISO 3166-1 alpha-2).'),
    groupBy: groupBy.describe('Adds sums per value.'),
    unit: unit.describe('Unit of the sums, such as GW. Currencies are never converted.'),
    asOf,
  }),
  output: totalsSchema.omit({ links: true, asOf: true, method: true, id: true }),
  async handle(query, context) {
    const { services, edition } = context;
    const { asOf } = readRecordQuery({ asOf: query.asOf }, edition, services.today());
    const repository = edition.repository(totalsRepository);
    const request = { ...query, asOf };
    repository.check(request);
    const {
      links,
      id,
      asOf: _asOf,
      method: _method,
      ...totals
    } = await repository.compute(request, services.waitForTick);
    const listed = [...totals.included, ...totals.unconfirmed.included, ...totals.leftOut];
    const ids = listed.flatMap(({ source }) => source ?? []);
    const notKnown = [
      'Promises that no source in the register reports, and figures without a date if `dueBy` is given.',
    ];
    return { ...totals, ...resultTail(context, { asOf }, { path: links.self, ids, notKnown }) };
  },
  text(result) {
    const nameOf = nameSources(result.sources);
    const figure = (addend: ListedAddend) => formatAddend(addend, nameOf);
    return [
      `${result.title.en}: ${formatSums(result.totals, 'en')}.`,
      ...(result.unconfirmed.included.length > 0
        ? [
            `Counted apart, because only grade D reports the value or the status of the deal: ${formatSums(result.unconfirmed.totals, 'en')}.`,
          ]
        : []),
      ...formatBlock(
        'By group:',
        result.groups.map(({ title, totals }) => `${title.en}: ${formatSums(totals, 'en')}`),
      ),
      ...formatBlock('Added:', result.included.map(figure)),
      ...formatBlock('Counted apart:', result.unconfirmed.included.map(figure)),
      ...formatBlock(
        'Left out:',
        result.leftOut.map((addend) => `${figure(addend)}: ${addend.says.en}`),
      ),
      ...formatBlock(
        'These deals may be on the same site:',
        result.overlaps.map(({ says }) => says.en),
      ),
    ];
  },
});

function formatAddend(addend: ListedAddend, nameOf: SourceNames): string {
  const { id, dealTitle, title, quantity, date, source } = addend;
  const value = quantity === null ? 'no number' : formatValue(quantity);
  const due = date === null ? '' : `, ${formatValue(date)}`;
  const by = source === null ? '' : `, by ${nameOf(source)}`;
  return `${dealTitle.en}: ${title.en} (${id}): ${value}${due}, ${formatCoverage(addend)}${by}`;
}
