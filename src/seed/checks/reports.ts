// Do reports and claims speak of what there is, each of it in its own right?
import { reportIdOf } from '../../contract/kinds.ts';
import { measures } from '../../quantities/dimensions.ts';
import { currencyOf } from '../../quantities/units.ts';
import type { SeedFile, SeedFiles } from '../files.ts';
import { reportKinds, type SourceFile } from '../schema.ts';
import { type Complain, complainerFor, meant } from './complain.ts';
import { wrongUnit } from './deals.ts';
import type { Names } from './names.ts';

export function checkReports({ reports }: SourceFile, names: Names, complain: Complain): void {
  for (const kind of reportKinds) {
    for (const id of Object.keys(reports[kind])) {
      if (!names[kind].has(id))
        complain(['reports', kind, id], `there is no such ${kind.slice(0, -1)}${meant(id, names[kind].keys())}`);
    }
  }
  for (const [id, { roles, country, inferred }] of Object.entries(reports.partners)) {
    for (const deal of Object.keys(roles)) {
      if (!names.deals.has(deal))
        complain(['reports', 'partners', id, 'roles', deal], `there is no such deal${meant(deal, names.deals)}`);
    }
    const held = new Set<string>([...Object.values(roles).flat(), ...(country === undefined ? [] : ['country'])]);
    for (const name of inferred)
      if (!held.has(name))
        complain(
          ['reports', 'partners', id, 'inferred'],
          `${name} is marked as inferred, but this report does not give it`,
        );
  }
  checkStatements(reports, names, complain);
  for (const [id, { unit }] of Object.entries(reports.figures)) {
    const figure = names.figures.get(id);
    if (figure?.derived) complain(['reports', 'figures', id], `${id} is derived: no source reports it`);
    else if (figure && !measures(unit, figure.metric))
      complain(['reports', 'figures', id, 'unit'], wrongUnit(unit, figure.metric));
  }
}

/** A statement is that of a partner, and a report that supersedes a value gives another one. */
function checkStatements(reports: SourceFile['reports'], names: Names, complain: Complain): void {
  for (const kind of reportKinds) {
    for (const [id, report] of Object.entries(reports[kind])) {
      const { statedBy } = report;
      if (statedBy !== undefined && !names.partners.has(statedBy))
        complain(['reports', kind, id, 'statedBy'], `there is no such partner${meant(statedBy, names.partners)}`);
    }
  }
  for (const kind of ['deals', 'milestones'] as const) {
    for (const [id, { status, supersedes }] of Object.entries(reports[kind])) {
      if (supersedes.length > 0 && status === undefined)
        complain(['reports', kind, id, 'supersedes'], 'supersedes the status, but gives none: add `status`');
    }
  }
  for (const [id, { roles, supersedes }] of Object.entries(reports.partners)) {
    if (supersedes.length > 0 && Object.keys(roles).length === 0)
      complain(['reports', 'partners', id, 'supersedes'], 'supersedes roles, but gives none: add `roles`');
  }
}

/** A report is called after its thing and its source, and a claim is a report: no two may come to the same. */
export function takeReportIds(
  { file, content }: SeedFile<SourceFile>,
  taken: Map<string, string>,
  complain: Complain,
): void {
  const report = `report in ${file}`;
  for (const kind of reportKinds) {
    for (const thing of Object.keys(content.reports[kind])) {
      const id = reportIdOf(thing, content.id);
      const other = taken.get(id);
      if (other) complain(['reports', kind, thing], `as a report it is called ${id}, as is a ${other} already`);
      taken.set(id, report);
    }
  }
}

/** @param things all that claims can be about */
export function checkClaims(
  { file, content }: SeedFile<SourceFile>,
  names: Names,
  things: ReadonlySet<string>,
  taken: Map<string, string>,
  complain: Complain,
): void {
  content.claims.forEach(({ id, about, deal }, index) => {
    const path = ['claims', index];
    const other = taken.get(id);
    if (other) complain([...path, 'id'], `${id} is the id of a ${other} already`);
    else if (things.has(id)) complain([...path, 'id'], `${id} is a deal, partner, milestone or figure already`);
    taken.set(id, `claim in ${file}`);
    if (!things.has(about))
      complain([...path, 'about'], `there is no deal, partner, milestone or figure ${about}${meant(about, things)}`);
    if (names.partners.has(about) && deal === undefined)
      complain([...path, 'about'], 'it is about a partner: say in which `deal`');
    if (deal !== undefined && !names.deals.has(deal))
      complain([...path, 'deal'], `there is no such deal${meant(deal, names.deals)}`);
    if (deal !== undefined && !names.partners.has(about))
      complain([...path, 'deal'], 'it is about something of a deal: leave `deal` out');
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
      complainerFor(file, problems)(
        ['reports', 'figures', id, 'unit'],
        `${id} is in ${known.currency} in ${known.source}: file an amount in ${currency} under a figure of its own, since exchange rates are no facts about the deal`,
      );
    }
  }
}

/** What a source says in one place is said of one deal: the sum of a programme is not that of a project in it. */
export function checkPlaces({ reports }: SourceFile, { figures }: Names, complain: Complain): void {
  const deals = new Map<string, { deal: string; id: string }>();
  for (const [id, { quote, unit }] of Object.entries(reports.figures)) {
    const deal = figures.get(id)?.deal;
    if (deal === undefined) continue;
    const place = `${quote} ${unit}`;
    const other = deals.get(place);
    if (other && other.deal !== deal) {
      complain(
        ['reports', 'figures', id, 'quote'],
        `“${quote}” is reported of ${other.id}, which belongs to ${other.deal}: it is said of one deal, not of ${deal} too`,
      );
    }
    deals.set(place, { deal, id });
  }
}
