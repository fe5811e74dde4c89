// Serializes sources: `sourceBody` at build time, `sourceJson` when a source is read.
import type { Day } from '../../domain/dates/day.ts';
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { JsonText, mergeJson } from '../../formats/json-text.ts';
import { sourceLinks } from '../record-links.ts';
import type { Source } from './schema.ts';

export type SourceBody = Omit<Source, 'citedBy' | 'coverage'>;
export type Citations = Pick<Source, 'citedBy' | 'coverage'>;

/** A source as its seed file describes it. */
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

/** @param repeatedBy ids of sources that repeat this source and were published no later than `asOf` */
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
    links: sourceLinks(id),
  };
}

/** @param citations JSON object with `citedBy` and `coverage`; undefined in lists without `expand=reports` */
export function sourceJson({ body }: { body: string }, citations?: string): JsonText<Source> {
  return new JsonText(citations === undefined ? body : mergeJson(body, citations));
}
