// Do reports and claims speak of what there is, each of it in its own right?
import { reportIdOf } from '../../domain/kinds.ts';
import { measures } from '../../domain/quantities/dimensions.ts';
import { currencyOf } from '../../domain/quantities/units.ts';
import type { SeedFile, SeedFiles } from '../load-yaml.ts';
import { reportKinds, type SourceFile } from '../schema.ts';
import { wrongUnit } from './deals.ts';
import type { Identifiers } from './identifiers.ts';
import { didYouMean, issueReporter, type AddIssue } from './issue-reporter.ts';

export function checkReports({ reports }: SourceFile, names: Identifiers, complain: AddIssue): void {
  for (const kind of reportKinds) {
    for (const id of Object.keys(reports[kind])) {
      if (!names[kind].has(id))
        complain(['reports', kind, id], `unknown ${kind.slice(0, -1)} \`${id}\`${didYouMean(id, names[kind].keys())}`);
    }
  }
  for (const [id, { roles, country, inferred }] of Object.entries(reports.partners)) {
    for (const deal of Object.keys(roles)) {
      if (!names.deals.has(deal))
        complain(
          ['reports', 'partners', id, 'roles', deal],
          `unknown deal \`${deal}\`${didYouMean(deal, names.deals)}`,
        );
    }
    const held = new Set<string>([...Object.values(roles).flat(), ...(country === undefined ? [] : ['country'])]);
    for (const name of inferred)
      if (!held.has(name))
        complain(
          ['reports', 'partners', id, 'inferred'],
          `${name} is listed as inferred, but the report has no value for it`,
        );
  }
  checkStatements(reports, names, complain);
  for (const [id, { unit }] of Object.entries(reports.figures)) {
    const figure = names.figures.get(id);
    if (figure?.derived) complain(['reports', 'figures', id], `${id} is a derived figure and cannot be reported`);
    else if (figure && !measures(unit, figure.metric))
      complain(['reports', 'figures', id, 'unit'], wrongUnit(unit, figure.metric));
  }
}

/** A statement is that of a partner, and a report that supersedes a value gives another one. */
function checkStatements(reports: SourceFile['reports'], names: Identifiers, complain: AddIssue): void {
  for (const kind of reportKinds) {
    for (const [id, report] of Object.entries(reports[kind])) {
      const { statedBy } = report;
      if (statedBy !== undefined && !names.partners.has(statedBy))
        complain(
          ['reports', kind, id, 'statedBy'],
          `unknown partner \`${statedBy}\`${didYouMean(statedBy, names.partners)}`,
        );
    }
  }
  for (const kind of ['deals', 'milestones'] as const) {
    for (const [id, { status, supersedes }] of Object.entries(reports[kind])) {
      if (supersedes.length > 0 && status === undefined)
        complain(['reports', kind, id, 'supersedes'], 'the report supersedes the status, but has none. Add `status`');
    }
  }
  for (const [id, { roles, supersedes }] of Object.entries(reports.partners)) {
    if (supersedes.length > 0 && Object.keys(roles).length === 0)
      complain(['reports', 'partners', id, 'supersedes'], 'the report supersedes roles, but has none. Add `roles`');
  }
}

/** A report is called after its thing and its source, and a claim is a report: no two may come to the same. */
export function checkReportIds(
  { file, content }: SeedFile<SourceFile>,
  taken: Map<string, string>,
  complain: AddIssue,
): void {
  const report = `report in ${file}`;
  for (const kind of reportKinds) {
    for (const thing of Object.keys(content.reports[kind])) {
      const id = reportIdOf(thing, content.id);
      const other = taken.get(id);
      if (other)
        complain(
          ['reports', kind, thing],
          `its report id ${id} is already used by a ${other}. Rename the record or the source`,
        );
      taken.set(id, report);
    }
  }
}

/** @param things all that claims can be about */
export function checkClaims(
  { file, content }: SeedFile<SourceFile>,
  names: Identifiers,
  things: ReadonlySet<string>,
  taken: Map<string, string>,
  complain: AddIssue,
): void {
  content.claims.forEach(({ id, about, deal }, index) => {
    const path = ['claims', index];
    const other = taken.get(id);
    if (other) complain([...path, 'id'], `the id ${id} is already used by a ${other}`);
    else if (things.has(id))
      complain([...path, 'id'], `the id ${id} is already used by a deal, partner, milestone or figure`);
    taken.set(id, `claim in ${file}`);
    if (!things.has(about))
      complain(
        [...path, 'about'],
        `unknown deal, partner, milestone or figure \`${about}\`${didYouMean(about, things)}`,
      );
    if (names.partners.has(about) && deal === undefined)
      complain([...path, 'about'], 'a claim about a partner requires `deal`');
    if (deal !== undefined && !names.deals.has(deal))
      complain([...path, 'deal'], `unknown deal \`${deal}\`${didYouMean(deal, names.deals)}`);
    if (deal !== undefined && !names.partners.has(about))
      complain([...path, 'deal'], 'only a claim about a partner takes `deal`. Remove it');
  });
}

/**
 * A figure stays in the currency in which it was first reported: at which rate somebody converted it, and on which day, is
 * no fact about the deal.
 */
export function checkCurrencies(sources: SeedFiles['sources'], problems: string[]): void {
  const first = new Map<string, { currency: string; source: string }>();
  for (const file of sources) {
    for (const [id, { unit }] of Object.entries(file.content.reports.figures)) {
      const currency = currencyOf(unit);
      if (currency === null) continue;
      const known = first.get(id) ?? { currency, source: file.content.id };
      first.set(id, known);
      if (known.currency === currency) continue;
      issueReporter(file, problems)(
        ['reports', 'figures', id, 'unit'],
        `${known.source} reports ${id} in ${known.currency}. Add a separate figure for amounts in ${currency}: exchange rates are not facts about the deal`,
      );
    }
  }
}

/** What a source says in one place is said of one deal: the sum of a programme is not that of a project in it. */
export function checkRepeatedEvidence({ reports }: SourceFile, { figures }: Identifiers, complain: AddIssue): void {
  const deals = new Map<string, { deal: string; id: string }>();
  for (const [id, { quote, unit }] of Object.entries(reports.figures)) {
    const deal = figures.get(id)?.deal;
    if (deal === undefined) continue;
    const place = `${quote} ${unit}`;
    const other = deals.get(place);
    if (other && other.deal !== deal) {
      complain(
        ['reports', 'figures', id, 'quote'],
        `“${quote}” is already reported for ${other.id} of ${other.deal}. The same words cannot also be a figure of ${deal}`,
      );
    }
    deals.set(place, { deal, id });
  }
}
