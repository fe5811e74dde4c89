// Reads the records that tools request, with the same queries and errors as the API.
import type { FastifyInstance } from 'fastify';
import type { Connection } from '../db/connection.ts';
import { lookupRepository } from '../db/lookup.ts';
import type { GetRepository } from '../db/repository.ts';
import { type Kind, kinds, type RecordKind } from '../domain/kinds.ts';
import type { Edition } from '../editions/edition.ts';
import { type JsonText, parseItem } from '../formats/json-text.ts';
import { invalidParameter, ProblemError } from '../http/problems.ts';
import { type RecordQuery, readRecordQuery, recordOrProblem, type View } from '../http/query-context.ts';
import { claimRepository } from '../resources/claims/repository.ts';
import type { Claim } from '../resources/claims/schema.ts';
import { dealRepository } from '../resources/deals/repository.ts';
import type { Deal, DealHistory } from '../resources/deals/schema.ts';
import { figureRepository } from '../resources/figures/repository.ts';
import type { Figure, FigureHistory } from '../resources/figures/schema.ts';
import { milestoneRepository } from '../resources/milestones/repository.ts';
import type { Milestone, MilestoneHistory } from '../resources/milestones/schema.ts';
import { partnerRepository } from '../resources/partners/repository.ts';
import type { Partner, PartnerHistory } from '../resources/partners/schema.ts';
import { siteRepository } from '../resources/sites/repository.ts';
import type { Site, SiteHistory } from '../resources/sites/schema.ts';
import { sourceRepository } from '../resources/sources/repository.ts';
import type { Source } from '../resources/sources/schema.ts';
import { quoteInput } from '../util/did-you-mean.ts';

/** Fastify decorations that tools need, over HTTP and over stdio (`npm run mcp`). */
export type Services = Pick<FastifyInstance, 'store' | 'today' | 'dataDirectory' | 'log' | 'waitForTick'>;

/** `origin`: scheme, host and base path of the API, without a trailing slash; empty if unknown. */
export type ToolContext = { services: Services; edition: Edition; origin: string };

type Records = {
  deal: Deal;
  partner: Partner;
  site: Site;
  milestone: Milestone;
  figure: Figure;
  claim: Claim;
  source: Source;
};

export type RecordView<Among extends Kind = Kind> = { [Name in Among]: { kind: Name; record: Records[Name] } }[Among];

type RecordQueries = {
  get(id: string, view: View): JsonText<object> | undefined;
  history(
    id: string,
    view: View,
  ): DealHistory | PartnerHistory | SiteHistory | MilestoneHistory | FigureHistory | undefined;
};

const repositories: Record<RecordKind, (db: Connection, repository: GetRepository) => RecordQueries> = {
  deal: dealRepository,
  partner: partnerRepository,
  site: siteRepository,
  milestone: milestoneRepository,
  figure: figureRepository,
};

/** @throws ProblemError if the record is unknown, of a kind not in `among`, or not yet reported on `asOf` */
export function readSubject<Among extends Kind>(
  context: ToolContext,
  query: RecordQuery & { id: string },
  among: readonly Among[],
): { view: View; subject: RecordView<Among> } {
  const view = readView(context, query);
  const kind = findKind(context, query.id, among);
  return { view, subject: readRecord(context, kind, query.id, view) };
}

/** @throws ProblemError if the source that the query names is unknown */
export function readView({ services, edition }: ToolContext, query: RecordQuery): View {
  const { asOf, source } = readRecordQuery(query, edition, services.today());
  return { asOf, source };
}

/** @throws ProblemError if the id is unknown, or if its kind is not in `among` */
export function findKind<Among extends Kind>(
  { edition: { repository } }: ToolContext,
  id: string,
  among: readonly Among[],
): Among {
  const lookup = repository(lookupRepository);
  const kind = lookup.findKind(id);
  if (kind === undefined) {
    const similar = kinds.map((kind) => lookup.findSimilar(kind, id)).find((suggestion) => suggestion !== undefined);
    const hint = similar === undefined ? 'Use the `search` tool to find ids.' : `Did you mean ${quoteInput(similar)}?`;
    throw invalidParameter('id', `\`id\`: unknown id ${quoteInput(id)}. ${hint}`, similar);
  }
  const accepted = among.find((name) => name === kind);
  if (accepted) return accepted;
  const either = new Intl.ListFormat('en', { type: 'disjunction' }).format(among);
  throw new ProblemError('not-found', `${quoteInput(id)} is a ${kind}. This tool requires the id of a ${either}.`);
}

/** @throws ProblemError if no source (or not the requested `source`) had reported the record by the as-of date */
export function readRecord<Among extends Kind>(
  { edition }: ToolContext,
  kind: Among,
  id: string,
  view: View,
): RecordView<Among> {
  const record = recordOrProblem<object>(edition, kind, id, view, parseItem(getRecord(edition, kind, id, view)));
  return { kind, record } as RecordView<Among>;
}

function getRecord(edition: Edition, kind: Kind, id: string, view: View): JsonText<object> | undefined {
  if (kind === 'claim') return edition.repository(claimRepository).get(id, view);
  if (kind === 'source') return edition.repository(sourceRepository).get(id, view);
  return recordRepository(edition, kind, view).get(id, view);
}

/** With `source`, the repository reads the register as if this source were the only one. */
export function recordRepository(edition: Edition, kind: RecordKind, { source }: View): RecordQueries {
  return edition.view(source).repository(repositories[kind]);
}
