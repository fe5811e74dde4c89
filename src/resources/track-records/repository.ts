// Database queries for track records of partners.
import { and, eq } from 'drizzle-orm';
import { placeholder } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { records } from '../../db/schema/lookups.ts';
import { partnerRoleVersions, partnerVersions } from '../../db/schema/versions.ts';
import type { Day } from '../../domain/dates/day.ts';
import { recordPath } from '../../domain/kinds.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import { countPromises, responsibleRoles } from '../../domain/provenance/track-record.ts';
import type { WaitForTick } from '../../http/cooperative-scheduler.ts';
import type { AsOf } from '../../http/query-context.ts';
import { pick } from '../../util/pick.ts';
import { dealRepository } from '../deals/repository.ts';
import type { Deal } from '../deals/schema.ts';
import { milestoneRepository } from '../milestones/repository.ts';
import { trackRecordLinks } from '../record-links.ts';
import { prepareVersion } from '../record-repository.ts';
import { MAX_LISTED, type TrackRecord } from './schema.ts';

/** Deals whose milestones are read in one event-loop tick, which takes about 5 ms. */
const BATCH_DEALS = 50;

type Listed = TrackRecord['promises'][number];

export function trackRecordRepository(db: Connection, repository: GetRepository) {
  const milestones = repository(milestoneRepository);
  const deals = repository(dealRepository);
  const { id, since } = partnerVersions;
  const { partner, deal, role, ...period } = partnerRoleVersions;

  // The title is read from `records`, because the JSON of a partner with thousands of deals takes megabytes.
  const version = prepareVersion<{ since: Day; en: string; fr: string }>(
    db
      .select({ since, en: records.titleEn, fr: records.titleFr })
      .from(partnerVersions)
      .innerJoin(records, and(eq(records.kind, 'partner'), eq(records.id, id))),
    partnerVersions,
  );
  const dealsInRole = prepareRows<{ deal: string }>(
    db
      .select({ deal })
      .from(partnerRoleVersions)
      .where(
        and(eq(role, placeholder('role')), eq(partner, placeholder('id')), eq(period.since, placeholder('since'))),
      ),
  );

  /** Reads the milestones of some deals, counts their promises, and returns these. */
  function countAndList(ids: readonly string[], asOf: Day, { add }: ReturnType<typeof countPromises>): Listed[] {
    const ofDeal = milestones.ofDeals(ids, asOf);
    return ids.flatMap((deal) =>
      ofDeal(deal).flatMap((text) => {
        const milestone = JSON.parse(text) as Deal['milestones'][number];
        const { firstPromise } = milestone;
        const classified = add(milestone);
        if (!firstPromise || !classified) return [];
        return [
          {
            ...pick(milestone, ['id', 'title']),
            deal,
            type: milestone.type,
            firstPromise,
            date: milestone.date,
            ...classified,
            ...pick(milestone, ['outcome', 'outcomeConfidence', 'daysLate', 'daysOverdue', 'links']),
          },
        ];
      }),
    );
  }

  return {
    /** Reads in batches, and lets other requests run in between: a partner can have thousands of deals. */
    async get(id: string, { asOf }: AsOf, waitForTick: WaitForTick): Promise<TrackRecord | undefined> {
      const found = version(id, asOf);
      if (!found) return undefined;
      const { since, en, fr } = found;
      const rolesByDeal = new Map<string, TrackRecord['deals'][number]['roles']>();
      for (const role of responsibleRoles) {
        const rows = dealsInRole({ id, since, role });
        for (const { deal } of rows) rolesByDeal.set(deal, [...(rolesByDeal.get(deal) ?? []), role]);
        if (rows.length > BATCH_DEALS) await waitForTick();
      }
      const ids = [...rolesByDeal.keys()].toSorted();
      const counter = countPromises(asOf);
      let promises: Listed[] = [];
      for (let start = 0; start < ids.length; start += BATCH_DEALS) {
        if (start > 0) await waitForTick();
        const more = countAndList(ids.slice(start, start + BATCH_DEALS), asOf, counter);
        promises = sortAndTruncate([...promises, ...more]);
      }
      const numbers = counter.numbers();
      const listed = ids.slice(0, MAX_LISTED);
      const titles = deals.titles(listed);
      return {
        id,
        title: { en, fr },
        method: METHOD,
        ...numbers,
        dealCount: ids.length,
        deals: listed.map((deal) => ({
          deal,
          title: titles.get(deal) ?? { en: deal, fr: deal },
          roles: rolesByDeal.get(deal) ?? [],
          links: { self: recordPath('deal', deal) },
        })),
        promises,
        truncated: ids.length > listed.length || numbers.made > promises.length,
        links: trackRecordLinks(id),
      };
    },
  };
}

/** Sorts by last possible day of the first promise, open dates last, then by id; keeps the first MAX_LISTED. */
function sortAndTruncate(promises: readonly Listed[]): Listed[] {
  const sorted = promises
    .map((promise) => ({ key: `${promise.firstPromise.date.latest ?? '~'} ${promise.id}`, promise }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return sorted.slice(0, MAX_LISTED).map(({ promise }) => promise);
}
