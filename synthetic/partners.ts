// Partners. Each is defined in the file of one deal and can have roles in others.
import { partnerKinds, type partnerRoles } from '../src/domain/provenance/enums.ts';
import { copied, type Deal, statementOf, voicesOn } from './deals.ts';
import { type PartnerKind, partnerName, slugOf } from './names.ts';
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

type Said = { kind: PartnerKind; country: ReturnType<typeof countries>; roles: Record<string, Role[]> };

/** @param number the position of the partner in its block, from 1 */
export function addPartner(deal: Deal, number: number, random: Random): void {
  const kind = kinds(random);
  const title = partnerName(kind, random);
  const id = `${slugOf(title.en.split(' ', 2).join(' '))}-p${number}-b${deal.block}`;
  deal.file.partners[id] = { title };
  const country = countries(random);
  const ownRoles = rolesFrom(random);
  const voices = voicesOn(deal, random);
  const said: Said[] = [];
  for (const voice of voices) {
    const report = copied(voice, voices, said) ?? {
      kind: random.chance(97) ? kind : random.oneOf(partnerKinds),
      country: random.chance(95) ? country : countries(random),
      roles: rolesIn(deal, voice, ownRoles, random),
    };
    said.push(report);
    const { kind: saidKind, country: saidCountry, roles } = report;
    const hasCountry = random.chance(75);
    const [role] = roles[deal.file.id] ?? [];
    voice.reports.partners[id] = {
      ...(random.chance(85) && { kind: saidKind }),
      ...(hasCountry && { country: saidCountry }),
      roles,
      inferred: [
        ...(hasCountry && random.chance(8) ? (['country'] as const) : []),
        ...(role && random.chance(6) ? [role] : []),
      ],
      supersedes: said.length > 1 && random.chance(4) ? ['roles'] : [],
      ...statementOf(deal, voice, random),
      preferred: random.chance(3),
      evidence: voice.cite(`${title[voice.language === 'fr' ? 'fr' : 'en']} ${at[voice.language]} ${deal.place}`),
    };
  }
}

/** Roles in the deal and sometimes in another deal that the source reports on. */
function rolesIn(deal: Deal, voice: Draft, own: Role[], random: Random): Record<string, Role[]> {
  const all = emptyRecord<Role[]>();
  all[deal.file.id] = random.chance(80) ? own : rolesFrom(random);
  const other = random.oneOf(voice.deals);
  if (random.chance(30) && other !== deal.file.id) all[other] = rolesFrom(random);
  return all;
}

/** One or two roles. */
function rolesFrom(random: Random): Role[] {
  const [one, other] = [roles(random), roles(random)];
  return one === other || random.chance(60) ? [one] : [one, other];
}
