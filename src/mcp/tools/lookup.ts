// The tool `what_is_known` lists the current values of a record, related records, and gaps in the data.
import { z } from 'zod';
import { type Kind, kinds, type RecordKind, recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { parseItem } from '../../formats/json-text.ts';
import { currentSchema, dealStatusFields, idSchema } from '../../http/common-schemas.ts';
import { ProblemError } from '../../http/problems.ts';
import type { View } from '../../http/query-context.ts';
import type { Claim } from '../../resources/claims/schema.ts';
import { dealRepository } from '../../resources/deals/repository.ts';
import { type Figure, figureSchema } from '../../resources/figures/schema.ts';
import type { Milestone } from '../../resources/milestones/schema.ts';
import type { Source } from '../../resources/sources/schema.ts';
import { pick } from '../../util/pick.ts';
import { recordInput } from '../arguments.ts';
import { defineTool } from '../define-tool.ts';
import {
  currentValueSchema,
  displayValue,
  fieldValues,
  formatAttributed,
  formatCurrentValue,
  listGaps,
  outcomeLines,
  sourceIdsOf,
} from '../field-values.ts';
import { formatCoverage, formatValue } from '../format-text.ts';
import { noOutcome, outcomeFields, outcomeFieldsOf } from '../outcomes.ts';
import { relatedRecords, relatedSchema } from '../related.ts';
import { formatBlock, headSchema, nameSources, resultTail, type Tail } from '../result-schema.ts';
import { findKind, type RecordView, readRecord, readView, type ToolContext } from '../tool-context.ts';

const knownSchema = z.object({
  ...headSchema,
  /** The deal to which the record belongs. */
  deal: idSchema.nullable(),
  dealKind: dealStatusFields.dealKind.nullable(),
  dealStatus: dealStatusFields.dealStatus,
  /** The report that gives `dealStatus`, and its confidence. */
  dealCurrent: currentSchema.nullable(),
  ...outcomeFields,
  covers: figureSchema.shape.covers.nullable(),
  phase: figureSchema.shape.phase,
  /** Current values. No source reports a field left out. */
  values: z.array(currentValueSchema),
  /** Related records in short. */
  parts: z.array(relatedSchema),
  /** What is left out of `parts`, with its URL. */
  more: z.string().nullable(),
});

export const whatIsKnown = defineTool({
  name: 'what_is_known',
  title: 'What is known of something as of a day',
  description:
    'Returns the current values of a deal, partner, site, milestone, figure, claim or source as of a day. Each value has its unit or EDTF date, source, grade (A to D), confidence, number of independent sources, and disputes. A milestone has its outcome: scheduled, met, overdue or dropped. No source reports a field that is missing in `values`. `parts` lists related records in short; request their ids for more. `dealCurrent` is the report that gives `dealStatus`. Ids come from search and what_is_covered.',
  input: recordInput('Id of a record, claim or source.', 'france-fluidstack'),
  output: knownSchema,
  handle(query, context) {
    const { id } = query;
    const view = readView(context, query);
    const kind = findKind(context, id, kinds);
    const { notKnown, citedIds, ...facts } = readFacts(context, view, kind, id);
    const tail = resultTail(context, view, { path: recordPath(kind, id), ids: citedIds, notKnown });
    return { id, kind, ...facts, ...tail };
  },
  text: (result) => [
    `${result.title?.en ?? result.id} (${result.kind} ${result.id})`,
    ...formatDeal(result),
    ...outcomeLines(result, result.values),
    ...(result.covers === null ? [] : [`The figure is ${formatCoverage({ ...result, covers: result.covers })}.`]),
    ...result.values.map((value) => `- ${formatCurrentValue(value, nameSources(result.sources))}`),
    ...formatBlock(
      'Related records:',
      result.parts.map(
        (part) => `${part.kind} ${part.id}: ${part.title.en}: ${part.says}${part.disputed ? ' (disputed)' : ''}`,
      ),
    ),
    ...(result.more === null ? [] : [result.more]),
  ],
});

const noFacts = {
  ...{ title: null, deal: null, dealKind: null, dealStatus: null, dealCurrent: null },
  ...noOutcome,
  ...{ covers: null, phase: null, values: [], parts: [], more: null },
};

/** Reads the facts about a record; `notKnown` says if no source had reported the record by the as-of date. */
function readFacts(context: ToolContext, view: View, kind: Kind, id: string) {
  try {
    const subject = readRecord(context, kind, id, view);
    return { ...noFacts, ...factsOf(context, view, subject), ...relatedRecords(context, view, subject) };
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem === 'not-yet-known')) throw error;
    return { ...noFacts, notKnown: [error.message], citedIds: [] };
  }
}

