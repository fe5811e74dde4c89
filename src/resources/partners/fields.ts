// Fields of a partner that sources report, with their display names and the functions that compare reported values.
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { compareCodes, compareNames } from '../../domain/provenance/comparators.ts';
import type { Comparisons } from '../../domain/provenance/comparison.ts';
import { type partnerKinds, partnerRoles } from '../../domain/provenance/enums.ts';
import {
  type Country,
  compareCountries,
  compareRoles,
  type HeldRole,
} from '../../domain/provenance/field-comparators.ts';

export type Role = (typeof partnerRoles)[number];
type Kind = (typeof partnerKinds)[number];

/** Each role in each deal and each identifier is a separate field, so that a later report adds roles without replacing others. */
export type PartnerFields = { kind: Kind; country: Country } & { [role: `roles.${string}.${string}`]: HeldRole } & {
  [scheme: `identifiers.${string}`]: string;
};

export const partnerFieldLabels: Record<'kind' | 'country' | 'identifiers' | 'roles', Bilingual> = {
  kind: { en: 'kind', fr: 'catégorie' },
  country: { en: 'country', fr: 'pays' },
  identifiers: { en: 'identifier', fr: 'identifiant' },
  roles: { en: 'role', fr: 'rôle' },
};

/** `parseRoleField` can split this field name, because ids of deals contain no dot. */
export const fieldOfRole = (deal: string, role: Role): `roles.${string}.${string}` => `roles.${deal}.${role}`;

export function parseRoleField(field: string): { deal: string; role: Role } | undefined {
  const [head, deal, role] = field.split('.');
  return head === 'roles' && deal && role ? { deal, role: role as Role } : undefined;
}

const compareKinds = compareCodes<Kind>();

export function partnerComparisons(fields: Iterable<string>): Comparisons<PartnerFields> {
  return {
    kind: compareKinds,
    country: compareCountries,
    ...Object.fromEntries(
      [...new Set(fields)].toSorted().map((field) => [field, parseRoleField(field) ? compareRoles : compareNames]),
    ),
  } as Comparisons<PartnerFields>;
}

/** Converts roles to fields in a stable order. @param inferred fields that the register inferred */
export function roleFields(
  byDeal: Record<string, readonly Role[]>,
  inferred: readonly string[],
): Record<`roles.${string}.${string}`, HeldRole> {
  const fields = Object.keys(byDeal)
    .toSorted()
    .flatMap((deal) =>
      partnerRoles
        .filter((role) => byDeal[deal]?.includes(role))
        .map((role) => ({ field: fieldOfRole(deal, role), role })),
    );
  return Object.fromEntries(fields.map(({ field, role }) => [field, { role, inferred: inferred.includes(field) }]));
}
