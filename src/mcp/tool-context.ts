// Reads records for tools from one edition, with the queries and the errors of the API.
import type { FastifyInstance } from 'fastify';
import { lookupRepository } from '../db/lookup.ts';
import { type Kind, kinds } from '../domain/kinds.ts';
import type { Edition } from '../editions/edition.ts';
import { parseItem } from '../formats/json-text.ts';
import { invalidParameter, ProblemError } from '../http/problems.ts';
import { type RecordQuery, readRecordQuery, recordOrProblem, type View } from '../http/query-context.ts';
import { claimRepository } from '../resources/claims/repository.ts';
import { dealRepository } from '../resources/deals/repository.ts';
import { figureRepository } from '../resources/figures/repository.ts';
import { milestoneRepository } from '../resources/milestones/repository.ts';
import { partnerRepository } from '../resources/partners/repository.ts';
import { sourceRepository } from '../resources/sources/repository.ts';
import { quoteInput } from '../util/did-you-mean.ts';

/** The Fastify decorations that tools need: those of the server over HTTP, or of a register opened for stdio. */
export type Register = Pick<FastifyInstance, 'store' | 'today' | 'dataDirectory' | 'log' | 'turnToRead'>;

/** `origin`: origin of the API, without a trailing slash; empty if unknown. */
export type ToolContext = { register: Register; edition: Edition; origin: string };

/** The requested record, of one of several kinds. @throws ProblemError if it does not exist, or was not known by the day */
export function readSubject<Among extends Kind>(
  reading: ToolContext,
  asked: RecordQuery & { id: string },
  among: readonly Among[],
): { view: View; kind: Among; about: RecordView<Among> } {
  const view = readView(reading, asked);
  const kind = findKind(reading, asked.id, among);
  return { view, kind, about: readRecord(reading, kind, asked.id, view) };
}

/** The requested as-of date and source. @throws ProblemError for an unknown source */
export function readView({ register, edition }: ToolContext, asked: RecordQuery): View {
  const { asOf, source } = readRecordQuery(asked, edition, register.today());
  return { asOf, source };
}

/** The kind of the record with this id. @throws ProblemError for an unknown id, with the nearest one, and for another kind */
export function findKind<Among extends Kind>(
  { edition: { repository } }: ToolContext,
  id: string,
  among: readonly Among[],
): Among {
  const names = repository(lookupRepository);
  const kind = names.findKind(id);
  if (kind === undefined) {
    const near = kinds.map((each) => names.findSimilar(each, id)).find((suggestion) => suggestion !== undefined);
    const hint = near === undefined ? 'Use the `search` tool to find ids.' : `Did you mean ${quoteInput(near)}?`;
    throw invalidParameter('id', `\`id\`: unknown id ${quoteInput(id)}. ${hint}`, near);
  }
  const meant = among.find((each) => each === kind);
  if (meant) return meant;
  const either = new Intl.ListFormat('en', { type: 'disjunction' }).format(among);
  throw new ProblemError('not-found', `${quoteInput(id)} is a ${kind}. This tool requires the id of a ${either}.`);
}

/** The query for each kind of record. */
const readers = {
  deal: (edition: Edition, id: string, view: View) =>
    parseItem(edition.view(view.source).repository(dealRepository).get(id, view)),
  partner: (edition: Edition, id: string, view: View) =>
    parseItem(edition.view(view.source).repository(partnerRepository).get(id, view)),
  milestone: (edition: Edition, id: string, view: View) =>
    parseItem(edition.view(view.source).repository(milestoneRepository).get(id, view)),
  figure: (edition: Edition, id: string, view: View) =>
    parseItem(edition.view(view.source).repository(figureRepository).get(id, view)),
  claim: ({ repository }: Edition, id: string, view: View) => parseItem(repository(claimRepository).get(id, view)),
  source: ({ repository }: Edition, id: string, view: View) => parseItem(repository(sourceRepository).get(id, view)),
} satisfies Record<Kind, (edition: Edition, id: string, view: View) => object | undefined>;

type Things = { [Name in Kind]: NonNullable<ReturnType<(typeof readers)[Name]>> };

/** A record, discriminated by its kind. */
export type RecordView<Among extends Kind = Kind> = { [Name in Among]: { kind: Name; thing: Things[Name] } }[Among];

/** The record as of the day. @throws ProblemError if no source, or not the requested one, had reported it */
export function readRecord<Among extends Kind>(
  { edition }: ToolContext,
  kind: Among,
  id: string,
  view: View,
): RecordView<Among> {
  const thing = recordOrProblem<object>(edition, kind, id, view, readers[kind](edition, id, view));
  return { kind, thing } as RecordView<Among>;
}
