// Attribution of values: sources by publisher, grade and publication date, and how well they support a current value.

import { type Grade, grades } from '../domain/provenance/enums.ts';
import type { Evidence } from '../domain/provenance/evidence.ts';
import { countIndependent } from '../domain/provenance/source-independence.ts';
import { parseItems } from '../formats/json-text.ts';
import type { Current } from '../http/common-schemas.ts';
import { sourceRepository } from '../resources/sources/repository.ts';
import type { Source } from '../resources/sources/schema.ts';
import { aside, timeOf } from './components.ts';
import { type Content, type Html, html, joinedBy } from './html.ts';
import { MAX_PAGE_ITEMS } from './list-paging.ts';
import { dateIn, dayIn, inView, type PageContext, pageOf } from './page-context.ts';

export type Sources = {
  /** Any source of the register. */
  get(id: string): Source | undefined;
  /** The sources of the deal, those published after the as-of date included: a reader may want to go there. */
  ofDeal: readonly Source[];
};

/** A view in which every source is published. */
const EVERYTHING = { asOf: '9999-12-31' };

/** @param deal whose sources are read at once; others are read one by one when a page names them */
export function sourceRegistry({ edition: { repository }, asOf, today }: PageContext, deal?: string): Sources {
  const queries = repository(sourceRepository);
  const latest = asOf > today ? asOf : today;
  const ofDeal =
    deal === undefined
      ? []
      : parseItems(queries.list({ deal, asOf: latest, sort: 'published', limit: MAX_PAGE_ITEMS, cursor: null }).items);
  const known = new Map(ofDeal.map((item) => [item.id, item]));
  const read = (id: string) => {
    const [source] = queries.among([id], EVERYTHING);
    if (source) known.set(id, source);
    return source;
  };
  return { get: (id) => known.get(id) ?? read(id), ofDeal };
}

/** The deal's sources that are published by the as-of date, in the view. */
export function publishedSources({ asOf, source }: PageContext, { ofDeal }: Sources): Source[] {
  return ofDeal.filter(({ id, published: { latest } }) => (latest ?? '') <= asOf && id === (source ?? id));
}

export function gradeMark(grade: Grade): Html {
  return html`<span class="grade ${grade}">${grade}</span>`;
}

/** What grades and confidence mean. */
export function gradeLegend({ say }: PageContext): Html {
  return html`<dl class="row grades">${grades.map((grade) => html`<div><dt>${gradeMark(grade)}</dt><dd>${say.grades[grade]}</dd></div>`)}</dl>
<p class="small">${say.confidenceSays}</p>`;
}

/** Counts the sources that share no origin. */
export function countIndependentSources(sources: Sources, ids: readonly string[]): number {
  const publications = new Map<string, Pick<Source, 'repeats'>>();
  const waiting = new Set(ids);
  // A set's iterator also visits what is added during the loop.
  for (const id of waiting) {
    const source = sources.get(id) ?? { repeats: [] };
    publications.set(id, source);
    for (const repeated of source.repeats) waiting.add(repeated);
  }
  const reports = ids.map((source) => ({ source }));
  return countIndependent(reports, publications);
}

/** The page of a source. Views that show one source only do not apply to it. */
export function sourcePath(here: PageContext, id: string): string {
  return inView(here, pageOf('source', id, here.language), { source: undefined });
}

/** A source by its publisher, with a link once it is published. */
export function sourceLink(here: PageContext, sources: Sources, id: string): Content {
  const source = sources.get(id);
  if (!source) return null;
  const { publisher, published } = source;
  return (published.latest ?? '') <= here.asOf ? html`<a href="${sourcePath(here, id)}">${publisher}</a>` : publisher;
}

/** A source with its grade and publication date, and whether it was retracted. */
export function cited(here: PageContext, sources: Sources, id: string): Html {
  const source = sources.get(id);
  if (!source) return html``;
  const { reliability, published, retracted } = source;
  const isRetracted = retracted !== null && retracted.on <= here.asOf;
  return html`${sourceLink(here, sources, id)} ${gradeMark(reliability.grade)} ${publishedIn(here, published)}${isRetracted && html` <span class="unconfirmed">${here.say.retracted}</span>`}`;
}

