// First section of a page, with notes if the page shows one source, a selected edition or a future date.
import { sourceLink } from './attribution.ts';
import { type Content, type Html, html } from './html.ts';
import { dateTimeText, type PageContext, urlInView } from './page-context.ts';

function viewBanner(page: PageContext): Content {
  const { locale, asOf, today, query, edition, path, language } = page;
  const note = (parameter: 'source' | 'edition', id: string, label: string, name: Content, showAll: string) => {
    const widerUrl = urlInView(page, path(language), { [parameter]: undefined });
    return html`<div class="note"><p>${locale.withColon(label)} ${name}. <a href="${widerUrl}">${showAll}</a></p><details><summary>${locale.identifier}</summary><code>${id}</code></details></div>`;
  };
  const { source } = query;
  const isPinned = query.edition !== undefined && query.edition !== 'current';
  const recorded = locale.recorded(...dateTimeText(page, edition.recorded));
  return [
    asOf > today && html`<p class="note">${locale.futureDate}</p>`,
    source !== undefined && note('source', source, locale.oneSource, sourceName(page, source), locale.allSources),
    isPinned && note('edition', edition.id, locale.selectedEdition, recorded, locale.currentEdition),
  ];
}

function sourceName(page: PageContext, id: string): Content {
  const source = page.sources.get(id);
  return [sourceLink(page, id), source?.title && html` (<cite lang="${source.language}">${source.title}</cite>)`];
}

export function pageSection(page: PageContext, heading: string, content: Content): Html {
  return html`${viewBanner(page)}<section aria-labelledby="answer"><h1 id="answer">${heading}</h1>${content}</section>`;
}

export function answerSection(page: PageContext, name: Content, answer: Content, ...details: Content[]): Html {
  return html`${viewBanner(page)}<section class="answer" aria-labelledby="answer"><h1 id="answer">${name}</h1>
<p class="standing">${answer}</p>
${details}</section>`;
}
