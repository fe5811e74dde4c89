// The first section of a page: what the page is about, and the answer in one line.

import { type Content, type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { viewBanner } from './view-banner.ts';

export function answerSection(here: PageContext, name: Content, standing: Content, ...more: Content[]): Html {
  return html`${viewBanner(here)}<section class="answer" aria-labelledby="answer"><h1 id="answer">${name}</h1>
<p class="standing">${standing}</p>
${more}</section>`;
}
