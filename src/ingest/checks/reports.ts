// Checks reports and claims: the ids that they refer to, the uniqueness of their own ids, and the units of figures.
import { reportIdOf } from '../../domain/kinds.ts';
import { currencyOf } from '../../domain/quantities/units.ts';
import type { SeedFile, SeedFiles } from '../load-yaml.ts';
import { reportKinds, type SourceFile } from '../schema.ts';
import { unitProblem } from './deals.ts';
import type { Identifiers } from './identifiers.ts';
import { type AddIssue, issueReporter, unknownId } from './issue-reporter.ts';

export function checkReports({ reports }: SourceFile, ids: Identifiers, addIssue: AddIssue): void {
  for (const kind of reportKinds) {
    for (const id of Object.keys(reports[kind])) {
      if (!ids[kind].has(id)) addIssue(['reports', kind, id], unknownId(kind.slice(0, -1), id, ids[kind].keys()));
    }
  }
  checkPartners(reports, ids, addIssue);
  checkSites(reports, ids, addIssue);
  checkInferredCountries(reports, addIssue);
  checkStatedBy(reports, ids, addIssue);
  checkSupersedes(reports, addIssue);
  for (const [id, { unit }] of Object.entries(reports.figures)) {
    const figure = ids.figures.get(id);
    if (figure?.derived) addIssue(['reports', 'figures', id], `${id} is a derived figure and cannot be reported`);
    const problem = figure && unitProblem(unit, figure.metric);
    if (problem) addIssue(['reports', 'figures', id, 'unit'], problem);
  }
}

function checkPartners({ partners }: SourceFile['reports'], ids: Identifiers, addIssue: AddIssue): void {
  for (const [id, { roles, country, inferred }] of Object.entries(partners)) {
    const path = ['reports', 'partners', id];
    for (const deal of Object.keys(roles)) {
      if (!ids.deals.has(deal)) addIssue([...path, 'roles', deal], unknownId('deal', deal, ids.deals));
    }
    const reported = new Set<string>([...Object.values(roles).flat(), ...(country === undefined ? [] : ['country'])]);
    for (const name of new Set(inferred).difference(reported)) {
      addIssue([...path, 'inferred'], `${name} is listed as inferred, but the report has no value for it`);
    }
  }
}

function checkSites({ sites }: SourceFile['reports'], { deals }: Identifiers, addIssue: AddIssue): void {
  for (const [id, report] of Object.entries(sites)) {
    report.deals.forEach((deal, index) => {
      if (!deals.has(deal)) addIssue(['reports', 'sites', id, 'deals', index], unknownId('deal', deal, deals));
    });
  }
}

/** Checks that a report of a deal or site infers only a value that it contains. */
function checkInferredCountries({ deals, sites }: SourceFile['reports'], addIssue: AddIssue): void {
  for (const [kind, reports] of Object.entries({ deals, sites })) {
    for (const [id, { country, inferred }] of Object.entries(reports)) {
      if (inferred.includes('country') && country === undefined) {
        const path = ['reports', kind, id, 'inferred'];
        addIssue(path, 'country is listed as inferred, but the report has no value for it');
      }
    }
  }
}

function checkStatedBy(reports: SourceFile['reports'], { partners }: Identifiers, addIssue: AddIssue): void {
  for (const kind of reportKinds) {
    for (const [id, { statedBy }] of Object.entries(reports[kind])) {
      if (statedBy !== undefined && !partners.has(statedBy)) {
        addIssue(['reports', kind, id, 'statedBy'], unknownId('partner', statedBy, partners));
      }
    }
  }
}

function checkSupersedes(reports: SourceFile['reports'], addIssue: AddIssue): void {
  for (const kind of ['deals', 'milestones'] as const) {
    for (const [id, { status, supersedes }] of Object.entries(reports[kind])) {
      if (supersedes.length > 0 && status === undefined) {
        addIssue(['reports', kind, id, 'supersedes'], 'the report supersedes the status, but has none. Add `status`');
      }
    }
  }
  for (const [id, { roles, supersedes }] of Object.entries(reports.partners)) {
    if (supersedes.length > 0 && Object.keys(roles).length === 0) {
      addIssue(['reports', 'partners', id, 'supersedes'], 'the report supersedes roles, but has none. Add `roles`');
    }
  }
}

