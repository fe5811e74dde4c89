// The values of a partner that sources report, and how they compare.
import { type Country, compareCountries, compareRoles } from '../../reports/comparisons.ts';
import { compareWords } from '../../reports/compatible.ts';
import type { Comparisons, Report } from '../../reports/states.ts';
import { type partnerKinds, partnerRoles } from '../../reports/vocabulary.ts';
import type { partnerReports, partnerStates } from './table.ts';

export type Role = (typeof partnerRoles)[number];
type Kind = (typeof partnerKinds)[number];

/** What it is in each deal is a field of its own: a source on one deal says nothing of another. */
export type Fields = { kind: Kind; country: Country } & { [deal: `roles.${string}`]: Role[] };

export const ROLES_IN = 'roles.';

const compareKinds = compareWords<Kind>();

/** For a partner in these deals: of others, nobody says anything. */
export function comparisonsIn(deals: Iterable<string>): Comparisons<Fields> {
  return {
    kind: compareKinds,
    country: compareCountries,
    ...Object.fromEntries([...new Set(deals)].toSorted().map((deal) => [ROLES_IN + deal, compareRoles])),
  } as Comparisons<Fields>;
}

/** @param roles of the partner, by deal */
export function fieldsOf(
  { kind, country, inferred }: typeof partnerStates.$inferSelect | typeof partnerReports.$inferSelect,
  roles: Record<string, readonly Role[]>,
): Report<Fields>['fields'] {
  return {
    kind,
    country: country === null ? null : { code: country, inferred },
    ...rolesIn(roles),
  } as Report<Fields>['fields'];
}

/** Roles as fields: deals as the alphabet has them, and the roles in each as the vocabulary does. */
export function rolesIn(byDeal: Record<string, readonly Role[]>): Record<string, Role[]> {
  const inOrder = (roles: readonly Role[]) => partnerRoles.filter((role) => roles.includes(role));
  return Object.fromEntries(
    Object.keys(byDeal)
      .toSorted()
      .map((deal) => [ROLES_IN + deal, inOrder(byDeal[deal] ?? [])]),
  );
}
