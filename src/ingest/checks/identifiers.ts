// What there is to name: a slug names one thing in the whole register, so that `about=fluidstack` has one meaning.
import type { SeedFile, SeedFiles } from '../load-yaml.ts';
import type { DealFile } from '../schema.ts';
import { issueReporter } from './issue-reporter.ts';

export type Identifiers = {
  deals: Set<string>;
  partners: Set<string>;
  milestones: Set<string>;
  figures: Map<string, DealFile['figures'][string] & { deal: string }>;
};

/** Every thing by its kind. */
export function collectIdentifiers(deals: SeedFiles['deals'], problems: string[]): Identifiers {
  const names: Identifiers = { deals: new Set(), partners: new Set(), milestones: new Set(), figures: new Map() };
  const taken = new Map<string, string>();
  for (const file of deals) takeNames(file, names, taken, problems);
  return names;
}

function takeNames(file: SeedFile<DealFile>, names: Identifiers, taken: Map<string, string>, problems: string[]): void {
  const { id, partners, milestones, figures } = file.content;
  const complain = issueReporter(file, problems);
  const take = (slug: string, kind: string, path: string[]) => {
    const other = taken.get(slug);
    if (other) complain(path, `the id ${slug} is already used by a ${other}. Ids must be unique in the register`);
    taken.set(slug, kind);
  };
  take(id, 'deal', ['id']);
  names.deals.add(id);
  for (const slug of Object.keys(partners)) {
    take(slug, 'partner', ['partners', slug]);
    names.partners.add(slug);
  }
  for (const slug of Object.keys(milestones)) {
    take(slug, 'milestone', ['milestones', slug]);
    names.milestones.add(slug);
  }
  for (const [slug, figure] of Object.entries(figures)) {
    take(slug, 'figure', ['figures', slug]);
    names.figures.set(slug, { ...figure, deal: id });
  }
}

/** All that claims can be about. */
export function recordIds({ deals, partners, milestones, figures }: Identifiers): Set<string> {
  return new Set([...deals, ...partners, ...milestones, ...figures.keys()]);
}
