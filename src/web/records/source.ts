// The page of a source: publication, reliability, origin, corrections, and what the register recorded from it.

import { parseItem, parseItems } from '../../formats/json-text.ts';
import { itemFormats } from '../../formats/types.ts';
import { recordOrProblem } from '../../http/query-context.ts';
import { reportRepository } from '../../resources/reports/repository.ts';
import type { Report } from '../../resources/reports/schema.ts';
import { sourceFormats } from '../../resources/sources/formats.ts';
import { sourceRepository } from '../../resources/sources/repository.ts';
import type { Source } from '../../resources/sources/schema.ts';
import { answerSection } from '../answer-section.ts';
import { asOfControl } from '../as-of-control.ts';
import { capitalised, gradeMark, quotes, sourceLink, sourceRegistry } from '../attribution.ts';
import { citeSection } from '../citations.ts';
import { aside, columns, recordLink, section } from '../components.ts';
import { withCountryNames } from '../countries.ts';
import { dataLinks } from '../data-links.ts';
import { type Content, html, joinedBy } from '../html.ts';
import type { Page } from '../layout.ts';
import { MAX_PAGE_ITEMS } from '../list-paging.ts';
import { dateIn, dayIn, type PageContext, text } from '../page-context.ts';

/** @throws ProblemError */
export function sourcePage(here: PageContext, id: string): Page {
  const { edition, asOf, say } = here;
  const { repository } = edition;
  const source = parseItem(recordOrProblem(edition, 'source', id, here, repository(sourceRepository).get(id, here)));
  const { publisher, title, language, published, reliability, url, archived, seen, coverage, links } = source;
  const page = repository(reportRepository).list({
    asOf,
    source: id,
    sort: '-published',
    limit: MAX_PAGE_ITEMS,
    cursor: null,
  });
  const items = parseItems(page.items);
  const day = dateIn(here, published);
  const { grade } = reliability;
  const reason = sentence(
    `${say.labelled(capitalised(say.grade(grade)))} ${say.grades[grade]}. ${text(here, reliability.reason)}`,
  );
  return {
    title: title === null ? publisher : `${title} (${publisher})`,
    says: `${publisher}, ${day}. ${say.labelled(say.reliability)} ${reason}`,
    body: html`${answerSection(
      here,
      title === null ? publisher : html`<span lang="${language}">${title}</span>`,
      html`<strong>${publisher}</strong>, ${day} ${gradeMark(grade)} ${aside(reason)}`,
      retraction(here, source),
      !seen && html`<p class="note">${capitalised(say.notSeen)}.</p>`,
      (url ?? archived) &&
        html`<ul class="row">${url && html`<li><a href="${url}" rel="external noopener">${say.readSource}</a></li>`}
${archived && html`<li><a href="${archived}" rel="external noopener">${say.archived}</a></li>`}</ul>`,
      around(here, source),
      coverage && html`<p>${say.recordedSentences(coverage.cited, coverage.sentences.length)}</p>`,
    )}
${asOfControl(here, published.latest === null ? [] : [published.latest])}
${reportsSection(here, items, source)}
${citeSection(here, title === null ? publisher : `${title} (${publisher})`)}
${dataLinks(here, links.self, itemFormats(sourceFormats), { others: { [say.reportsHeading]: `/v1/reports?source=${id}` } })}`,
  };
}

/** Sentences on the retraction and the corrections of a source. */
function retraction(here: PageContext, { retracted, corrected }: Source): Content {
  const { say } = here;
  const corrections = corrected.map(
    ({ by, on, what }) => html`<li>${say.correctedBy(by, dayIn(here, on), bare(text(here, what)))}</li>`,
  );
  return [
    retracted &&
      html`<p class="note">${say.retractedBy(retracted.by, dayIn(here, retracted.on), bare(text(here, retracted.reason)))}</p>`,
    corrections.length > 0 && html`<p>${say.labelled(say.corrections)}</p><ul>${corrections}</ul>`,
  ];
}

/** Where its information is from, what repeats what, and who is credited. */
function around(here: PageContext, { origin, repeats, repeatedBy, credits }: Source): Content {
  const { say } = here;
  const sources = sourceRegistry(here);
  const links = (ids: readonly string[]) =>
    joinedBy(
      ', ',
      ids.map((id) => sourceLink(here, sources, id)),
    );
  const credited = credits.map(({ for: what, name }) => `${name} (${what})`).join(', ');
  return [
    html`<p>${say.labelled(say.origin)} ${sentence(text(here, origin))}</p>`,
    repeats.length > 0 && html`<p>${say.labelled(say.repeats)} ${links(repeats)}</p>`,
    repeatedBy.length > 0 && html`<p>${say.labelled(say.repeatedBy)} ${links(repeatedBy)}</p>`,
    credited !== '' && html`<p>${say.labelled(say.credits)} ${credited}</p>`,
  ];
}

function reportsSection(here: PageContext, reports: readonly Report[], source: Source): Content {
  const { say } = here;
  if (reports.length === 0) return section('reports', say.reportsHeading, html`<p>${say.nothingReported}</p>`);
  const rows = reports.map(({ id, kind, about, title, says, evidence }) => {
    const name = recordLink(here, kind, kind === 'claim' ? id : about, text(here, title));
    const words = text(here, says);
    return html`<tr><th scope="row">${name} ${aside(say.kinds[kind])}</th><td>${kind === 'partner' ? withCountryNames(here, words) : words}</td>
<td>${quotes(here, evidence, source)}</td></tr>`;
  });
  return section(
    'reports',
    say.reportsHeading,
    html`<table class="evidence">${columns(say.about, say.says, say.quote)}<tbody>${rows}</tbody></table>`,
  );
}

/** A text with one full stop at its end. */
const sentence = (text: string) => `${bare(text)}.`;
const bare = (text: string) => text.replace(/\.$/, '');
