// Builds invented deals and sources in the seed format, and opens registers of them to read track records.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyDatabase, openInMemory } from '../../src/db/connection.ts';
import { createRepositories } from '../../src/db/repository.ts';
import { registerRows } from '../../src/ingest/rows/index.ts';
import { dealFileSchema, type SourceFile, sourceFileSchema } from '../../src/ingest/schema.ts';
import { writeRegister } from '../../src/ingest/write-database.ts';
import { trackRecordRepository } from '../../src/resources/track-records/repository.ts';

export const both = (text: string) => ({ en: text, fr: text });
const evidence = [{ quote: 'some words', located: false }];

type Reports = Partial<Record<'deals' | 'partners' | 'sites' | 'milestones' | 'figures', Record<string, object>>>;
export type SourceFields = Partial<Pick<SourceFile, 'published' | 'repeats'>> & {
  claims?: object[];
  grade?: string;
  retracted?: string | undefined;
};

/** A source in the seed format, with evidence added to its reports. */
export function source(
  id: string,
  { published = '2025-01-01', grade = 'A', retracted, ...rest }: SourceFields,
  reports: Reports,
) {
  const cited = Object.entries(reports).map(([kind, byId]) => [
    kind,
    Object.fromEntries(Object.entries(byId).map(([record, fields]) => [record, { ...fields, evidence }])),
  ]);
  return {
    id,
    publisher: 'Example Gazette',
    language: 'en',
    published,
    recorded: '2026-11-21',
    url: `https://example.org/${id}`,
    reliability: { grade, reason: both('Made up') },
    origin: both('Made up'),
    reports: { deals: {}, partners: {}, milestones: {}, figures: {}, ...Object.fromEntries(cited) },
    ...(retracted !== undefined && { retracted: { by: 'Example Gazette', on: retracted, reason: both('Made up') } }),
    ...rest,
  };
}

/** @param rest further properties of the deal's file, such as `sites` */
export function deal(
  id: string,
  milestones: Record<string, string>,
  partners: readonly string[] = [],
  rest: object = {},
) {
  return {
    id,
    kind: 'project',
    title: both(`Deal ${id}`),
    partners: Object.fromEntries(partners.map((partner) => [partner, { title: both(`Partner ${partner}`) }])),
    milestones: Object.fromEntries(
      Object.entries(milestones).map(([slug, type]) => [slug, { title: both(`Milestone ${slug}`), type }]),
    ),
    ...rest,
  };
}

type Content = { deals: readonly { id: string }[]; sources: readonly { id: string }[] };

/** Writes the deals and sources into the folder. JSON is YAML, so the files have the extension of a seed. @returns its path */
export function writeSeed(folder: string, { deals, sources }: Content): string {
  const seed = join(folder, 'written');
  for (const [kind, items] of Object.entries({ deals, sources })) {
    mkdirSync(join(seed, kind), { recursive: true });
    for (const item of items) writeFileSync(join(seed, kind, `${item.id}.yaml`), JSON.stringify(item));
  }
  return seed;
}

/** Opens an in-memory register, and returns a function that reads track records from it. */
export function openRegister({ deals, sources }: Content) {
  const db = openInMemory(emptyDatabase(8192));
  const content = {
    deals: deals.map((file) => dealFileSchema.parse(file)),
    sources: sources.map((file) => sourceFileSchema.parse(file)),
  };
  writeRegister(db, [registerRows(content)]);
  const { get } = createRepositories(db)(trackRecordRepository);
  let ticks = 0;
  const waitForTick = async () => {
    ticks += 1;
  };
  return {
    read: (partner: string, asOf: string) => get(partner, { asOf }, waitForTick),
    ticks: () => ticks,
    close: () => void db.$client.close(),
  };
}
