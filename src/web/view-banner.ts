// Notes on what narrows the view of a page: one source, an edition, a future date.

import { sourceLink, sourceRegistry } from './attribution.ts';
import { type Content, html } from './html.ts';
import { dateTimeIn, inView, type PageContext } from './page-context.ts';

export function viewBanner(here: PageContext): Content {
  const { say, asOf, today, asked, language, path, edition } = here;
  const without = (name: 'source' | 'edition') => inView(here, path(language), { [name]: undefined });
  const identifier = (id: string) => html`<details><summary>${say.identifier}</summary><code>${id}</code></details>`;
  const note = (label: string, name: 'source' | 'edition', what: Content, all: string, id: string) =>
    html`<div class="note"><p>${say.labelled(label)} ${what}. <a href="${without(name)}">${all}</a></p>${identifier(id)}</div>`;
  return [
    asOf > today && html`<p class="note">${say.futureDate}</p>`,
    asked.source !== undefined &&
      note(say.oneSource, 'source', nameOf(here, asked.source), say.allSources, asked.source),
    asked.edition !== undefined &&
      asked.edition !== 'current' &&
      note(
        say.selectedEdition,
        'edition',
        say.recorded(...dateTimeIn(here, edition.recorded)),
        say.currentEdition,
        edition.id,
      ),
  ];
}

/** Publisher and title. */
function nameOf(here: PageContext, id: string): Content {
  const sources = sourceRegistry(here);
  const source = sources.get(id);
  return [
    sourceLink(here, sources, id),
    source?.title && html` (<cite lang="${source.language}">${source.title}</cite>)`,
  ];
}
