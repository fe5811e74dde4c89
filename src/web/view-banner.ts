// First section of a page. Above it, a banner says if the page shows another date than today, one source or a selected edition.
import { sourceLink } from './attribution.ts';
import { timeElement } from './components.ts';
import { type Content, type Html, html } from './html.ts';
import { dayText, type PageContext } from './page-context.ts';

function viewBanner(page: PageContext): Content {
  const { locale, asOf, today, query, edition } = page;
  const { source } = query;
  const isPinned = query.edition !== undefined && query.edition !== 'current';
  const notes = [
    asOf !== today && note(page, 'asOf', html`<b>${locale.asOf} ${timeElement(page, asOf)}</b>`, locale.showToday),
    asOf > today && html`<p>${locale.futureDate}</p>`,
    source !== undefined && [
      note(page, 'source', html`${locale.withColon(locale.oneSource)} ${sourceName(page, source)}`, locale.allSources),
      identifier(page, source),
    ],
    isPinned && [
      note(
        page,
        'edition',
        `${locale.withColon(locale.selectedEdition)} ${locale.recorded(dayText(page, edition.recorded))}`,
        locale.currentEdition,
      ),
      identifier(page, edition.id),
    ],
  ].filter(Boolean);
  return (
    notes.length > 0 && html`<div class="view note" role="note" aria-label="${locale.selectedView}">${notes}</div>`
  );
}

/** Links to the page without the parameter. */
function note(page: PageContext, parameter: string, label: Content, showAll: string): Html {
  const others = page.parameters.filter(({ name }) => name !== parameter).map(({ text }) => text);
  const url = page.path(page.language) + (others.length > 0 ? `?${others.join('&')}` : '');
  return html`<p>${label} · <a href="${url}">${showAll}</a></p>`;
}

function identifier({ locale }: PageContext, id: string): Html {
  return html`<details class="small"><summary>${locale.identifier}</summary><code>${id}</code></details>`;
}

function sourceName(page: PageContext, id: string): Content {
  const source = page.sources.get(id);
  return [
    html`<b>${sourceLink(page, id)}</b>`,
    source?.title && html` (<cite lang="${source.language}">${source.title}</cite>)`,
  ];
}

export function pageSection(page: PageContext, heading: string, content: Content): Html {
  return html`${viewBanner(page)}<section aria-labelledby="answer"><h1 id="answer">${heading}</h1>${content}</section>`;
}

export function answerSection(page: PageContext, name: Content, answer: Content, ...details: Content[]): Html {
  return html`${viewBanner(page)}<section class="answer" aria-labelledby="answer"><h1 id="answer">${name}</h1>
<p class="standing">${answer}</p>
${details}</section>`;
}
