// From the contents of seed files to the rows of a register.
import { zstdCompressSync } from 'node:zlib';
import type { Rows } from '../../db/schema/index.ts';
import type { Kind } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { type BuildContext, buildContext, type SeedContent, type Source } from './build-context.ts';
import { claimRows } from './claims.ts';
import { dealRows } from './deals.ts';
import { figureRows } from './figures.ts';
import { milestoneRows } from './milestones.ts';
import { partnerRows } from './partners.ts';
import { textRows } from './search.ts';
import { sourceRows } from './sources.ts';

/** All rows of a part of the register that refers to no other part. @param content must have passed `checkSeed` */
export function registerRows(content: SeedContent): Rows {
  const context = buildContext(content);
  const rows = recordRows(context);
  return { ...rows, texts: textRows(context, rows), seedFiles: seedFileRows(content, context) };
}

/** The rows that lists and records are read from: those of a register without a search. */
export type RecordRows = Omit<Rows, 'texts' | 'seedFiles'>;

export function recordRows(context: BuildContext): RecordRows {
  const { rows: deals, states } = dealRows(context);
  const partners = partnerRows(context);
  const milestones = milestoneRows(context, states);
  const figures = figureRows(context, states);
  const claims = claimRows(context);
  const parts = [deals, partners, milestones, figures, claims] as const;
  const dealReports = parts.flatMap((part) => part.dealReports);
  const versions = {
    dealVersions: deals.dealVersions,
    partnerVersions: partners.partnerVersions,
    partnerRoleVersions: partners.partnerRoleVersions,
    milestoneVersions: milestones.milestoneVersions,
    figureVersions: figures.figureVersions,
    claimVersions: claims.claimVersions,
    ...sourceRows(context),
    reportVersions: parts.flatMap((part) => part.reportVersions),
  };
  return {
    records: nameRows(context, versions),
    ...versions,
    dealReports,
    changes: parts.flatMap((part) => part.changes),
  };
}

type Versions = Pick<
  Rows,
  'dealVersions' | 'partnerVersions' | 'milestoneVersions' | 'figureVersions' | 'claimVersions' | 'sourceVersions'
>;

function nameRows({ deals, sources }: BuildContext, versions: Versions): Rows['records'] {
  const rowsOfKind = (
    kind: Kind,
    titles: Iterable<[string, Bilingual]>,
    ofKind: readonly { id: string; since: string }[],
  ) => {
    const first = new Map<string, string>();
    for (const { id, since } of ofKind) if (since < (first.get(id) ?? '~')) first.set(id, since);
    return [...titles].map(([id, { en, fr }]) => ({
      kind,
      id,
      titleEn: en,
      titleFr: fr,
      knownSince: first.get(id) ?? null,
    }));
  };
  type Named = Record<string, { title: Bilingual }>;
  const named = (records: readonly Named[]) =>
    records.flatMap((byId) => Object.entries(byId).map(([id, { title }]): [string, Bilingual] => [id, title]));
  return [
    ...rowsOfKind(
      'deal',
      deals.map(({ id, title }) => [id, title]),
      versions.dealVersions,
    ),
    ...rowsOfKind('partner', named(deals.map(({ partners }) => partners)), versions.partnerVersions),
    ...rowsOfKind('milestone', named(deals.map(({ milestones }) => milestones)), versions.milestoneVersions),
    ...rowsOfKind('figure', named(deals.map(({ figures }) => figures)), versions.figureVersions),
    ...rowsOfKind(
      'claim',
      sources.flatMap(({ claims }) => claims.map(({ id, statement }): [string, Bilingual] => [id, statement])),
      versions.claimVersions,
    ),
    ...rowsOfKind(
      'source',
      sources.map(({ id, publisher, title = publisher }) => [id, { en: title, fr: title }]),
      versions.sourceVersions,
    ),
  ];
}

function seedFileRows({ deals, sources }: SeedContent, context: BuildContext): Rows['seedFiles'] {
  const content = (file: object) => zstdCompressSync(JSON.stringify(file));
  return [
    ...deals.map((deal) => ({ kind: 'deal' as const, id: deal.id, content: content(deal), deals: [] })),
    ...sources.map((source) => ({
      kind: 'source' as const,
      id: source.id,
      content: content(source),
      deals: dealFilesOf(context.sourceOf(source.id), context),
    })),
  ];
}

/** The deals whose files define what a source reports on, and those that relations based on its claims connect. */
function dealFilesOf({ reports, claims }: Source, { record, deals }: BuildContext): string[] {
  const records = Object.values(reports).flatMap((ofKind) => Object.keys(ofKind));
  const roles = Object.values(reports.partners).flatMap((partner) => Object.keys(partner.roles));
  const claimed = new Set(claims.map(({ id }) => id));
  const related = deals.flatMap(({ id, relations }) =>
    relations.flatMap(({ to, claims: needed }) => (needed.every((claim) => claimed.has(claim)) ? [id, to] : [])),
  );
  const files = [...records, ...claims.map(({ about }) => about)].map((id) => record(id).file);
  const owners = claims.flatMap(({ deal = '' }) => deal || []);
  return [...new Set([...files, ...roles, ...owners, ...related])].toSorted();
}