function factsOf(context: ToolContext, view: View, subject: RecordView) {
  if (subject.kind === 'claim') return claimFacts(subject.record);
  if (subject.kind === 'source') return sourceFacts(subject.record);
  const values = fieldValues(subject.kind, subject.record);
  const kindFacts = factsOfKind(context, view, subject);
  return {
    title: subject.record.title,
    ...kindFacts,
    values,
    notKnown: listGaps(subject),
    citedIds: sourceIdsOf([...values, { current: kindFacts.dealCurrent }]),
  };
}

function claimFacts({ statement, topic, certainty, deal, source, retracted }: Claim) {
  const fields = Object.entries({ statement, topic, certainty, source });
  const values = fields.map(([field, value]) => displayValue(field, value));
  const notKnown = retracted === null ? [] : [`Whether the claim holds: its source was retracted on ${retracted}.`];
  return { title: statement, deal, values, notKnown, citedIds: [source] };
}

function sourceFacts({ id, title, publisher, published, reliability, origin, retracted, corrected, repeats }: Source) {
  const name = title ?? publisher;
  const values = [
    displayValue('publisher', publisher),
    displayValue('published', published),
    displayValue('reliability', reliability.reason),
    displayValue('origin', origin),
    ...(retracted === null ? [] : [displayValue('retracted', formatNotice(retracted, retracted.reason))]),
    ...corrected.map((correction) => displayValue('corrected', formatNotice(correction, correction.what))),
  ];
  return { title: { en: name, fr: name }, values, notKnown: [], citedIds: [id, ...repeats] };
}

function factsOfKind(context: ToolContext, view: View, { kind, record }: RecordView<RecordKind>) {
  switch (kind) {
    case 'deal':
      return { dealKind: record.kind, dealStatus: record.status, dealCurrent: record.current.status };
    case 'milestone':
      return { ...dealFacts(context, view, record), ...outcomeFieldsOf(record) };
    case 'figure':
      return { ...dealFacts(context, view, record), ...pick(record, ['covers', 'phase']) };
    default:
      return { dealCurrent: null };
  }
}

/** Reads the deal of a milestone or figure, because only the deal names the report behind its status. */
function dealFacts({ edition }: ToolContext, view: View, { deal, dealKind, dealStatus }: Milestone | Figure) {
  const record = parseItem(edition.view(view.source).repository(dealRepository).get(deal, view));
  return { deal, dealKind, dealStatus, dealCurrent: record?.current.status ?? null };
}

function formatNotice({ by, on }: { by: string; on: string }, text: Bilingual): Bilingual {
  return { en: `${text.en} (${by}, ${on})`, fr: `${text.fr} (${by}, ${on})` };
}

function formatDeal(result: z.infer<typeof knownSchema> & Tail): string[] {
  const { kind, deal, dealStatus, dealCurrent, sources } = result;
  // A deal lists its status among its own values, so the status is not repeated here.
  if (deal === null || kind === 'deal') return [];
  if (dealStatus === null) return [`Deal ${deal}: no source reports its status.`];
  if (dealCurrent === null) return [`Deal ${deal}: reported as ${formatValue(dealStatus)}.`];
  return [`Deal ${deal}: ${formatAttributed(dealStatus, formatValue(dealStatus), dealCurrent, nameSources(sources))}.`];
}
