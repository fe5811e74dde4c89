// What belongs to a thing, in short: of a deal its partners, milestones and figures, of a source what it reports, and claims.
import { z } from 'zod';
import { idSchema } from '../contract/answers.ts';
import { addressOf, type Kind, kinds } from '../contract/kinds.ts';
import type { View } from '../contract/requests.ts';
import { bilingualSchema } from '../reports/text.ts';
import { claimQueries } from '../resources/claims/queries.ts';
import { reportQueries } from '../resources/reports/queries.ts';
import { urlOf, urlSchema } from './answers.ts';
import type { Reading, Thing } from './reading.ts';
import { valuesOf } from './values.ts';
import { listed, said } from './words.ts';

/** Claims and reports that are told with a thing: those of a deal may be many. */
const MOST = 10;

export const partSchema = z.object({
  kind: z.enum(kinds),
  id: idSchema,
  title: bilingualSchema,
  says: z.string().meta({ description: 'What counts of it, in words.' }),
  disputed: z.boolean(),
  url: urlSchema,
});
export type Part = z.infer<typeof partSchema>;

/** `more`: what is left out, and where it is. */
type Parts = { parts: Part[]; more: string | null };

export function partsOf(reading: Reading, view: View, about: Thing): Parts {
  if (about.kind === 'claim') return { parts: [], more: null };
  if (about.kind === 'source') return reportsOf(reading, view, about.thing.id);
  const { parts, more } = claimsAbout(reading, view, about.thing.id);
  return { parts: [...(about.kind === 'deal' ? partsOfDeal(reading, view, about.thing) : []), ...parts], more };
}

function partsOfDeal(reading: Reading, view: View, deal: Thing<'deal'>['thing']): Part[] {
  const part = (
    kind: Kind,
    { id, title, disputed }: Pick<Part, 'id' | 'title' | 'disputed'>,
    words: string[],
  ): Part => {
    return { kind, id, title, says: words.join(', '), disputed, url: urlOf(reading, addressOf(kind, id), view) };
  };
  const inShort = (kind: 'milestone' | 'figure', thing: object) => valuesOf(kind, thing).map(({ says }) => says);
  return [
    ...deal.partners.map((partner) => part('partner', partner, [listed(partner.roles)])),
    ...deal.milestones.map((milestone) => {
      return part('milestone', milestone, [
        ...inShort('milestone', milestone),
        ...(milestone.overdue ? ['overdue'] : []),
      ]);
    }),
    ...deal.figures.map((figure) => part('figure', figure, inShort('figure', figure))),
    ...deal.relations.map(({ type, deal: id, statement, reliability }) => {
      return part('deal', { id, title: statement, disputed: false }, [said(type), `grade ${reliability}`]);
    }),
  ];
}

function claimsAbout(reading: Reading, view: View, about: string): Parts {
  const { items, next } = reading.edition.use(claimQueries).list({ ...view, ...wholeList, about, sort: 'id' });
  return {
    parts: items.map(({ id, statement, hedge, source, links }) => {
      const says = `${hedge}, by ${source}`;
      return { kind: 'claim', id, title: statement, says, disputed: false, url: urlOf(reading, links.self, view) };
    }),
    more:
      next === null
        ? null
        : `There are more than ${MOST} claims about it: ${urlOf(reading, `/v1/claims?about=${about}`, view)}`,
  };
}

function reportsOf(reading: Reading, view: View, source: string): Parts {
  const asked = { ...view, ...wholeList, scope: source, sort: '-published' } as const;
  const { items, next } = reading.edition.use(reportQueries).list(asked);
  return {
    parts: items.map(({ kind, id, about, title, says, links }) => ({
      kind,
      id: kind === 'claim' ? id : about,
      title,
      says: says.en,
      disputed: false,
      url: urlOf(reading, links.about, view),
    })),
    more:
      next === null
        ? null
        : `It reports more than ${MOST} things: ${urlOf(reading, '/v1/reports', { ...view, scope: source })}`,
  };
}

const wholeList = { limit: MOST, place: null, expand: undefined };
