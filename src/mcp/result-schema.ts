// What the responses of all tools share: as-of date, edition, method, URL in the API, gaps, and sources.
import { z } from 'zod';
import { daySchema } from '../domain/dates/day.ts';
import { kinds } from '../domain/kinds.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { METHOD } from '../domain/provenance/method.ts';
import { editionIdSchema } from '../editions/edition-id.ts';
import { gradeSchema, idSchema, methodSchema, publishedSchema } from '../http/common-schemas.ts';
import type { View } from '../http/query-context.ts';
import { sourceRepository } from '../resources/sources/repository.ts';
import { formatDateValue } from './format-text.ts';
import type { ToolContext } from './tool-context.ts';

export const urlSchema = z.string().meta({ description: 'URL of the same in the API, as of the same day.' });

/** What identifies the record that a response is about. */
export const headSchema = {
  id: idSchema,
  kind: z.enum(kinds),
  title: bilingualSchema.nullable().meta({ description: 'Null if no source had reported the record by `asOf`.' }),
};

const citedSchema = z.object({
  id: idSchema,
  publisher: z.string(),
  published: publishedSchema,
  grade: gradeSchema,
  seen: z.boolean().meta({ description: 'False if it is known only through sources that repeat it.' }),
  repeats: z.array(idSchema).meta({ description: 'Sources that it repeats, and so does not confirm.' }),
  retracted: daySchema.nullable().meta({ description: 'Day from which its reports are no longer considered.' }),
  url: z.string().nullable().meta({ description: 'URL of the publication; null if unknown.' }),
  apiUrl: urlSchema,
});
type Cited = z.infer<typeof citedSchema>;

/** The last fields of every response. */
export const tailSchema = {
  asOf: daySchema,
  edition: editionIdSchema,
  method: methodSchema,
  url: urlSchema,
  notKnown: z.array(z.string()).meta({ description: 'What the register does not know. Pass it on.' }),
  sources: z.array(citedSchema).meta({ description: 'Sources of the response, newest first. Cite them.' }),
};
type Tail = z.infer<z.ZodObject<typeof tailSchema>>;

/** @param address in the API, without the as-of date @param ids of the sources, in any order; repetitions are dropped */
export function resultTail(
  reading: ToolContext,
  view: View,
  { address, ids, notKnown = [] }: { address: string; ids: Iterable<string>; notKnown?: string[] },
): Tail {
  const { edition } = reading;
  const sources = edition
    .repository(sourceRepository)
    .among([...new Set(ids)], view)
    .map(({ id, publisher, published, reliability, seen, repeats, retracted, url, links }): Cited => {
      const { edtf, earliest, latest } = published;
      return {
        id,
        publisher,
        published: { edtf, earliest, latest },
        grade: reliability.grade,
        seen,
        repeats,
        retracted: retracted?.on ?? null,
        url,
        apiUrl: urlAsOf(reading, links.self, view),
      };
    });
  const unseen = sources
    .filter(({ seen }) => !seen)
    .map(({ id }) => `What ${id} itself says: it was not seen, and is known only through sources that repeat it.`);
  return {
    asOf: view.asOf,
    edition: edition.id,
    method: METHOD,
    url: urlAsOf(reading, address, view),
    notKnown: [...notKnown, ...unseen],
    sources,
  };
}

/** Includes the as-of date, so that the URL returns the same later, and the source of a one-source view. */
export function urlAsOf({ origin }: Pick<ToolContext, 'origin'>, address: string, { asOf, source }: View): string {
  const asked = new URLSearchParams({ ...(source !== undefined && { source }), asOf });
  return `${origin}${address}${address.includes('?') ? '&' : '?'}${asked}`;
}

/** The name of a source, by id. */
export type SourceNames = (id: string) => string;

/** Publishers as names; the publication date tells two sources of one publisher apart. Unknown ids stay ids. */
export function nameSources(sources: readonly Pick<Cited, 'id' | 'publisher' | 'published'>[]): SourceNames {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const perPublisher = Map.groupBy(sources, ({ publisher }) => publisher);
  return (id) => {
    const source = byId.get(id);
    if (!source) return id;
    const isOnly = perPublisher.get(source.publisher)?.length === 1;
    return isOnly ? source.publisher : `${source.publisher}, ${source.published.edtf}`;
  };
}

/** Names of sources that a response does not cite. */
export function readSourceNames({ edition }: ToolContext, view: View, ids: readonly string[]): SourceNames {
  return nameSources(edition.repository(sourceRepository).among([...new Set(ids)], view));
}

/** The tail as text, line by line. */
export function formatTail({ asOf, edition, method, url, notKnown, sources }: Tail): string[] {
  return [
    ...formatBlock('Not known:', notKnown),
    ...formatBlock('Sources:', sources.map(formatCited)),
    `As of ${asOf}, edition ${edition.slice(0, 12)}, method ${method}: ${url}`,
  ];
}

function formatCited({ id, publisher, published, grade, retracted, url }: Cited): string {
  return [
    `${id}: ${publisher}`,
    `published ${formatDateValue(published)}`,
    `grade ${grade}`,
    ...(retracted === null ? [] : [`retracted on ${retracted}`]),
    ...(url === null ? [] : [url]),
  ].join(', ');
}

/** A heading with its lines; nothing if there are no lines. */
export function formatBlock(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `- ${line}`)];
}
