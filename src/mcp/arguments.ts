// Arguments that several tools take: the API's own parameters, described in fewer words because each tool repeats them.
import { z } from 'zod';
import { MAX_LIMIT, recordQuery } from '../http/query-params.ts';
import { milestoneListQuery } from '../resources/milestones/schema.ts';

/** Default number of items per result, lower than in the API because a model reads every item. */
export const DEFAULT_TOOL_LIMIT = 20;

export const asOf = recordQuery.shape.asOf.meta({
  description:
    'Returns what was known on this day, from sources certainly published by then. Default: today (UTC). A year, quarter (`2026-Q3`) or month means its last day. A future day assumes that nothing more is published.',
});

export const source = recordQuery.shape.source.meta({
  description: 'Id of a source. Uses only its reports, as if no other source existed.',
});

export const deal = milestoneListQuery.shape.deal.meta({
  description: 'Id of a deal. Returns only what belongs to it.',
});

export const limit = milestoneListQuery.shape.limit.meta({
  description: `Maximum number of items, 1 to ${MAX_LIMIT}.`,
  default: DEFAULT_TOOL_LIMIT,
});

/** Arguments of a tool that takes the id of a record. */
export function recordInput(description: string, example: string) {
  return z.strictObject({ id: z.string().meta({ description, examples: [example] }), asOf, source });
}
