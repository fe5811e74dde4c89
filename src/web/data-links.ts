// Links from a page to the same data in the API, in every format.
import type { FormatName } from '../formats/media-types.ts';
import { type Formats, itemFormats, listFormats } from '../formats/types.ts';
import { listPath } from '../http/list-registry.ts';
import { type Html, html } from './html.ts';
import { type PageContext, urlInView } from './page-context.ts';

type Entries = Record<string, string>;
type ListFormats = Pick<Formats<never>, 'name' | 'event' | 'entry'>;
type ItemFormats = Pick<ListFormats, 'event'>;

export function listDataLinks(page: PageContext, formats: ListFormats, query: Entries = {}): Html {
  return dataLinks(page, formatUrls(page, listPath(formats.name), listFormats(formats), query));
}

export function recordDataLinks(page: PageContext, path: string, formats: ItemFormats, others: Entries = {}): Html {
  const otherUrls = Object.entries(others).map(([name, other]) => [name, urlInView(page, other)]);
  return dataLinks(page, [...formatUrls(page, path, itemFormats(formats)), ...otherUrls]);
}

function formatUrls(page: PageContext, path: string, formats: readonly FormatName[], query: Entries = {}): string[][] {
  return formats.map((format) => {
    const url = urlInView(page, path, { ...query, format: format === 'json' ? undefined : format });
    return [formatLabel(page, format), url];
  });
}

function dataLinks({ locale }: PageContext, urls: readonly string[][]): Html {
  const links = urls.map(([name, url]) => html`<li><a href="${url}" rel="alternate">${name}</a></li>`);
  return html`<ul class="row as-data" aria-label="${locale.data}">${links}</ul>`;
}

function formatLabel({ locale }: PageContext, format: FormatName): string {
  if (format === 'ics') return locale.calendar;
  if (format === 'atom') return locale.feed;
  if (format === 'xlsx') return 'Excel';
  return format === 'jsonld' ? 'JSON-LD' : format.toUpperCase();
}
