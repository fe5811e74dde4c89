// Links from a page to the same data in the API, in every format.
import type { FormatName } from '../formats/media-types.ts';
import { type Html, html } from './html.ts';
import { inView, type PageContext } from './page-context.ts';

/** The name of a format on pages. */
function nameOf({ say }: PageContext, format: FormatName): string {
  if (format === 'ics') return say.calendar;
  if (format === 'atom') return say.feed;
  return format === 'jsonld' ? 'JSON-LD' : format.toUpperCase();
}

/** @param path in the API; @param asked its query parameters; @param others further links, by name */
export function dataLinks(
  here: PageContext,
  path: string,
  formats: readonly FormatName[],
  { asked = {}, others = {} }: { asked?: Record<string, string>; others?: Record<string, string> } = {},
): Html {
  const links = formats.map((format) => {
    const address = inView(here, path, { ...asked, format: format === 'json' ? undefined : format });
    return html`<li><a href="${address}" rel="alternate">${nameOf(here, format)}</a></li>`;
  });
  const more = Object.entries(others).map(
    ([name, other]) => html`<li><a href="${inView(here, other)}" rel="alternate">${name}</a></li>`,
  );
  return html`<ul class="row as-data" aria-label="${here.say.asData}">${links}${more}</ul>`;
}
