// Rows of partners.
import type { Rows } from '../../database/tables.ts';
import { type Country, compareCountries, compareRoles } from '../../reports/comparisons.ts';
import { compareWords } from '../../reports/compatible.ts';
import type { Comparisons, Report } from '../../reports/states.ts';
import { type Context, changeRows, type Held, reportRow, reportsOn, stateRow, statesIn, titleRow } from './context.ts';

type Role = Rows['partnerReportRoles'][number]['role'];

/** What it is in each deal is a field of its own: a source on one deal says nothing of another. */
type Fields = {
  kind: NonNullable<Rows['partnerReports'][number]['kind']>;
  country: Country;
} & { [deal: `roles.${string}`]: Role[] };

type PartnerTables =
  | 'changes'
  | 'partners'
  | 'partnerReports'
  | 'partnerReportRoles'
  | 'partnerStates'
  | 'partnerStateRoles';

export function partnerRows(context: Context): Pick<Rows, PartnerTables> {
  const inOrder = inOrderOf(context.deals.map(({ id }) => id));
  const said = reportsOn<Fields, 'partners'>(context, 'partners', ({ kind, country, inferred, roles }) => ({
    kind: kind ?? null,
    country: country === undefined ? null : { code: country, inferred },
    ...Object.fromEntries(inOrder(Object.keys(roles)).map((deal) => [ROLES_IN + deal, roles[deal]])),
  }));
  const states = statesIn<Fields>(context, said, (reports) =>
    comparisonsIn(inOrder(reports.flatMap(({ fields }) => rolesIn(fields).map(({ deal }) => deal)))),
  );
  return {
    partners: context.deals.flatMap(({ partners }) =>
      Object.entries(partners).map(([id, partner]) => ({ id, ...titleRow(partner) })),
    ),
    partnerReports: said.map((report) => ({ ...reportRow(report), partner: report.thing, ...columns(report.fields) })),
    partnerReportRoles: said.flatMap(({ thing: partner, source, fields }) =>
      rolesIn(fields).map((held) => ({ partner, source, ...held })),
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
      rolesIn(fields).map((held) => ({ partner, scope, since, ...held })),
    ),
    changes: changeRows(context, 'partner', states),
  };
}

const ROLES_IN = 'roles.';

/** The deals of the register that are named, each once, in the order of the register. */
function inOrderOf(deals: readonly string[]): (named: readonly string[]) => string[] {
  const places = new Map(deals.map((deal, place) => [deal, place]));
  const placeOf = (deal: string) => places.get(deal) as number;
  return (named) => [...new Set(named)].filter((deal) => places.has(deal)).sort((a, b) => placeOf(a) - placeOf(b));
}

const compareKinds = compareWords<Fields['kind']>();

/** For a partner: of the other deals, nobody says anything. */
function comparisonsIn(deals: readonly string[]): Comparisons<Fields> {
  return {
    kind: compareKinds,
    country: compareCountries,
    ...Object.fromEntries(deals.map((deal) => [ROLES_IN + deal, compareRoles])),
  } as Comparisons<Fields>;
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

function rolesIn({ kind, country, ...deals }: Report<Fields>['fields']): { deal: string; role: Role }[] {
  return Object.entries(deals).flatMap(([name, roles]) =>
    (roles ?? []).map((role) => ({ deal: name.slice(ROLES_IN.length), role })),
  );
}
