// What the answers of all tools have: the day, the edition, where the same stands in the API, what is not known, and the sources.
import { z } from 'zod';
import { gradeSchema, idSchema, publishedSchema } from '../contract/answers.ts';
import { editionIdSchema } from '../contract/editions.ts';
import { kinds } from '../contract/kinds.ts';
import type { View } from '../contract/requests.ts';
import { daySchema } from '../dates/day.ts';
import { bilingualSchema } from '../reports/text.ts';
import { sourceQueries } from '../resources/sources/queries.ts';
import type { Reading } from './reading.ts';
import { dateSaid } from './words.ts';

export const urlSchema = z.string().meta({ description: 'Where the same stands in the API, as of the same day.' });

/** What is told of whatever the answer is about. */
export const headSchema = {
  id: idSchema,
  kind: z.enum(kinds),
  title: bilingualSchema.nullable().meta({ description: 'Null where nothing was reported of it by that day.' }),
};

const citedSchema = z.object({
  id: idSchema,
  publisher: z.string(),
  published: publishedSchema,
  grade: gradeSchema,
  seen: z.boolean().meta({ description: 'False for what is known only from those that pass it on.' }),
  repeats: z.array(idSchema).meta({ description: 'The sources that it only passes on.' }),
  address: z.string().nullable().meta({ description: 'Where it was read.' }),
  url: urlSchema,
});
type Cited = z.infer<typeof citedSchema>;

/** What stands at the end of every answer. */
export const tailSchema = {
  asOf: daySchema.meta({ description: 'The day that it is answered for.' }),
  edition: editionIdSchema,
  url: urlSchema,
  notKnown: z.array(z.string()).meta({ description: 'What the register does not know of it. Say so.' }),
  sources: z
    .array(citedSchema)
    .meta({ description: 'The sources that the answer rests on, newest first: cite these.' }),
};
type Tail = z.infer<z.ZodObject<typeof tailSchema>>;

/** @param address in the API, without the day @param ids of the sources that it rests on, in any order and number */
export function tailOf(
  reading: Reading,
  view: View,
  { address, ids, notKnown = [] }: { address: string; ids: Iterable<string>; notKnown?: string[] },
): Tail {
  const { edition } = reading;
  const sources = edition
    .use(sourceQueries)
    .among([...new Set(ids)], view)
    .map(({ id, publisher, published: { edtf, earliest, latest }, reliability, seen, repeats, address, links }) => ({
      id,
      publisher,
      published: { edtf, earliest, latest },
      grade: reliability.grade,
      seen,
      repeats,
      address,
      url: urlOf(reading, links.self, view),
    }));
  const unseen = sources
    .filter(({ seen }) => !seen)
    .map(({ id }) => `What stands in ${id} itself: it was not seen, and is known only from those that pass it on.`);
  return {
    asOf: view.asOf,
    edition: edition.id,
    url: urlOf(reading, address, view),
    notKnown: [...notKnown, ...unseen],
    sources,
  };
}

/** With the day, so that it says the same tomorrow; with the source, where only that is asked. */
export function urlOf({ origin }: Pick<Reading, 'origin'>, address: string, { asOf, scope }: View): string {
  const asked = new URLSearchParams({ ...(scope !== '' && { source: scope }), asOf });
  return `${origin}${address}${address.includes('?') ? '&' : '?'}${asked}`;
}

/** The tail as text, line by line. */
export function tailSaid({ asOf, edition, url, notKnown, sources }: Tail): string[] {
  return [
    ...block('Not known:', notKnown),
    ...block('Sources:', sources.map(citedSaid)),
    `As of ${asOf}, edition ${edition.slice(0, 12)}: ${url}`,
  ];
}

function citedSaid({ id, publisher, published, grade, address }: Cited): string {
  return `${id}: ${publisher}, published ${dateSaid(published)}, grade ${grade}${address === null ? '' : `, ${address}`}`;
}

/** A heading with what belongs to it; nothing where nothing does. */
export function block(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `- ${line}`)];
}
