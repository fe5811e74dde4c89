// Computes the database rows of partners and of their roles in deals.
import { bilingualCountry } from '../../domain/country-names.ts';
import type { HeldRole } from '../../domain/provenance/field-comparators.ts';
import { joinPhrases } from '../../domain/provenance/format.ts';
import type { Current } from '../../domain/provenance/resolve-states.ts';
import type { Report } from '../../domain/provenance/selection.ts';
import {
  fieldOfRole,
  type PartnerFields,
  parseRoleField,
  partnerComparisons,
  type Role,
  roleFields,
} from '../../resources/partners/fields.ts';
import { partnerBody } from '../../resources/partners/serializers.ts';
import { parseKeyedField } from '../../resources/sites/fields.ts';
import type { SourceFile } from '../schema.ts';
import {
  type BuildContext,
  collectReports,
  type KindRows,
  type RecordState,
  resolveRecordStates,
} from './build-context.ts';
import { bilingualCodes, countryCode, NO_COUNTRY, reportRows, withCountryCodes } from './reports.ts';
import { identifiersOf } from './sites.ts';

export function partnerRows(context: BuildContext): KindRows<'partnerVersions' | 'partnerRoleVersions'> {
  const reports = collectReports<PartnerFields, 'partners'>(
    context,
    'partners',
    ({ kind, country, identifiers, inferred, roles }) => ({
      kind: kind ?? null,
      country: country === undefined ? null : { code: country, inferred: inferred.includes('country') },
      ...Object.fromEntries(identifiers.map(({ scheme, id }) => [`identifiers.${scheme}`, id])),
      ...roleFields(roles, inferredFields({ inferred, roles })),
    }),
    supersededFields,
  );
  const states = resolveRecordStates<PartnerFields>(context, reports, (partnerReports) =>
    partnerComparisons(
      partnerReports.flatMap(({ fields }) => Object.keys(fields).filter((name) => name.includes('.'))),
    ),
  );
  return {
    partnerVersions: states.map((state) => {
      const { record: id, since, until, fields, dispute } = state;
      const { title } = context.record(id);
      const values = {
        ...toReportedValues(fields),
        dispute: withCountryCodes(dispute),
        current: groupCurrent(state.current),
      };
      const body = partnerBody({ id, title }, values);
      return {
        id,
        since,
        until,
        isEntry: true,
        kind: fields.kind ?? null,
        country: countryCode(fields.country) ?? NO_COUNTRY,
        disputed: dispute.length > 0,
        ...body,
      };
    }),
    partnerRoleVersions: states.flatMap(({ record: partner, since, until, fields }) =>
      listRoles(fields).map((dealRole) => ({ partner, since, until, ...dealRole })),
    ),
    ...reportRows(context, 'partner', reports, states, ({ fields }) => {
      const inRecord = toReportedValues(fields);
      const { kind, country, roles } = inRecord;
      const allRoles = [...new Set(roles.flatMap((inDeal) => inDeal.roles))].toSorted();
      const says = joinPhrases([
        ...bilingualCodes(kind),
        country === null ? null : bilingualCountry(country),
        ...bilingualCodes(...allRoles),
      ]);
      return { shared: {}, inRecord, inList: { says }, deals: roles.map(({ deal }) => deal) };
    }),
  };
}

type PartnerReport = SourceFile['reports']['partners'][string];

/** A seed file lists an inferred role once. The result has one field for each deal of the report. */
function inferredFields({ inferred, roles }: Pick<PartnerReport, 'inferred' | 'roles'>): string[] {
  return inferred.flatMap((name) =>
    name === 'country' ? [name] : Object.keys(roles).map((deal) => fieldOfRole(deal, name)),
  );
}

/** A report supersedes roles only in the deals for which it gives roles. */
function supersededFields({ supersedes, roles }: PartnerReport): string[] {
  return supersedes.includes('roles') ? Object.keys(roles).map((deal) => `roles.${deal}`) : [];
}

function groupCurrent({ kind, country, ...keyed }: RecordState<PartnerFields>['current']) {
  const byDeal: Record<string, Record<string, Current>> = {};
  const identifiers: Record<string, Current> = {};
  for (const [field, current] of Object.entries(keyed)) {
    const { deal, role } = parseRoleField(field) ?? {};
    const scheme = parseKeyedField(field, 'identifiers');
    if (current && scheme !== undefined) identifiers[scheme] = current;
    if (current && deal && role) byDeal[deal] = { ...byDeal[deal], [role]: current };
  }
  return { kind, country, identifiers, roles: byDeal };
}

function toReportedValues(fields: Report<PartnerFields>['fields']) {
  const { kind, country, ...keyed } = fields;
  const inferredRoles = Object.entries(keyed).flatMap(([field, value]) =>
    parseRoleField(field) && (value as HeldRole | null)?.inferred ? [field] : [],
  );
  const byDeal = Map.groupBy(listRoles(fields), ({ deal }) => deal);
  return {
    kind: kind ?? null,
    country: countryCode(country),
    identifiers: identifiersOf(fields),
    roles: [...byDeal].map(([deal, inDeal]) => ({ deal, roles: inDeal.map(({ role }) => role) })),
    inferred: [...(country?.inferred ? ['country'] : []), ...inferredRoles],
  };
}

function listRoles(fields: Report<PartnerFields>['fields']): { deal: string; role: Role }[] {
  return Object.entries(fields)
    .flatMap(([field, value]) => (value ? (parseRoleField(field) ?? []) : []))
    .toSorted((a, b) => (`${a.deal} ${a.role}` < `${b.deal} ${b.role}` ? -1 : 1));
}
