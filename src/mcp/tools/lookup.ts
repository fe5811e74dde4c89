// The tool `what_is_known`: current values of a record with their sources, related records, and gaps.

import { z } from 'zod';
import { kinds, recordPath } from '../../domain/kinds.ts';
import { parseItem } from '../../formats/json-text.ts';
import { currentSchema, dealStatusFields, idSchema } from '../../http/common-schemas.ts';
import { ProblemError } from '../../http/problems.ts';
import type { View } from '../../http/query-context.ts';
import { recordQuery } from '../../http/query-params.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { figureSchema } from '../../resources/figures/schema.ts';
import { defineTool } from '../define-tool.ts';
import {
  currentValueSchema,
  displayValue,
  fieldValues,
  formatAttributed,
  formatCurrentValue,
  listGaps,
  sourceIdsOf,
  milestoneStatusFrom,
} from '../field-values.ts';
import { formatCoverage, formatValue } from '../format-text.ts';
import { formatOutcome, noOutcome, outcomeFields, outcomeFieldsOf } from '../outcomes.ts';
import { relatedRecords, relatedSchema } from '../related.ts';
import { formatBlock, formatTail, headSchema, nameSources, resultTail, tailSchema } from '../result-schema.ts';
import { findKind, type RecordView, readRecord, type ToolContext, readView } from '../tool-context.ts';

const known = z.object({
  ...headSchema,
  deal: idSchema.nullable().meta({ description: 'The deal it belongs to.' }),
  dealKind: dealStatusFields.dealKind.nullable(),
  dealStatus: dealStatusFields.dealStatus.meta({ description: 'Reported status of the deal.' }),
  dealCurrent: currentSchema.nullable().meta({ description: 'The report behind `dealStatus`, and its confidence.' }),
  ...outcomeFields,
  covers: figureSchema.shape.covers.nullable(),
  phase: figureSchema.shape.phase,
  values: z.array(currentValueSchema).meta({ description: 'Current values. No source reports a field left out.' }),
  parts: z.array(relatedSchema).meta({ description: 'Related records in short. Request each id for more.' }),
  more: z.string().nullable().meta({ description: 'What is left out, with its URL.' }),
  ...tailSchema,
});

export const whatIsKnown = defineTool({
  name: 'what_is_known',
  title: 'What is known of something as of a day',
  description:
    'Returns the current values of a deal, partner, milestone, figure, claim or source as of a day. Each value has its unit or EDTF date, source, grade (A to D), confidence, number of independent sources, and disputes. A milestone has its outcome: scheduled, met, overdue or dropped. Ids come from search and what_is_covered.',
  input: z.strictObject({
    id: z.string().meta({ description: 'Id of a record, claim or source.', examples: ['france-fluidstack'] }),
    ...recordQuery.pick({ asOf: true, source: true }).shape,
  }),
  output: known,
  handle(asked, reading) {
    const { id } = asked;
    const view = readView(reading, asked);
    const kind = findKind(reading, id, kinds);
    const { notKnown, cites, ...facts } = knownOf(reading, view, kind, id);
    const tail = resultTail(reading, view, { address: recordPath(kind, id), ids: cites, notKnown });
    return { id, kind, ...facts, ...tail };
  },
  text: (answer) => [
    `${answer.title?.en ?? answer.id} (${answer.kind} ${answer.id})`,
    ...formatDeal(answer),
    ...(answer.outcome === null ? [] : [`Outcome ${formatOutcome({ ...answer, status: milestoneStatusFrom(answer.values) })}.`]),
    ...(answer.covers === null ? [] : [`The figure is ${formatCoverage({ ...answer, covers: answer.covers })}.`]),
    ...answer.values.map((value) => `- ${formatCurrentValue(value, nameSources(answer.sources))}`),
    ...formatBlock(
      'Related records:',
      answer.parts.map(({ kind, id, title, says, disputed }) => {
        return `${kind} ${id}: ${title.en}: ${says}${disputed ? ' (disputed)' : ''}`;
      }),
    ),
    ...(answer.more === null ? [] : [answer.more]),
    ...formatTail(answer),
  ],
});

