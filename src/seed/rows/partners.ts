// Rows of partners.
import type { Rows } from '../../database/tables.ts';
import { same } from '../../reports/compatible.ts';
import type { Report } from '../../reports/states.ts';
import { type Context, numbered, reportRow, reportsOn, stateRow, statesIn, titleRow } from './context.ts';

type Role = Rows['partnerReportRoles'][number]['role'];

/** What it is in each deal is a field of its own: a source on one deal says nothing of another. */
type Fields = {
  kind: NonNullable<Rows['partnerReports'][number]['kind']>;
  country: { code: string; inferred: 'country'[] };
} & { [deal: `in ${string}`]: Role[] };

type PartnerTables = 'partners' | 'partnerReports' | 'partnerReportRoles' | 'partnerStates' | 'partnerStateRoles';

export function partnerRows(context: Context): Pick<Rows, PartnerTables> {
  const said = reportsOn<Fields, 'partners'>(context, 'partners', ({ kind, country, inferred, roles }) => ({
    kind: kind ?? null,
    country: country === undefined ? null : { code: country, inferred },
    ...Object.fromEntries(context.deals.map(({ id }) => [`in ${id}`, roles[id] ?? null])),
  }));
  const states = statesIn<Fields>(context, said, { kind: same, country: (a, b) => a.code === b.code });
  return {
    partners: context.deals.flatMap(({ partners }) =>
      Object.entries(partners).map(([id, partner]) => ({ id, ...titleRow(partner) })),
    ),
    partnerReports: numbered(
      said.map((report) => ({ ...reportRow(report), partner: report.thing, ...columns(report.fields) })),
    ),
    partnerReportRoles: said.flatMap(({ fields }, index) =>
      rolesIn(fields).map((held) => ({ report: index + 1, ...held })),
    ),
    partnerStates: numbered(
      states.map((state) => ({ ...stateRow(state), partner: state.thing, ...columns(state.fields) })),
    ),
    partnerStateRoles: states.flatMap(({ fields }, index) =>
      rolesIn(fields).map((held) => ({ state: index + 1, ...held })),
    ),
  };
}

function columns({ kind, country }: Report<Fields>['fields']) {
  return { kind, country: country?.code ?? null, inferred: country?.inferred ?? [] };
}

function rolesIn({ kind, country, ...deals }: Report<Fields>['fields']): { deal: string; role: Role }[] {
  return Object.entries(deals).flatMap(([name, roles]) =>
    (roles ?? []).map((role) => ({ deal: name.slice('in '.length), role })),
  );
}
