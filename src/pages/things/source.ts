// The page of a source: what was published, how far it can be relied on, and what the register took from it.
import { found } from '../../contract/requests.ts';
import { thingFormats } from '../../formats/writing.ts';
import { reportQueries } from '../../resources/reports/queries.ts';
import type { Report } from '../../resources/reports/schema.ts';
import { sourceFormats } from '../../resources/sources/formats.ts';
import { sourceQueries } from '../../resources/sources/queries.ts';
import type { Source } from '../../resources/sources/schema.ts';
import { asData } from '../as-data.ts';
import { asOfControl } from '../as-of.ts';
import { gradeMark, phrases, type Sources, sourceLink } from '../bylines.ts';
import { citeSection } from '../cite.ts';
import { MOST } from '../few.ts';
import { dateIn, type Here, text } from '../here.ts';
import { type Content, html, joinedBy } from '../html.ts';
import type { Page } from '../layout.ts';
import { answerSection, aside, columns, section, thingLink } from '../pieces.ts';
import { aheadOf } from './parts.ts';

/** @throws ProblemError */
export function sourcePage(here: Here, id: string): Page {
  const { edition, asOf, say } = here;
  const { use } = edition;
  const source = found(edition, 'source', id, here, use(sourceQueries).get(id, here));
  const { publisher, title, language, published, reliability, address, seen, coverage, links } = source;
  const { items } = use(reportQueries).list({ asOf, scope: id, sort: '-published', limit: MOST, place: null });
  const day = dateIn(here, published);
  const { grade } = reliability;
  const reason = `${say.grades[grade]}. ${text(here, reliability.reason)}`;
  return {
    title: title === null ? publisher : `${title} (${publisher})`,
    says: `${publisher}, ${day}. ${say.labelled(say.reliability)} ${grade}, ${reason}`,
    body: html`${answerSection(
      here,
      title === null ? publisher : html`<span lang="${language}">${title}</span>`,
      html`<strong>${publisher}</strong>, ${day} ${gradeMark(grade)} ${aside(reason)}`,
      address && html`<p><a href="${address}" rel="external noopener">${say.readThere}</a></p>`,
      !seen && html`<p class="note">${say.notSeen}</p>`,
      around(here, source),
      coverage && html`<p>${say.coverage(coverage.cited, coverage.sentences.length)}</p>`,
    )}
${asOfControl(here, published.latest === null ? [] : [published.latest])}
${yielded(here, items, source)}
${citeSection(here, title === null ? publisher : `${title} (${publisher})`)}
${asData(here, links.self, thingFormats(sourceFormats), { others: { [say.whatItYielded]: `/v1/reports?source=${id}` } })}`,
  };
}

/** What it passes on, who passes it on, and who is credited. */
function around(here: Here, { repeats, repeatedBy, credits }: Source): Content {
  const { say, edition } = here;
  const others = edition.use(sourceQueries).among([...repeats, ...repeatedBy], aheadOf(here));
  const named: Sources = new Map(others.map((other) => [other.id, other]));
  const links = (ids: readonly string[]) =>
    joinedBy(
      ', ',
      ids.map((id) => sourceLink(here, named, id)),
    );
  const credited = credits.map(({ for: what, name }) => `${name} (${what})`).join(', ');
  return [
    repeats.length > 0 && html`<p>${say.labelled(say.passesOn)} ${links(repeats)}</p>`,
    repeatedBy.length > 0 && html`<p>${say.labelled(say.repeatedBy)} ${links(repeatedBy)}</p>`,
    credited !== '' && html`<p>${say.labelled(say.credits)} ${credited}</p>`,
  ];
}

function yielded(here: Here, reports: readonly Report[], source: Source): Content {
  const { say } = here;
  if (reports.length === 0) return section('reports', say.whatItYielded, html`<p>${say.nothingReported}</p>`);
  const rows = reports.map(({ id, kind, about, title, says, evidence }) => {
    const name = thingLink(here, kind, kind === 'claim' ? id : about, text(here, title));
    return html`<tr><th scope="row">${name} ${aside(say.kinds[kind])}</th><td>${text(here, says)}</td>
<td>${phrases(here, evidence, source)}</td></tr>`;
  });
  return section(
    'reports',
    say.whatItYielded,
    html`<table class="evidence">${columns(say.about, say.says, say.phrase)}<tbody>${rows}</tbody></table>`,
  );
}
