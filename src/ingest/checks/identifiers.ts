// Checks that ids of records are unique in the register, so that parameters such as `about=fluidstack` are unambiguous.
import type { SeedFiles } from '../load-yaml.ts';
import type { DealFile } from '../schema.ts';
import { issueReporter } from './issue-reporter.ts';

export type Identifiers = {
  deals: Set<string>;
  partners: Set<string>;
  milestones: Set<string>;
  figures: Map<string, DealFile['figures'][string] & { deal: string }>;
  /** Ids of all deals, partners, milestones and figures. */
  records: Set<string>;
  claims: Set<string>;
};

/** @param issues receives an error for each id that is used twice */
export function collectIdentifiers({ deals, sources }: SeedFiles, issues: string[]): Identifiers {
  checkUniqueness(deals, issues);
  const contents = deals.map(({ content }) => content);
  const ids = {
    deals: new Set(contents.map(({ id }) => id)),
    partners: new Set(contents.flatMap(({ partners }) => Object.keys(partners))),
    milestones: new Set(contents.flatMap(({ milestones }) => Object.keys(milestones))),
    figures: new Map(
      contents.flatMap(({ id: deal, figures }) =>
        Object.entries(figures).map(([id, figure]) => [id, { ...figure, deal }] as const),
      ),
    ),
  };
  return {
    ...ids,
    records: new Set([...ids.deals, ...ids.partners, ...ids.milestones, ...ids.figures.keys()]),
    claims: new Set(sources.flatMap(({ content }) => content.claims.map(({ id }) => id))),
  };
}

function checkUniqueness(deals: SeedFiles['deals'], issues: string[]): void {
  const kinds = new Map<string, string>();
  for (const file of deals) {
    const addIssue = issueReporter(file, issues);
    const add = (id: string, kind: string, path: string[]) => {
      const other = kinds.get(id);
      if (other) addIssue(path, `the id ${id} is already used by a ${other}. Ids must be unique in the register`);
      kinds.set(id, kind);
    };
    add(file.content.id, 'deal', ['id']);
    for (const kind of ['partner', 'milestone', 'figure'] as const) {
      for (const slug of Object.keys(file.content[`${kind}s`])) add(slug, kind, [`${kind}s`, slug]);
    }
  }
}