const nothing = {
  title: null,
  deal: null,
  dealKind: null,
  dealStatus: null,
  dealCurrent: null,
  ...noOutcome,
  covers: null,
  phase: null,
  values: [],
  parts: [],
  more: null,
};

/** The facts about a record. If no source had reported it by the day, that is the only fact. */
function knownOf(reading: ToolContext, view: View, kind: RecordView['kind'], id: string) {
  try {
    const about = readRecord(reading, kind, id, view);
    return { ...nothing, ...factsOf(reading, view, about), ...relatedRecords(reading, view, about) };
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem === 'not-yet-known')) throw error;
    return { ...nothing, notKnown: [error.message], cites: [] };
  }
}

function factsOf(reading: ToolContext, view: View, about: RecordView) {
  switch (about.kind) {
    case 'claim': {
      const { statement, topic, certainty, deal, source, retracted } = about.thing;
      const values = Object.entries({ statement, topic, certainty, source }).map(([field, value]) =>
        displayValue(field, value),
      );
      const notKnown = retracted === null ? [] : [`Whether the claim holds: its source was retracted on ${retracted}.`];
      return { title: statement, deal, values, notKnown, cites: [source] };
    }
    case 'source': {
      const { id, title, publisher, published, reliability, origin, retracted, corrected, repeats } = about.thing;
      const name = title ?? publisher;
      const values = [
        displayValue('publisher', publisher),
        displayValue('published', published),
        displayValue('reliability', reliability.reason),
        displayValue('origin', origin),
        ...(retracted === null ? [] : [displayValue('retracted', formatNotice(retracted, retracted.reason))]),
        ...corrected.map((each) => displayValue('corrected', formatNotice(each, each.what))),
      ];
      return { title: { en: name, fr: name }, values, notKnown: [], cites: [id, ...repeats] };
    }
    default: {
      const values = fieldValues(about.kind, about.thing);
      const context = contextOf(reading, view, about);
      return {
        title: about.thing.title,
        ...context,
        values,
        notKnown: listGaps(about),
        cites: sourceIdsOf([...values, { current: context.dealCurrent ?? null }]),
      };
    }
  }
}

/** The status of the deal that a record is or belongs to, the outcome of a milestone, and what a figure covers. */
function contextOf(reading: ToolContext, view: View, { kind, thing }: RecordView) {
  switch (kind) {
    case 'deal':
      return { dealKind: thing.kind, dealStatus: thing.status, dealCurrent: thing.current.status };
    case 'milestone':
      return { ...dealOf(reading, view, thing), ...outcomeFieldsOf(thing) };
    case 'figure':
      return { ...dealOf(reading, view, thing), covers: thing.covers, phase: thing.phase };
    default:
      return { dealCurrent: null };
  }
}

/** A milestone and a figure name the status of their deal; the report behind it is only in the deal. */
function dealOf(
  { edition }: ToolContext,
  view: View,
  { deal, dealKind, dealStatus }: RecordView<'milestone' | 'figure'>['thing'],
) {
  const dealCurrent =
    parseItem(edition.view(view.source).repository(dealRepository).get(deal, view))?.current.status ?? null;
  return { deal, dealKind, dealStatus, dealCurrent };
}

/** A retraction or correction with who made it, and when. */
function formatNotice({ by, on }: { by: string; on: string }, what: { en: string; fr: string }) {
  return { en: `${what.en} (${by}, ${on})`, fr: `${what.fr} (${by}, ${on})` };
}

function formatDeal({ kind, deal, dealStatus, dealCurrent, sources }: z.infer<typeof known>): string[] {
  // A deal lists its status among its own values.
  if (deal === null || kind === 'deal') return [];
  if (dealStatus === null) return [`Deal ${deal}: no source reports its status.`];
  if (dealCurrent === null) return [`Deal ${deal}: reported as ${formatValue(dealStatus)}.`];
  return [`Deal ${deal}: ${formatAttributed(dealStatus, formatValue(dealStatus), dealCurrent, nameSources(sources))}.`];
}