/** A source in a list of many: without a link, to keep the page light. */
export function citedInBrief(here: PageContext, sources: Sources, id: string): Html {
  const source = sources.get(id);
  if (!source) return html``;
  return html`${source.publisher} ${gradeMark(source.reliability.grade)} ${publishedIn(here, source.published)}`;
}

/** A publication date with its uncertainty: never only its last possible day. */
export function publishedIn(here: PageContext, { edtf, earliest, latest }: Source['published']): string {
  const { say } = here;
  if (!/[/.,]/.test(edtf)) return dateIn(here, { edtf });
  return earliest === null && latest !== null
    ? say.publishedBy(dayIn(here, latest))
    : say.publication(dateIn(here, { edtf }));
}

/** Whose report a value is from, and its confidence. */
export function byline(here: PageContext, sources: Sources, current: Current | null | undefined): Content {
  if (!current) return aside(here.say.notReported);
  return aside(cited(here, sources, current.source), ', ', confidenceIn(here, current));
}

function confidenceIn({ say }: PageContext, { confidence }: Pick<Current, 'confidence'>): string {
  return say.confidence[confidence];
}

/** Shown beside a value, a status or an outcome that only grade D reports. */
export function unconfirmedMark(
  { say }: PageContext,
  confidence: Current['confidence'] | null | undefined,
): Html | false {
  return confidence === 'low' && html` <span class="unconfirmed">${say.unconfirmed}</span>`;
}

/** How many independent sources report the value. A view of one source says nothing about others. */
export function support({ say, source }: PageContext, { independent, reliability }: Current): string {
  if (source !== undefined) return say.accordingToSource;
  if (independent === 0) return say.gradeDOnly;
  return independent > 1 ? say.confirmedBy(independent) : say.supportedBy(reliability);
}

/** Source, support, confidence, and the day by which the value was known. @param words the label, and how to say "known by" */
export function attribution(
  here: PageContext,
  sources: Sources,
  current: Current | null | undefined,
  { label = here.say.source, knownBy = here.say.knownBy } = {},
): Content {
  if (!current) return null;
  const { say } = here;
  return aside(
    ...[say.labelled(label), ' ', cited(here, sources, current.source), '. '],
    ...[say.supportAndConfidence(capitalised(support(here, current)), confidenceIn(here, current)), ', '],
    ...[knownBy, ' ', timeOf(here, current.knownBy), '.'],
  );
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Values that only sources of grade D report. @param words the value in words, from its text and its source */
export function unconfirmedValues(
  here: PageContext,
  sources: Sources,
  current: Current | null | undefined,
  words: (value: string, source: string) => string | null,
): Content {
  const said = (current?.unconfirmed ?? []).flatMap(({ source, value }) => {
    const word = words(value, source);
    return word === null ? [] : { source, word };
  });
  if (said.length === 0) return null;
  const values = [...Map.groupBy(said, ({ word }) => word)].map(([word, by]) => {
    const who = by.map(({ source }) => cited(here, sources, source));
    return html`${word} (${joinedBy(', ', who)})`;
  });
  return aside(here.say.labelled(here.say.unconfirmedValues), ' ', joinedBy('; ', values), '.');
}

/** The last value of grades A to C, while a warning of grade D is current. */
export function lastConfirmed(
  here: PageContext,
  sources: Sources,
  current: Current | null | undefined,
  words: (value: string) => string,
  label = here.say.lastConfirmed,
): Content {
  const last = current?.lastConfirmed;
  if (!last) return null;
  const by = cited(here, sources, last.source);
  return aside(
    html`${here.say.labelled(label)} <b>${words(last.value)}</b> (${by}, ${here.say.statusKnownBy} ${timeOf(here, last.knownBy)}).`,
  );
}

/** Where the source's text supports a report: quotes of a few words. */
export function quotes({ say }: PageContext, evidence: readonly Evidence[], source: Source | undefined): Content {
  if (evidence.length === 0) return aside(say.noText);
  const places = evidence.map((each) => {
    const place = each.located && aside(say.sentence(each.sentence));
    return html`<li><q lang="${source?.language}">${each.quote}</q> ${place}</li>`;
  });
  return html`<ul class="quotes">${places}</ul>`;
}
