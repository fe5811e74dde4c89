// Links from a page to the same data in the API, in every format.
import type { FormatName } from '../formats/media-types.ts';
import { type Formats, itemFormats, listFormats } from '../formats/types.ts';
import { listPath } from '../http/list-registry.ts';
import { type Html, html } from './html.ts';
import { type PageContext, urlInView } from './page-context.ts';

type ListFormats = Pick<Formats<never>, 'name' | 'event' | 'entry'>;

export function listDataLinks(page: PageContext, formats: ListFormats, query: Record<string, string> = {}): Html {
  return dataLinks(page, listPath(formats.name), listFormats(formats), { query });
}

export function recordDataLinks(
  page: PageContext,
  path: string,
  formats: Pick<ListFormats, 'event'>,
  others?: Record<string, string>,
): Html {
  return dataLinks(page, path, itemFormats(formats), { others });
}

function dataLinks(
  page: PageContext,
  path: string,
  formats: readonly FormatName[],
  { query = {}, others = {} }: { query?: Record<string, string>; others?: Record<string, string> | undefined },
): Html {
  const formatUrls = formats.map((format) => {
    const url = urlInView(page, path, { ...query, format: format === 'json' ? undefined : format });
    return [formatLabel(page, format), url];
  });
  const otherUrls = Object.entries(others).map(([name, other]) => [name, urlInView(page, other)]);
  const links = [...formatUrls, ...otherUrls].map(
    ([name, url]) => html`<li><a href="${url}" rel="alternate">${name}</a></li>`,
  );
  return html`<ul class="row as-data" aria-label="${page.locale.data}">${links}</ul>`;
}

function formatLabel({ locale }: PageContext, format: FormatName): string {
  if (format === 'ics') return locale.calendar;
  if (format === 'atom') return locale.feed;
  return format === 'jsonld' ? 'JSON-LD' : format.toUpperCase();
}
