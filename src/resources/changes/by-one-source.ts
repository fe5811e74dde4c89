// What one source alone made known. Each thing has one state in its view, so nothing is kept: it is worked out when asked for.
import { and, eq } from 'drizzle-orm';
import { changeIdOf } from '../../contract/kinds.ts';
import type { Connection } from '../../database/open.ts';
import { given } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import { changesByFirst, claimChange, type OutcomePeriod, outcomeChanges } from '../../reports/changes.ts';
import { subjectTitle } from '../claims/queries.ts';
import { claims } from '../claims/table.ts';
import { comparisons as dealComparisons, fieldsOf as dealFields } from '../deals/fields.ts';
import { dealStates, deals } from '../deals/table.ts';
import { comparisons as figureComparisons, fieldsOf as figureFields } from '../figures/fields.ts';
import { figureStates, figures } from '../figures/table.ts';
import { comparisons as milestoneComparisons, fieldsOf as milestoneFields } from '../milestones/fields.ts';
import { milestoneStates, milestones } from '../milestones/table.ts';
import { comparisonsIn, fieldsOf as partnerFields, partsOfRoleField, type Role } from '../partners/fields.ts';
import { partnerStateRoles, partnerStates, partners } from '../partners/table.ts';
import { sources } from '../sources/table.ts';
import type { changes } from './table.ts';

export type ChangeRow = typeof changes.$inferSelect;
type Title = Pick<ChangeRow, 'titleEn' | 'titleFr'>;

/** @returns all that a source ever made known, in no order */
export function changesByOneSource(db: Connection): (source: string) => ChangeRow[] {
  const source = given('source');
  const titleOf = ({ titleEn, titleFr }: typeof deals | typeof partners | typeof milestones | typeof figures) => ({
    titleEn,
    titleFr,
  });
  const ofDeals = db
    .select({ state: dealStates, title: titleOf(deals) })
    .from(dealStates)
    .innerJoin(deals, eq(deals.id, dealStates.deal))
    .where(eq(dealStates.scope, source))
    .prepare();
  const ofPartners = db
    .select({ state: partnerStates, title: titleOf(partners) })
    .from(partnerStates)
    .innerJoin(partners, eq(partners.id, partnerStates.partner))
    .where(eq(partnerStates.scope, source))
    .prepare();
  const ofRoles = db.select().from(partnerStateRoles).where(eq(partnerStateRoles.scope, source)).prepare();
  const ofMilestones = db
    .select({ state: milestoneStates, title: titleOf(milestones) })
    .from(milestoneStates)
    .innerJoin(milestones, eq(milestones.id, milestoneStates.milestone))
    .where(eq(milestoneStates.scope, source))
    .orderBy(milestoneStates.milestone, milestoneStates.since)
    .prepare();
  const ofFigures = db
    .select({ state: figureStates, deal: figures.deal, title: titleOf(figures) })
    .from(figureStates)
    .innerJoin(figures, eq(figures.id, figureStates.figure))
    .where(and(eq(figureStates.scope, source), eq(figures.basis, 'reported')))
    .prepare();
  const ofClaims = db
    .select({
      claim: claims,
      known: sources.latest,
      title: { titleEn: subjectTitle('titleEn'), titleFr: subjectTitle('titleFr') },
    })
    .from(claims)
    .innerJoin(sources, eq(sources.id, claims.source))
    .where(eq(claims.source, source))
    .prepare();

  return (source) => {
    const asked = { source };
    const roles = Map.groupBy(ofRoles.all(asked), ({ partner }) => partner);
    const deals = ofDeals.all(asked);
    const statuses = new Map(deals.map(({ state }) => [state.deal, state.status]));
    return [
      ...firstStates(deals, ({ deal }) => deal).map(({ state, title }) => {
        const changes = changesByFirst({ source, fields: dealFields(state) }, dealComparisons);
        return rowOf('deal', state.deal, title, { deal: state.deal, known: state.since, changes });
      }),
      ...firstStates(ofPartners.all(asked), ({ partner }) => partner).map(({ state, title }) => {
        const fields = partnerFields(state, rolesByDeal(roles.get(state.partner) ?? []));
        const changes = changesByFirst({ source, fields }, comparisonsIn(Object.keys(fields).filter(partsOfRoleField)));
        return rowOf('partner', state.partner, title, { deal: '', known: state.since, changes });
      }),
      ...ofMilestones.all(asked).map(({ state, title }, index, rows) => {
        const before = rows[index - 1]?.state;
        const isFirst = before?.milestone !== state.milestone;
        const fields = milestoneFields(state);
        const dealStatus = statuses.get(state.deal) ?? null;
        const changes = [
          ...(isFirst ? changesByFirst({ source, fields }, milestoneComparisons) : []),
          ...outcomeChanges(
            periodOf(state, dealStatus, source),
            isFirst ? undefined : periodOf(before, dealStatus, source),
          ),
        ];
        return rowOf('milestone', state.milestone, title, { deal: state.deal, known: state.since, changes });
      }),
      ...firstStates(ofFigures.all(asked), ({ figure }) => figure).map(({ state, deal, title }) => {
        const changes = changesByFirst({ source, fields: figureFields(state) }, figureComparisons);
        return rowOf('figure', state.figure, title, { deal, known: state.since, changes });
      }),
      ...ofClaims.all(asked).map(({ claim, known, title }) => {
        const changes = [claimChange(source, { en: claim.statementEn, fr: claim.statementFr })];
        return rowOf('claim', claim.id, title, { deal: claim.deal, known, changes });
      }),
    ].filter(({ changes }) => changes.length > 0);
  };
}

/** The first state of each record: in one source's view, only a retraction brings another one. */
function firstStates<State extends { since: Day }, Row extends { state: State }>(
  rows: readonly Row[],
  idOf: (state: Row['state']) => string,
): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const known = first.get(idOf(row.state));
    if (!known || row.state.since < known.state.since) first.set(idOf(row.state), row);
  }
  return [...first.values()];
}

function periodOf(
  state: typeof milestoneStates.$inferSelect,
  dealStatus: string | null,
  source: string,
): OutcomePeriod {
  const { since, outcome, latest, status } = state;
  return { since, outcome, latest, status, dealStatus, dealSource: dealStatus === null ? null : source };
}

function rowOf(
  kind: ChangeRow['kind'],
  about: string,
  title: Title,
  rest: Pick<ChangeRow, 'deal' | 'known' | 'changes'>,
): ChangeRow {
  return { id: changeIdOf(about, rest.known), kind, about, ...title, ...rest };
}

function rolesByDeal(rows: readonly { deal: string; role: Role }[]): Record<string, Role[]> {
  const byDeal = [...Map.groupBy(rows, ({ deal }) => deal)];
  return Object.fromEntries(byDeal.map(([deal, held]) => [deal, held.map(({ role }) => role)]));
}
