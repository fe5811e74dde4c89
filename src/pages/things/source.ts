// The page of a source: what was published, how far it can be relied on, and what the register took from it.
import type { FastifyRequest } from 'fastify';
import { found } from '../../contract/requests.ts';
import { thingFormats } from '../../formats/writing.ts';
import { reportQueries } from '../../resources/reports/queries.ts';
import type { Report } from '../../resources/reports/schema.ts';
import { sourceFormats } from '../../resources/sources/formats.ts';
import { sourceQueries } from '../../resources/sources/queries.ts';
import type { Source } from '../../resources/sources/schema.ts';
import { asData } from '../as-data.ts';
import { asOfControl, viewNotes } from '../as-of.ts';
import { gradeMark, phrases } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import { MOST } from '../few.ts';
import { dateIn, type Here, linkTo, pageOf, text } from '../here.ts';
import { type Content, html, joinedBy } from '../html.ts';
import type { Page } from '../layout.ts';
import { section } from './parts.ts';

/** @throws ProblemError */
export function sourcePage(here: Here, request: FastifyRequest): Page {
  const { edition, asOf, scope, say } = here;
  const { use } = edition;
  const { id } = request.params as { id: string };
  const source = found(request, edition, 'source', here, use(sourceQueries).get(id, { asOf, scope }));
  const { publisher, title, language, published, reliability, address, seen, coverage, links } = source;
  const { items } = use(reportQueries).list({ asOf, scope: id, sort: '-published', limit: MOST, place: null });
  const name = title ?? publisher;
  return {
    title: title === null ? publisher : `${title} (${publisher})`,
    says: `${publisher}, ${dateIn(here, published)}. ${say.reliability}: ${reliability.grade}, ${text(here, reliability.reason)}`,
    body: html`${viewNotes(here)}<section class="answer" aria-labelledby="answer"><h1 id="answer"${title !== null && html` lang="${language}"`}>${name}</h1>
<p class="standing"><strong>${publisher}</strong>, <time>${dateIn(here, published)}</time> ${gradeMark(reliability.grade)} <span class="by">${say.grades[reliability.grade]}. ${text(here, reliability.reason)}</span></p>
${address && html`<p><a href="${address}" rel="external noopener">${say.readThere}</a></p>`}${!seen && html`<p class="note">${say.notSeen}</p>`}
${around(here, source)}
${coverage && html`<p>${say.coverage(coverage.cited, coverage.sentences.length)}</p>`}</section>
${asOfControl(here, published.latest === null ? [] : [published.latest])}
${yielded(here, items, source)}
${citeSection(here, name)}
${asData(here, links.self, thingFormats(sourceFormats))}${asData(here, '/v1/reports', ['json', 'csv', 'atom'], { asked: { source: id } })}`,
  };
}

/** What it passes on, who passes it on, and who is credited. */
function around(here: Here, { repeats, repeatedBy, credits }: Source): Content {
  const { say, language } = here;
  const links = (ids: readonly string[]) =>
    joinedBy(
      ', ',
      ids.map((id) => html`<a href="${pageOf('source', id, language)}">${id}</a>`),
    );
  return [
    repeats.length > 0 && html`<p>${say.labelled(say.passesOn)} ${links(repeats)}</p>`,
    repeatedBy.length > 0 && html`<p>${say.labelled(say.repeatedBy)} ${links(repeatedBy)}</p>`,
    credits.length > 0 &&
      html`<p>${say.labelled(say.credits)} ${credits.map(({ for: what, name }) => `${name} (${what})`).join(', ')}</p>`,
  ];
}

function yielded(here: Here, reports: readonly Report[], source: Source): Content {
  const { say } = here;
  if (reports.length === 0) return section('reports', say.whatItYielded, html`<p>${say.nothingReported}</p>`);
  const rows = reports.map(({ id, kind, about, title, says, evidence }) => {
    const href = kind === 'claim' ? linkTo(here, 'claim', id) : linkTo(here, kind, about);
    return html`<tr><th scope="row"><a href="${href}">${text(here, title)}</a> <span class="by">${say.kinds[kind]}</span></th><td>${text(here, says)}</td><td>${phrases(here, evidence, source)}</td></tr>`;
  });
  return section(
    'reports',
    say.whatItYielded,
    html`<table class="evidence"><thead><tr><th scope="col">${say.about}</th><th scope="col">${say.says}</th><th scope="col">${say.phrase}</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}
