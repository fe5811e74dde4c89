// Rows of partners: who takes part in deals, and in which roles.
import type { Rows } from '../../db/schema/index.ts';
import type { Country } from '../../domain/provenance/field-comparators.ts';
import { joinValues } from '../../domain/provenance/format.ts';
import type { Current } from '../../domain/provenance/resolve-states.ts';
import type { Report } from '../../domain/provenance/selection.ts';
import {
  comparisonsIn,
  type Fields,
  fieldOfRole,
  parseRoleField,
  type Role,
  roleFields,
} from '../../resources/partners/fields.ts';
import { partnerBody } from '../../resources/partners/serializers.ts';
import type { SourceFile } from '../schema.ts';
import { type BuildContext, changeRows, type RecordState, collectReports, resolveRecordStates } from './build-context.ts';
import { reportRows, bilingualCodes } from './reports.ts';

type PartnerTables = Pick<
  Rows,
  'partnerVersions' | 'partnerRoleVersions' | 'reportVersions' | 'dealReports' | 'changes'
>;

/** Sorts after every country code. */
const NO_COUNTRY = '~';

export function partnerRows(context: BuildContext): PartnerTables {
  const reports = collectReports<Fields, 'partners'>(
    context,
    'partners',
    ({ kind, country, inferred, roles }) => ({
      kind: kind ?? null,
      country: country === undefined ? null : { code: country, inferred: inferred.includes('country') },
      ...roleFields(roles, inferredFields({ inferred, roles })),
    }),
    supersededFields,
  );
  const states = resolveRecordStates<Fields>(context, reports, (ofPartner) =>
    comparisonsIn(ofPartner.flatMap(({ fields }) => Object.keys(fields).filter(parseRoleField))),
  );
  return {
    partnerVersions: states.map((state) => {
      const { record: id, since, until, fields, dispute } = state;
      const { title } = context.record(id);
      const body = partnerBody(
        { id, title },
        {
          ...valuesOf(fields),
          dispute: dispute.map((each) =>
            each.field === 'country' ? { ...each, values: codesOf(each.values as Country[]) } : each,
          ),
          current: currentOf(state.current),
        },
      );
      return {
        id,
        since,
        until,
        isEntry: true,
        kind: fields.kind ?? null,
        country: fields.country?.code ?? NO_COUNTRY,
        disputed: dispute.length > 0,
        ...body,
      };
    }),
    partnerRoleVersions: states.flatMap(({ record: partner, since, until, fields }) =>
      rolesHeld(fields).map((held) => ({ partner, since, until, ...held })),
    ),
    ...reportRows(context, 'partner', reports, ({ fields }) => {
      const { kind, country, roles, inferred } = valuesOf(fields);
      return {
        both: {},
        inRecord: { kind, country, roles, inferred },
        inList: {
          says: joinValues([
            ...bilingualCodes(kind),
            country === null ? null : { en: country, fr: country },
            ...bilingualCodes(...[...new Set(roles.flatMap((held) => held.roles))].toSorted()),
          ]),
        },
        deals: roles.map(({ deal }) => deal),
      };
    }),
    changes: changeRows(context, 'partner', states),
  };
}

type PartnerReport = SourceFile['reports']['partners'][string];

/** The names of the fields that a report marks as inferred: the seed names roles without their deal. */
function inferredFields({ inferred, roles }: Pick<PartnerReport, 'inferred' | 'roles'>): string[] {
  return inferred.flatMap((name) =>
    name === 'country' ? [name] : Object.keys(roles).map((deal) => fieldOfRole(deal, name)),
  );
}

/** A report that supersedes roles does so in the deals that it names. */
function supersededFields({ supersedes, roles }: PartnerReport): string[] {
  return supersedes.includes('roles') ? Object.keys(roles).map((deal) => `roles.${deal}`) : [];
}

/** The current values by field; roles by deal and role. */
function currentOf({ kind, country, ...roles }: RecordState<Fields>['current']) {
  const byDeal: Record<string, Record<string, Current>> = {};
  for (const [field, current] of Object.entries(roles)) {
    const { deal, role } = parseRoleField(field) ?? {};
    if (current && deal && role) byDeal[deal] = { ...byDeal[deal], [role]: current };
  }
  return { kind, country, roles: byDeal };
}

function codesOf(countries: readonly Country[]): string[] {
  return countries.map(({ code }) => code);
}

function valuesOf(fields: Report<Fields>['fields']) {
  const { kind, country, ...roles } = fields;
  const inferredRoles = Object.entries(roles).flatMap(([field, held]) => (held?.inferred ? [field] : []));
  const byDeal = Map.groupBy(rolesHeld(fields), ({ deal }) => deal);
  return {
    kind: kind ?? null,
    country: country?.code ?? null,
    roles: [...byDeal].map(([deal, held]) => ({ deal, roles: held.map(({ role }) => role) })),
    inferred: [...(country?.inferred ? ['country'] : []), ...inferredRoles],
  };
}

/** The roles by deal and name. */
function rolesHeld(fields: Report<Fields>['fields']): { deal: string; role: Role }[] {
  return Object.entries(fields)
    .flatMap(([field, held]) => (held && parseRoleField(field)) ?? [])
    .toSorted((a, b) => (`${a.deal} ${a.role}` < `${b.deal} ${b.role}` ? -1 : 1));
}
