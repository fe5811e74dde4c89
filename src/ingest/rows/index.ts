// Computes all database rows from the contents of seed files.
import { zstdCompressSync } from 'node:zlib';
import type { Rows } from '../../db/schema/index.ts';
import { kinds } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { definedRecords } from '../defined-records.ts';
import { type BuildContext, buildContext, type DatedSource, type SeedContent } from './build-context.ts';
import { claimRows } from './claims.ts';
import { dealRows } from './deals.ts';
import { figureRows } from './figures.ts';
import { milestoneRows } from './milestones.ts';
import { partnerRows } from './partners.ts';
import { textRows } from './search.ts';
import { siteRows } from './sites.ts';
import { sourceRows } from './sources.ts';

/** @param content a seed that has passed `validateSeed`, or a part of it that refers to no record in another part */
export function registerRows(content: SeedContent): Rows {
  const context = buildContext(content);
  const rows = recordRows(context);
  return { ...rows, texts: textRows(context, rows), seedFiles: seedFileRows(content, context) };
}

/** Rows of a database with the data of one source: all except those of the search index and the seed files. */
export type RecordRows = Omit<Rows, 'texts' | 'seedFiles'>;

export function recordRows(context: BuildContext): RecordRows {
  const { rows: deals, states } = dealRows(context);
  const partners = partnerRows(context);
  const sites = siteRows(context);
  const milestones = milestoneRows(context, states);
  const figures = figureRows(context, states);
  const claims = claimRows(context);
  const rowsByKind = [deals, partners, sites, milestones, figures, claims];
  const rows = {
    ...deals,
    ...partners,
    ...sites,
    ...milestones,
    ...figures,
    ...claims,
    ...sourceRows(context),
    reportVersions: rowsByKind.flatMap(({ reportVersions }) => reportVersions),
    dealReports: rowsByKind.flatMap(({ dealReports }) => dealReports),
    changes: rowsByKind.flatMap(({ changes }) => changes),
  };
  return { ...rows, records: titleRows(context, rows), formerIds: formerIdRows(context) };
}

type TitledRows = Omit<RecordRows, 'records' | 'formerIds'>;

function formerIdRows({ deals }: BuildContext): Rows['formerIds'] {
  return deals
    .flatMap(definedRecords)
    .flatMap(({ id, kind, formerIds }) => formerIds.map((former, place) => ({ former, kind, id, place })));
}

function titleRows({ deals, sources }: BuildContext, rows: TitledRows): Rows['records'] {
  const records = deals.flatMap(definedRecords);
  const claims = sources.flatMap((source) => source.claims.map(({ id, statement }) => ({ id, title: statement })));
  const titles = {
    ...Object.groupBy(records, ({ kind }) => kind),
    claim: claims,
    source: sources.map(({ id, publisher, title = publisher }) => ({ id, title: { en: title, fr: title } })),
  };
  return kinds.flatMap((kind) => {
    const titled: readonly { id: string; title: Bilingual }[] = titles[kind] ?? [];
    const firstDays = new Map<string, string>();
    for (const { id, since } of rows[`${kind}Versions`]) {
      if (since < (firstDays.get(id) ?? '~')) firstDays.set(id, since);
    }
    return titled.map(({ id, title }) => {
      return { kind, id, titleEn: title.en, titleFr: title.fr, knownSince: firstDays.get(id) ?? null };
    });
  });
}

function seedFileRows({ deals, sources }: SeedContent, context: BuildContext): Rows['seedFiles'] {
  const content = (file: object) => zstdCompressSync(JSON.stringify(file));
  return [
    ...deals.map((deal) => ({ kind: 'deal' as const, id: deal.id, content: content(deal), deals: [] })),
    ...sources.map((source) => ({
      kind: 'source' as const,
      id: source.id,
      content: content(source),
      deals: findDealFiles(context.source(source.id), context),
    })),
  ];
}

/** Ids of the deals of a source's reports and claims, and of relations whose claims are all from this source. */
function findDealFiles({ reports, claims }: DatedSource, { record, deals }: BuildContext): string[] {
  const records = Object.values(reports).flatMap((byId) => Object.keys(byId));
  const roles = Object.values(reports.partners).flatMap((partner) => Object.keys(partner.roles));
  const placed = Object.values(reports.sites).flatMap((site) => site.deals);
  const claimed = new Set(claims.map(({ id }) => id));
  const related = deals.flatMap(({ id, relations }) =>
    relations.flatMap(({ to, claims: basis }) => (basis.every((claim) => claimed.has(claim)) ? [id, to] : [])),
  );
  const files = [...records, ...claims.map(({ about }) => about)].map((id) => record(id).file);
  const owners = claims.flatMap(({ deal = '' }) => deal || []);
  return [...new Set([...files, ...roles, ...placed, ...owners, ...related])].toSorted();
}
