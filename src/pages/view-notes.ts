// What narrows the view of a page, said so that nobody takes a part for the whole.
import { type Here, inView } from './here.ts';
import { type Content, html } from './html.ts';

export function viewNotes(here: Here): Content {
  const { say, asOf, today, asked, language, path } = here;
  const without = (name: 'source' | 'edition') => inView(here, path(language), { [name]: undefined });
  return [
    asOf > today && html`<p class="note">${say.aheadOfToday}</p>`,
    asked.source !== undefined &&
      html`<p class="note">${say.asReportedBy} <code>${asked.source}</code>.
<a href="${without('source')}">${say.allSources}</a></p>`,
    asked.edition !== undefined &&
      html`<p class="note">${say.ofEdition} <code>${asked.edition.slice(0, 12)}</code>.
<a href="${without('edition')}">${say.currentEdition}</a></p>`,
  ];
}
