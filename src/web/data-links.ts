// Links from a page to the same data in the API, in the formats that people open in their own programs.
import type { FormatName } from '../formats/media-types.ts';
import { type Formats, itemFormats, listFormats } from '../formats/types.ts';
import { listPath } from '../http/list-registry.ts';
import { type Html, html } from './html.ts';
import { type PageContext, text, urlInView } from './page-context.ts';

type Entries = Record<string, string>;
type ListFormats = Pick<Formats<never>, 'name' | 'event' | 'entry'>;
type ItemFormats = Pick<ListFormats, 'event'>;

/** Only programs read these formats of a list; `Link` headers lead to them. */
const programFormats: readonly FormatName[] = ['ndjson', 'jsonld'];

export function listDataLinks(page: PageContext, formats: ListFormats, query: Entries = {}): Html {
  const shown = listFormats(formats).filter((format) => !programFormats.includes(format));
  return dataLinks(page, formatUrls(page, listPath(formats.name), shown, query));
}

export function recordDataLinks(page: PageContext, path: string, formats: ItemFormats, others: Entries = {}): Html {
  const otherUrls = Object.entries(others).map(([name, other]) => [name, urlInView(page, other)]);
  return dataLinks(page, [...formatUrls(page, path, itemFormats(formats)), ...otherUrls]);
}

/** Links to the calendars of a list alone, for pages that show something else. */
export function calendarLinks(page: PageContext, { name, title }: Pick<Formats<never>, 'name' | 'title'>): Html {
  return dataLinks(page, calendarUrls(page, listPath(name)), text(page, title));
}

function formatUrls(page: PageContext, path: string, formats: readonly FormatName[], query: Entries = {}): string[][] {
  return formats.flatMap((format) => {
    if (format === 'ics') return calendarUrls(page, path, query);
    const url = urlInView(page, path, { ...query, format: format === 'json' ? undefined : format });
    return [[formatLabel(page, format), url]];
  });
}

/** Each calendar as a file and, with the scheme `webcal`, as a subscription in the calendar program of the reader. */
function calendarUrls(page: PageContext, path: string, query: Entries = {}): string[][] {
  const { locale, origin } = page;
  const calendars = [
    [locale.calendar, locale.subscribeToCalendar, undefined],
    [locale.deadlines, locale.subscribeToDeadlines, 'deadlines'],
  ] as const;
  return calendars.flatMap(([label, subscribe, as]) => {
    const url = urlInView(page, path, { ...query, format: 'ics', as });
    return [
      [label, url],
      [subscribe, origin.replace(/^https?/, 'webcal') + url],
    ];
  });
}

function dataLinks({ locale }: PageContext, urls: readonly string[][], label = locale.data): Html {
  const links = urls.map(([name, url]) => html`<li><a href="${url}">${name}</a></li>`);
  return html`<ul class="row as-data" aria-label="${label}">${links}</ul>`;
}

function formatLabel({ locale }: PageContext, format: FormatName): string {
  if (format === 'atom') return locale.feed;
  if (format === 'xlsx') return 'Excel';
  if (format === 'geojson') return 'GeoJSON';
  return format === 'jsonld' ? 'JSON-LD' : format.toUpperCase();
}
