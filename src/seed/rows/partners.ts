// Rows of partners.
import type { Rows } from '../../database/tables.ts';
import type { Country } from '../../reports/comparisons.ts';
import type { Report } from '../../reports/states.ts';
import { comparisonsIn, type Fields, ROLES_IN, type Role, rolesIn } from '../../resources/partners/fields.ts';
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
  const said = reportsOn<Fields, 'partners'>(context, 'partners', ({ kind, country, inferred, roles }) => ({
    kind: kind ?? null,
    country: country === undefined ? null : { code: country, inferred },
    ...rolesIn(roles),
  }));
  const states = statesIn<Fields>(context, said, (reports) =>
    comparisonsIn(reports.flatMap(({ fields }) => rolesHeld(fields).map(({ deal }) => deal))),
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

/** By field, and its roles by deal. */
function currentOf({ kind, country, ...roles }: Held<Fields>['current']) {
  const held = Object.entries(roles).flatMap(([name, current]) =>
    current ? [[name.slice(ROLES_IN.length), current] as const] : [],
  );
  return { kind, country, roles: Object.fromEntries(held) };
}

function codesOf(countries: readonly Country[]): string[] {
  return countries.map(({ code }) => code);
}

function columns({ kind, country }: Report<Fields>['fields']) {
  return { kind, country: country?.code ?? null, inferred: country?.inferred ?? [] };
}

function rolesHeld({ kind, country, ...deals }: Report<Fields>['fields']): { deal: string; role: Role }[] {
  return Object.entries(deals).flatMap(([name, roles]) =>
    (roles ?? []).map((role) => ({ deal: name.slice(ROLES_IN.length), role })),
  );
}
