// Rows of partners.
import type { Rows } from '../../database/tables.ts';
import type { Country } from '../../reports/comparisons.ts';
import type { Report } from '../../reports/selection.ts';
import type { Current } from '../../reports/states.ts';
import {
  comparisonsIn,
  type Fields,
  fieldOfRole,
  partsOfRoleField,
  type Role,
  roleFields,
} from '../../resources/partners/fields.ts';
import type { SourceFile } from '../schema.ts';
import {
  byAll,
  type Context,
  changeRows,
  type Held,
  reportRow,
  reportsOn,
  stateRow,
  statesIn,
  titleRow,
} from './context.ts';

type PartnerTables =
  | 'changes'
  | 'partners'
  | 'partnerReports'
  | 'partnerReportRoles'
  | 'partnerStates'
  | 'partnerStateRoles';

export function partnerRows(context: Context): Pick<Rows, PartnerTables> {
  const said = reportsOn<Fields, 'partners'>(
    context,
    'partners',
    ({ kind, country, inferred, roles }) => ({
      kind: kind ?? null,
      country: country === undefined ? null : { code: country, inferred: inferred.includes('country') },
      ...roleFields(roles, inferredFields({ inferred, roles })),
    }),
    supersededFields,
  );
  const states = statesIn<Fields>(context, said, (reports) =>
    comparisonsIn(reports.flatMap(({ fields }) => Object.keys(fields).filter(partsOfRoleField))),
  );
  return {
    partners: context.deals.flatMap(({ partners }) =>
      Object.entries(partners).map(([id, partner]) => ({ id, ...titleRow(partner) })),
    ),
    partnerReports: said.map((report) => ({ ...reportRow(report), partner: report.thing, ...columns(report.fields) })),
    partnerReportRoles: said.flatMap(({ thing: partner, source, fields }) =>
      rolesHeld(fields).map((held) => ({ partner, source, ...held })),
    ),
    partnerStates: states.map((state) => ({
      ...stateRow(state),
      partner: state.thing,
      ...columns(state.fields),
      current: currentOf(state.current),
      dispute: state.dispute.map((dispute) =>
        dispute.field === 'country' ? { ...dispute, values: codesOf(dispute.values as Country[]) } : dispute,
      ),
    })),
    partnerStateRoles: states.flatMap(({ thing: partner, scope, since, fields }) =>
      rolesHeld(fields).map((held) => ({ partner, scope, since, ...held })),
    ),
    changes: changeRows(context, 'partner', byAll(states)),
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
function currentOf({ kind, country, ...roles }: Held<Fields>['current']) {
  const byDeal: Record<string, Record<string, Current>> = {};
  for (const [field, current] of Object.entries(roles)) {
    const { deal, role } = partsOfRoleField(field) ?? {};
    if (current && deal && role) byDeal[deal] = { ...byDeal[deal], [role]: current };
  }
  return { kind, country, roles: byDeal };
}

function codesOf(countries: readonly Country[]): string[] {
  return countries.map(({ code }) => code);
}

function columns({ kind, country, ...roles }: Report<Fields>['fields']) {
  const inferredRoles = Object.entries(roles).flatMap(([field, held]) => (held?.inferred ? [field] : []));
  return {
    kind,
    country: country?.code ?? null,
    inferred: [...(country?.inferred ? ['country'] : []), ...inferredRoles],
  };
}

function rolesHeld(fields: Report<Fields>['fields']): { deal: string; role: Role }[] {
  return Object.entries(fields).flatMap(([field, held]) => (held && partsOfRoleField(field)) ?? []);
}
