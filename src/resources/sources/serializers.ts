// The JSON of sources. Citations are added where they are shown.

import type { Day } from '../../domain/dates/day.ts';
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { recordPath } from '../../domain/kinds.ts';
import { JsonText, withMembers } from '../../formats/json-text.ts';
import type { Source } from './schema.ts';

export type SourceBody = Omit<Source, 'citedBy' | 'coverage'>;
export type Citations = Pick<Source, 'citedBy' | 'coverage'>;

/** What the file of a source says of it. */
type Described = Pick<
  Source,
  'id' | 'publisher' | 'language' | 'seen' | 'reliability' | 'credits' | 'origin' | 'corrected' | 'repeats'
> & {
  date: UncertainDate;
  title?: string | undefined;
  url?: string | undefined;
  archived?: string | undefined;
  retracted?: NonNullable<Source['retracted']> | undefined;
  text?: NonNullable<Source['text']> | undefined;
};

/** @param asOf first as-of date of the version. @param repeatedBy ids of the sources published by then that repeat this one */
export function sourceBody(source: Described, asOf: Day, repeatedBy: readonly string[]): SourceBody {
  const { id, publisher, title = null, language, date, url = null, archived = null, seen, text } = source;
  const { reliability, credits, origin, retracted, corrected, repeats } = source;
  const { edtf, earliest, latest, precision } = date;
  return {
    id,
    publisher,
    title,
    language,
    published: { edtf, earliest, latest, precision, inferred: [] },
    url,
    archived,
    seen,
    reliability,
    credits,
    origin,
    retracted: retracted && retracted.on <= asOf ? retracted : null,
    corrected: corrected.filter(({ on }) => on <= asOf),
    repeats: repeats.toSorted(),
    repeatedBy: repeatedBy.toSorted(),
    text: text ? { sha256: text.sha256, characters: text.characters } : null,
    links: { self: recordPath('source', id), claims: `/v1/claims?source=${id}` },
  };
}

/** @param citations as JSON; undefined where they are not shown */
export function sourceJson({ body }: { body: string }, citations?: string): JsonText<Source> {
  return new JsonText(citations === undefined ? body : withMembers(body, citations));
}
