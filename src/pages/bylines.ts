// Who says so: sources by their publishers, with their grade, and how well a value is supported.
import type { Current } from '../contract/answers.ts';
import type { Use } from '../database/edition.ts';
import type { Evidence } from '../reports/evidence.ts';
import { type Grade, grades } from '../reports/vocabulary.ts';
import { sourceQueries } from '../resources/sources/queries.ts';
import type { Source } from '../resources/sources/schema.ts';
import { MOST } from './few.ts';
import { dateIn, type Here, inView, pageOf } from './here.ts';
import { type Content, type Html, html } from './html.ts';
import { aside } from './pieces.ts';

export type Sources = ReadonlyMap<string, Source>;

/** The sources of a deal, those that came after the day of the page among them: a reader may want to go there. */
export function sourcesOf(use: Use, { asOf, today }: Pick<Here, 'asOf' | 'today'>, deal: string): Sources {
  const { items } = use(sourceQueries).list({
    deal,
    asOf: asOf > today ? asOf : today,
    scope: '',
    sort: 'published',
    limit: MOST,
    place: null,
  });
  return new Map(items.map((item) => [item.id, item]));
}

/** The sources that count on the day, in the view. */
export function counting({ asOf, scope }: Here, sources: Sources): Source[] {
  return [...sources.values()].filter(
    ({ id, published: { latest } }) => (latest ?? '') <= asOf && (scope === '' || id === scope),
  );
}

/** A letter that tells how reliable a source is. What it means stands once on a page. */
export function gradeMark(grade: Grade): Html {
  return html`<span class="grade ${grade}">${grade}</span>`;
}

/** What the letters mean. */
export function gradeLegend({ say }: Here): Html {
  return html`<dl class="row grades">${grades.map((grade) => html`<div><dt>${gradeMark(grade)}</dt><dd>${say.grades[grade]}</dd></div>`)}</dl>`;
}

/** The page of a source. It speaks for itself alone, and has none in the view of another one. */
export function sourceAddress(here: Here, id: string): string {
  return inView(here, pageOf('source', id, here.language), { source: undefined });
}

export function sourceLink(here: Here, sources: Sources, id: string): Html {
  return html`<a href="${sourceAddress(here, id)}">${sources.get(id)?.publisher ?? id}</a>`;
}

/** A source with its grade and its day. */
export function cited(here: Here, sources: Sources, id: string, grade?: Grade): Html {
  const source = sources.get(id);
  const known = grade ?? source?.reliability.grade;
  const day = source && html` <span class="when">${publishedIn(here, source.published)}</span>`;
  return html`${sourceLink(here, sources, id)}${known && html` ${gradeMark(known)}`}${day}`;
}

/** When it was published; of a long time in which it may have been, the day by which it was. */
function publishedIn(here: Here, { edtf, latest }: Source['published']): string {
  return dateIn(here, edtf.includes('..') && latest !== null ? { edtf: `[..${latest}]` } : { edtf });
}

/** Whose report a value is. */
export function byline(here: Here, sources: Sources, current: Current | null | undefined): Content {
  if (!current) return aside(here.say.nobodySays);
  return aside(cited(here, sources, current.source, current.reliability));
}

/** How many speak for themselves among those who say so; of a single source's view there is nothing to say. */
export function support({ say, scope }: Here, { independent }: Current): string {
  if (scope !== '') return say.asOneSourceHasIt;
  return independent > 1 ? say.independent(independent) : say.onlySource;
}

/** Where in its text a source says so, in its own few words. */
export function phrases({ say }: Here, evidence: readonly Evidence[], source: Source | undefined): Content {
  if (evidence.length === 0) return aside(say.noPhrase);
  const places = evidence.map((each) => {
    const place = each.located && aside(say.sentence(each.sentence));
    return html`<li><q lang="${source?.language}">${each.phrase}</q> ${place}</li>`;
  });
  return html`<ul class="phrases">${places}</ul>`;
}
