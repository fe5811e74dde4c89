// The first section of a page: what the page is about, and the answer in one line.

import { type Content, type Html, html } from './html.ts';
import type { Here } from './page-context.ts';
import { viewNotes } from './view-banner.ts';

export function answerSection(here: Here, name: Content, standing: Content, ...more: Content[]): Html {
  return html`${viewNotes(here)}<section class="answer" aria-labelledby="answer"><h1 id="answer">${name}</h1>
<p class="standing">${standing}</p>
${more}</section>`;
}