/** @param used maps each id found so far to a description for messages, such as `claim in FILE` */
export function checkReportIds(source: SeedFile<SourceFile>, used: Map<string, string>, addIssue: AddIssue): void {
  const { id: sourceId, reports } = source.content;
  for (const kind of reportKinds) {
    for (const record of Object.keys(reports[kind])) {
      const id = reportIdOf(record, sourceId);
      const other = used.get(id);
      const message = `its report id ${id} is already used by a ${other}. Rename the record or the source`;
      if (other) addIssue(['reports', kind, record], message);
      used.set(id, `report in ${source.file}`);
    }
  }
}

const recordNames = 'deal, partner, site, milestone or figure';

/** @param used also contains the ids of reports, because /v1/reports lists reports and claims together */
export function checkClaims(
  { file, content }: SeedFile<SourceFile>,
  { deals, partners, sites, records, formerIds }: Identifiers,
  used: Map<string, string>,
  addIssue: AddIssue,
): void {
  content.claims.forEach(({ id, about, deal }, index) => {
    const path = ['claims', index];
    const recordWithId = records.has(id) ? recordNames : formerIds.has(id) ? 'record as its former id' : undefined;
    const other = used.get(id) ?? recordWithId;
    if (other) addIssue([...path, 'id'], `the id ${id} is already used by a ${other}`);
    used.set(id, `claim in ${file}`);
    if (!records.has(about)) addIssue([...path, 'about'], unknownId(recordNames, about, records));
    const needsDeal = partners.has(about) || sites.has(about);
    if (deal === undefined) {
      if (needsDeal) addIssue([...path, 'about'], 'a claim about a partner or site requires `deal`');
      return;
    }
    if (!deals.has(deal)) addIssue([...path, 'deal'], unknownId('deal', deal, deals));
    if (!needsDeal) addIssue([...path, 'deal'], 'only a claim about a partner or site takes `deal`. Remove it');
  });
}

/** Checks that all reports of a figure use one currency, because exchange rates are not facts about the deal. */
export function checkCurrencies(sources: SeedFiles['sources'], issues: string[]): void {
  const first = new Map<string, { currency: string; source: string }>();
  for (const file of sources) {
    for (const [id, { unit }] of Object.entries(file.content.reports.figures)) {
      const currency = currencyOf(unit);
      if (currency === null) continue;
      const known = first.get(id) ?? { currency, source: file.content.id };
      first.set(id, known);
      if (known.currency === currency) continue;
      const advice = `Add a separate figure for amounts in ${currency}: exchange rates are not facts about the deal`;
      const message = `${known.source} reports ${id} in ${known.currency}. ${advice}`;
      issueReporter(file, issues)(['reports', 'figures', id, 'unit'], message);
    }
  }
}

/** Rejects a quote for figures of two deals: the amount of a programme is not the amount of one of its projects. */
export function checkRepeatedQuotes({ reports }: SourceFile, { figures }: Identifiers, addIssue: AddIssue): void {
  const byQuote = new Map<string, { deal: string; id: string }>();
  for (const [id, { quote, unit }] of Object.entries(reports.figures)) {
    const deal = figures.get(id)?.deal;
    if (deal === undefined) continue;
    const key = `${quote} ${unit}`;
    const other = byQuote.get(key);
    if (other && other.deal !== deal) {
      const reason = `The same words cannot also be a figure of ${deal}`;
      const path = ['reports', 'figures', id, 'quote'];
      addIssue(path, `“${quote}” is already reported for ${other.id} of ${other.deal}. ${reason}`);
    }
    byQuote.set(key, { deal, id });
  }
}
