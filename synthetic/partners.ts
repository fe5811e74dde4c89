// Partners. Each is defined in the file of one deal and can have roles in others.
import { partnerKinds, type partnerRoles } from '../src/domain/provenance/enums.ts';
import { copiedReport, type Deal, reportingSources, statementOf } from './deals.ts';
import { drawPartnerName, type PartnerKind, slugOf } from './names.ts';
import { type Random, weighted } from './random.ts';
import { emptyRecord } from './record.ts';
import type { Draft } from './sources.ts';
import { at } from './wording.ts';

type Role = (typeof partnerRoles)[number];

const kinds = weighted<PartnerKind>([
  [65, 'company'],
  [15, 'public-body'],
  [12, 'government'],
  [8, 'person'],
]);
const countries = weighted(
  ['FR', 'US', 'GB', 'DE', 'ES', 'JP', 'NL', 'SE', 'CA', 'IT', 'NO', 'BE'].map((code, index) => [12 - index, code]),
);
const roles = weighted<Role>([
  [30, 'investor'],
  [20, 'developer'],
  [15, 'operator'],
  [15, 'supplier'],
  [12, 'signatory'],
  [8, 'endorser'],
]);

type PartnerReport = { kind: PartnerKind; country: ReturnType<typeof countries>; roles: Record<string, Role[]> };

/** @param number the position of the partner in its block, from 1 */
export function addPartner(deal: Deal, number: number, random: Random): void {
  const kind = kinds(random);
  const title = drawPartnerName(kind, random);
  const id = `${slugOf(title.en.split(' ', 2).join(' '))}-p${number}-b${deal.block}`;
  deal.file.partners[id] = { title };
  const country = countries(random);
  const usualRoles = drawRoles(random);
  const sources = reportingSources(deal, random);
  const reports: PartnerReport[] = [];
  for (const source of sources) {
    const report = copiedReport(source, sources, reports) ?? {
      kind: random.chance(97) ? kind : random.oneOf(partnerKinds),
      country: random.chance(95) ? country : countries(random),
      roles: rolesIn(deal, source, usualRoles, random),
    };
    reports.push(report);
    const { kind: reportedKind, country: reportedCountry, roles } = report;
    const hasCountry = random.chance(75);
    const [role] = roles[deal.file.id] ?? [];
    source.reports.partners[id] = {
      ...(random.chance(85) && { kind: reportedKind }),
      ...(hasCountry && { country: reportedCountry }),
      roles,
      identifiers: [],
      inferred: [
        ...(hasCountry && random.chance(8) ? (['country'] as const) : []),
        ...(role && random.chance(6) ? [role] : []),
      ],
      supersedes: reports.length > 1 && random.chance(4) ? ['roles'] : [],
      ...statementOf(deal, source, random),
      preferred: random.chance(3),
      evidence: source.cite(`${title[source.language === 'fr' ? 'fr' : 'en']} ${at[source.language]} ${deal.place}`),
    };
  }
}

/** Draws roles in the deal, and sometimes in another deal that the source reports on. */
function rolesIn(deal: Deal, source: Draft, usualRoles: Role[], random: Random): Record<string, Role[]> {
  const all = emptyRecord<Role[]>();
  all[deal.file.id] = random.chance(80) ? usualRoles : drawRoles(random);
  const other = random.oneOf(source.deals);
  if (random.chance(30) && other !== deal.file.id) all[other] = drawRoles(random);
  return all;
}

/** Draws one or two roles. */
function drawRoles(random: Random): Role[] {
  const [one, other] = [roles(random), roles(random)];
  return one === other || random.chance(60) ? [one] : [one, other];
}
