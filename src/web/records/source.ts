// The page of a source: publication, reliability, origin, corrections, and the reports that the source makes.
import { parseItem, parseItems } from '../../formats/json-text.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { MAX_LIMIT } from '../../http/query-params.ts';
import { reportRepository } from '../../resources/reports/repository.ts';
import type { ListedReport } from '../../resources/reports/schema.ts';
import { sourceFormats } from '../../resources/sources/formats.ts';
import { sourceRepository } from '../../resources/sources/repository.ts';
import type { Source } from '../../resources/sources/schema.ts';
import { asOfControl } from '../as-of-control.ts';
import { capitalized, gradeMark, quotes, sourceAnchors } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { aside, recordLink, section, tableHead } from '../components.ts';
import { recordDataLinks } from '../data-links.ts';
import { type Content, html } from '../html.ts';
import type { PageContent } from '../layout.ts';
import { dateText, dayText, type PageContext, text } from '../page-context.ts';
import { answerSection } from '../view-banner.ts';

export function sourcePage(page: PageContext, id: string): PageContent {
  const { edition, asOf, locale } = page;
  const { repository } = edition;
  const source = parseItem(recordOrProblem(edition, 'source', id, page, repository(sourceRepository).get(id, page)));
  const { publisher, title, language, published, reliability, url, archived, seen, coverage, links } = source;
  const query = { asOf, source: id, sort: '-published', limit: MAX_LIMIT, cursor: null } as const;
  const reports = parseItems(repository(reportRepository).list(query).items);
  const name = title === null ? publisher : `${title} (${publisher})`;
  const date = dateText(page, published);
  const { grade } = reliability;
  const gradeText = `${locale.withColon(capitalized(locale.grade(grade)))} ${locale.grades[grade]}`;
  const reason = withFullStop(`${gradeText}. ${text(page, reliability.reason)}`);
  return {
    title: name,
    description: `${publisher}, ${date}. ${locale.withColon(locale.reliability)} ${reason}`,
    body: html`${answerSection(
      page,
      title === null ? publisher : html`<span lang="${language}">${title}</span>`,
      html`<strong>${publisher}</strong>, ${date} ${gradeMark(grade)} ${aside(reason)}`,
      corrections(page, source),
      !seen && html`<p class="note">${capitalized(locale.notSeen)}.</p>`,
      (url ?? archived) &&
        html`<ul class="row">${url && html`<li><a href="${url}" rel="external noopener">${locale.readSource}</a></li>`}
${archived && html`<li><a href="${archived}" rel="external noopener">${locale.archived}</a></li>`}</ul>`,
      originAndCredits(page, source),
      coverage && html`<p>${locale.recordedSentences(coverage.cited, coverage.sentences.length)}</p>`,
    )}
${asOfControl(page, published.latest === null ? [] : [published.latest])}
${section('reports', locale.reportsHeading, reports.length > 0 ? reportTable(page, reports, source) : html`<p>${locale.nothingReported}</p>`)}
${citeSection(page, name)}
${recordDataLinks(page, links.self, sourceFormats, { [locale.reportsHeading]: `/v1/reports?source=${id}` })}`,
  };
}

function corrections(page: PageContext, { retracted, corrected }: Source): Content {
  const { locale } = page;
  const items = corrected.map(({ by, on, what }) => {
    return html`<li>${locale.correctedBy(by, dayText(page, on), withoutFullStop(text(page, what)))}</li>`;
  });
  return [
    retracted &&
      html`<p class="note">${locale.retractedBy(retracted.by, dayText(page, retracted.on), withoutFullStop(text(page, retracted.reason)))}</p>`,
    items.length > 0 && html`<p>${locale.withColon(locale.corrections)}</p><ul>${items}</ul>`,
  ];
}

function originAndCredits(page: PageContext, { origin, repeats, repeatedBy, credits }: Source): Content {
  const { locale } = page;
  const credited = credits.map(({ for: what, name }) => `${name} (${what})`);
  const line = (label: string, content: Content) => html`<p>${locale.withColon(label)} ${content}</p>`;
  return [
    line(locale.origin, withFullStop(text(page, origin))),
    repeats.length > 0 && line(locale.repeats, sourceAnchors(page, repeats)),
    repeatedBy.length > 0 && line(locale.repeatedBy, sourceAnchors(page, repeatedBy)),
    credited.length > 0 && line(locale.credits, credited.join(', ')),
  ];
}

function reportTable(page: PageContext, reports: readonly ListedReport[], source: Source): Content {
  const { locale } = page;
  const rows = reports.map(({ id, kind, about, title, says, evidence }) => {
    const name = recordLink(page, kind, kind === 'claim' ? id : about, text(page, title));
    const words = text(page, says);
    return html`<tr><th scope="row">${name} ${aside(locale.kinds[kind])}</th><td>${words}</td>
<td>${quotes(page, evidence, source)}</td></tr>`;
  });
  return html`<table class="evidence">${tableHead(locale.about, locale.statement, locale.quote)}<tbody>${rows}</tbody></table>`;
}

const withFullStop = (text: string) => `${withoutFullStop(text)}.`;
const withoutFullStop = (text: string) => text.replace(/\.$/, '');
