// Checks that present and former ids are unique in the register, so that parameters such as `about=fluidstack` are unambiguous.
import { dealPartId, type RecordKind } from '../../domain/kinds.ts';
import { definedRecords } from '../defined-records.ts';
import type { SeedFiles } from '../load-yaml.ts';
import type { DealFile } from '../schema.ts';
import { issueReporter } from './issue-reporter.ts';

export type Identifiers = {
  deals: Set<string>;
  partners: Set<string>;
  sites: Set<string>;
  milestones: Set<string>;
  figures: Map<string, DealFile['figures'][string] & { deal: string }>;
  /** Ids of all records. */
  records: Set<string>;
  /** Former ids of all records, which redirect for ever. */
  formerIds: Set<string>;
  claims: Set<string>;
};

/** @param issues receives an error for each id that is used twice */
export function collectIdentifiers({ deals, sources }: SeedFiles, issues: string[]): Identifiers {
  checkUniqueness(deals, issues);
  const records = deals.flatMap(({ content }) => definedRecords(content));
  const idsOf = (kind: RecordKind) => new Set(records.filter((record) => record.kind === kind).map(({ id }) => id));
  const ids = {
    deals: idsOf('deal'),
    partners: idsOf('partner'),
    sites: idsOf('site'),
    milestones: idsOf('milestone'),
    figures: new Map(
      deals.flatMap(({ content: { id: deal, figures } }) =>
        Object.entries(figures).map(([slug, figure]) => [dealPartId(deal, slug), { ...figure, deal }] as const),
      ),
    ),
  };
  return {
    ...ids,
    records: new Set(records.map(({ id }) => id)),
    formerIds: new Set(records.flatMap(({ formerIds }) => formerIds)),
    claims: new Set(sources.flatMap(({ content }) => content.claims.map(({ id }) => id))),
  };
}

/** Checks ids of deals, partners and sites, and former ids of all records. Slugs of milestones and figures may repeat. */
function checkUniqueness(deals: SeedFiles['deals'], issues: string[]): void {
  const kinds = new Map<string, string>();
  const formerIds: (() => void)[] = [];
  for (const file of deals) {
    const addIssue = issueReporter(file, issues);
    const add = (id: string, kind: string, path: (string | number)[]) => {
      const other = kinds.get(id);
      if (other) addIssue(path, `the id ${id} is already used by a ${other}. Ids must be unique in the register`);
      kinds.set(id, kind);
    };
    for (const { id, kind, formerIds: former, path } of definedRecords(file.content)) {
      add(id, kind, path.length === 0 ? ['id'] : [...path]);
      // Check former ids after all present ones, because an id never names another record than before.
      for (const [index, formerId] of former.entries())
        formerIds.push(() => add(formerId, `${kind} as its former id`, [...path, 'formerIds', index]));
    }
  }
  for (const check of formerIds) check();
}
