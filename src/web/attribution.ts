// Attributes values to their sources: publisher, grade and publication date, and the confidence in the value.
import { pagePath } from '../domain/kinds.ts';
import { type Confidence, type Grade, grades } from '../domain/provenance/enums.ts';
import type { Evidence } from '../domain/provenance/evidence.ts';
import type { Current } from '../domain/provenance/resolve-states.ts';
import { countIndependent } from '../domain/provenance/source-independence.ts';
import type { Source } from '../resources/sources/schema.ts';
import { aside, timeElement } from './components.ts';
import { type Content, type Html, html, join } from './html.ts';
import { codeText, dateText, dayText, type PageContext, urlInView } from './page-context.ts';

export function publishedSources({ asOf, source }: PageContext, ofDeal: readonly Source[]): Source[] {
  return ofDeal.filter(({ id, published: { latest } }) => (latest ?? '') <= asOf && id === (source ?? id));
}

export function gradeMark(grade: Grade): Html {
  return html`<span class="grade ${grade}">${grade}</span>`;
}

export function gradeLegend({ locale }: PageContext): Html {
  return html`<dl class="row grades">${grades.map((grade) => html`<div><dt>${gradeMark(grade)}</dt><dd>${locale.grades[grade]}</dd></div>`)}</dl>
<p class="small">${locale.confidenceLegend}</p>`;
}

/** Two sources depend on each other if one repeats the other, or both repeat a third. */
export function countIndependentSources({ sources }: PageContext, ids: readonly string[]): number {
  const publications = new Map<string, Pick<Source, 'repeats'>>();
  const pending = new Set(ids);
  // A loop over a Set also visits the elements that are added meanwhile.
  for (const id of pending) {
    const source = sources.get(id) ?? { repeats: [] };
    publications.set(id, source);
    for (const repeated of source.repeats) pending.add(repeated);
  }
  const reports = ids.map((source) => ({ source }));
  return countIndependent(reports, publications);
}

/** Links to the page of the source, unless the source is published after the as-of date. */
export function sourceLink(page: PageContext, id: string): Content {
  const source = page.sources.get(id);
  if (!source) return null;
  const { publisher, published } = source;
  if ((published.latest ?? '') > page.asOf) return publisher;
  // Omit the parameter `source`, because the page of a source cannot be limited to another source.
  const url = urlInView(page, pagePath('source', id, page.language), { source: undefined });
  return html`<a href="${url}">${publisher}</a>`;
}

export function sourceAnchors(page: PageContext, ids: readonly string[]): Content[] {
  const links = ids.map((id) => sourceLink(page, id));
  return join(', ', links);
}

export function sourceCitation(page: PageContext, id: string): Content {
  const source = page.sources.get(id);
  if (!source) return null;
  const { reliability, published, retracted } = source;
  const isRetracted = retracted !== null && retracted.on <= page.asOf;
  return html`${sourceLink(page, id)} ${gradeMark(reliability.grade)} ${publicationText(page, published)}${isRetracted && html` <span class="unconfirmed">${page.locale.retracted}</span>`}`;
}

export function sourceCitations(page: PageContext, ids: readonly string[]): Content[] {
  const citations = ids.map((id) => sourceCitation(page, id));
  return join(', ', citations);
}

/** Marks an uncertain date, as in "published by 30 May 2026". */
export function publicationText(page: PageContext, { edtf, earliest, latest }: Source['published']): string {
  const date = dateText(page, { edtf });
  if (!/[/.,]/.test(edtf)) return date;
  const isDeadline = earliest === null && latest !== null;
  return isDeadline ? page.locale.publishedBy(dayText(page, latest)) : page.locale.publication(date);
}

type MaybeCurrent = Current | null | undefined;

export function byline(page: PageContext, current: MaybeCurrent): Content {
  if (!current) return aside(page.locale.notReported);
  return aside(sourceCitation(page, current.source), ', ', page.locale.confidence[current.confidence]);
}

export function unconfirmedMark({ locale }: PageContext, confidence: Confidence | null | undefined): Content {
  return confidence === 'low' && html` <span class="unconfirmed">${locale.unconfirmed}</span>`;
}

function supportText({ locale, source }: PageContext, { independent, reliability }: Current): string {
  if (source !== undefined) return locale.accordingToSource;
  if (independent === 0) return locale.gradeDOnly;
  return independent > 1 ? locale.confirmedBy(independent) : locale.supportedBy(reliability);
}

type Labels = { label?: string; knownBy?: string };

export function attribution(page: PageContext, current: MaybeCurrent, labels: Labels = {}): Content {
  if (!current) return null;
  const { locale } = page;
  const { label = locale.source, knownBy = locale.knownBy } = labels;
  const support = capitalized(supportText(page, current));
  const supportAndConfidence = locale.supportAndConfidence(support, locale.confidence[current.confidence]);
  const known = html`${knownBy} ${timeElement(page, current.knownBy)}`;
  const source = sourceCitation(page, current.source);
  return aside(html`${locale.withColon(label)} ${source}. ${supportAndConfidence}, ${known}.`);
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Returns null to omit a value. */
type ValueFormat = (value: string, source: string) => string | null;

/** Lists values that only sources of grade D report. */
export function unconfirmedValues(page: PageContext, current: MaybeCurrent, format: ValueFormat): Content {
  const values = (current?.unconfirmed ?? []).flatMap(({ source, value }) => {
    const words = format(value, source);
    return words === null ? [] : { source, words };
  });
  if (values.length === 0) return null;
  const items = [...Map.groupBy(values, ({ words }) => words)].map(([words, reports]) => {
    const ids = reports.map(({ source }) => source);
    return html`${words} (${sourceCitations(page, ids)})`;
  });
  return aside(page.locale.withColon(page.locale.unconfirmedValues), ' ', join(page.locale.listSeparator, items), '.');
}

/** Shows the last status from sources of grade A to C if only sources of grade D report the current status. */
export function lastConfirmedStatus(page: PageContext, current: MaybeCurrent): Content {
  const last = current?.lastConfirmed;
  if (!last) return null;
  const { locale } = page;
  const known = html`${locale.statusKnownBy} ${timeElement(page, last.knownBy)}`;
  const status = html`<b>${codeText(page, last.value)}</b> (${sourceCitation(page, last.source)}, ${known}).`;
  return aside(locale.withColon(locale.lastConfirmedStatus), ' ', status);
}

export function quotes({ locale }: PageContext, evidence: readonly Evidence[], source: Source | undefined): Content {
  if (evidence.length === 0) return aside(locale.noText);
  const items = evidence.map((each) => {
    const location = each.located && aside(locale.sentence(each.sentence));
    return html`<li><q lang="${source?.language}">${each.quote}</q> ${location}</li>`;
  });
  return html`<ul class="quotes">${items}</ul>`;
}
