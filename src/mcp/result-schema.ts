// Fields that all tool results share: as-of date, edition, method, API URL, gaps in the data, and cited sources.
import { z } from 'zod';
import { daySchema } from '../domain/dates/day.ts';
import { kinds } from '../domain/kinds.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { METHOD } from '../domain/provenance/method.ts';
import { editionIdSchema } from '../editions/edition-id.ts';
import { gradeSchema, idSchema, methodSchema, publishedSchema } from '../http/common-schemas.ts';
import type { View } from '../http/query-context.ts';
import { sourceRepository } from '../resources/sources/repository.ts';
import { pick } from '../util/pick.ts';
import { formatDateValue } from './format-text.ts';
import type { ToolContext } from './tool-context.ts';

/** URL of the same data in the API, as of the same day. */
export const urlSchema = z.string();

/** Fields that identify the record of a tool result. */
export const headSchema = {
  id: idSchema,
  kind: z.enum(kinds),
  /** Null if no source had reported the record by `asOf`. */
  title: bilingualSchema.nullable(),
};

const citedSchema = z.object({
  id: idSchema,
  publisher: z.string(),
  published: publishedSchema,
  grade: gradeSchema,
  /** False if the source is known only through sources that repeat it. */
  seen: z.boolean(),
  /** Sources that it repeats, and so does not confirm. */
  repeats: z.array(idSchema),
  /** Day from which its reports are no longer considered. */
  retracted: daySchema.nullable(),
  /** URL of the publication; null if unknown. */
  url: z.string().nullable(),
  apiUrl: urlSchema,
});
type Cited = z.infer<typeof citedSchema>;

/** Fields at the end of every tool result. */
export const tailSchema = {
  asOf: daySchema,
  edition: editionIdSchema,
  method: methodSchema,
  url: urlSchema,
  /** What the register does not know, one sentence per gap. */
  notKnown: z.array(z.string()),
  /** Sources of the response, newest first. */
  sources: z.array(citedSchema),
};
export type Tail = z.infer<z.ZodObject<typeof tailSchema>>;

/** Builds the fields at the end of a result. @param path API path without `asOf` */
export function resultTail(
  context: ToolContext,
  view: View,
  { path, ids, notKnown }: { path: string; ids: Iterable<string>; notKnown: string[] },
): Tail {
  const { edition } = context;
  const cited = edition.repository(sourceRepository).among([...new Set(ids)], view);
  const sources = cited.map(
    (source): Cited => ({
      ...pick(source, ['id', 'publisher']),
      published: pick(source.published, ['edtf', 'earliest', 'latest']),
      grade: source.reliability.grade,
      ...pick(source, ['seen', 'repeats']),
      retracted: source.retracted?.on ?? null,
      url: source.url,
      apiUrl: urlAsOf(context, source.links.self, view),
    }),
  );
  const unseen = sources
    .filter(({ seen }) => !seen)
    .map(({ id }) => `What ${id} itself says: it was not seen, and is known only through sources that repeat it.`);
  const url = urlAsOf(context, path, view);
  return { asOf: view.asOf, edition: edition.id, method: METHOD, url, notKnown: [...notKnown, ...unseen], sources };
}

/** Builds an API URL with `asOf`, so that it returns the same data later. */
export function urlAsOf({ origin }: Pick<ToolContext, 'origin'>, path: string, { asOf, source }: View): string {
  const query = new URLSearchParams({ ...(source !== undefined && { source }), asOf });
  return `${origin}${path}${path.includes('?') ? '&' : '?'}${query}`;
}

export type SourceNames = (id: string) => string;

/** Names each source by its publisher, plus its date if the publisher has several; returns unknown ids unchanged. */
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

/** Formats a heading and a bulleted list; returns no lines if the list is empty. */
export function formatBlock(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `- ${line}`)];
}
