// Follows the links of responses in all formats: one link for each kind of URL.
import { attributeValues, unescapeHtml } from './html.ts';
import { parseCsv } from './parsers.ts';

export type Crawled = {
  url: string;
  /** URL of the response that linked to this one. */
  from: string;
  status: number;
  type: string;
  headers: Headers;
  body: string;
  /** URLs that the response links to, on the same host. */
  links: URL[];
};

/** Requests the URLs and, breadth first, what they link to. @param accept value of the `Accept` header */
export async function crawl(starts: readonly string[], accept: string): Promise<Crawled[]> {
  const queue = starts.map((url) => ({ url, from: 'the start' }));
  const known = new Set(starts.map((url) => kindOf(new URL(url))));
  const crawled: Crawled[] = [];
  for (const { url, from } of queue) {
    const response = await fetch(url, { redirect: 'manual', headers: { accept } });
    const { status, headers } = response;
    // Lines of calendars are folded.
    const [type, body] = [headers.get('content-type') ?? '', (await response.text()).replaceAll('\r\n ', '')];
    const links = [...linksInHeaders(headers), ...linksInBody(url, type, body)]
      // Removes the parameters of URI templates.
      .map((link) => new URL(link.replace(/\{.*?\}/g, '').replace(/^webcal:/, 'http:'), url))
      .filter(({ host }) => host === new URL(url).host);
    crawled.push({ url, from, status, type, headers, body, links });
    for (const link of links) {
      link.hash = '';
      if (known.has(kindOf(link))) continue;
      known.add(kindOf(link));
      queue.push({ url: link.href, from: url });
    }
  }
  return crawled;
}

/** Returns the URL without ids and values, so that all deals are of one kind, for example. */
function kindOf({ pathname, searchParams }: URL): string {
  const path = pathname
    .replace(/\/v1\/dataset\/[^/]+/, '/v1/dataset/ID')
    .replace(/\/((?:v1|en|fr)\/\w+)\/[^/.]+/, '/$1/ID');
  return `${path}?${[...searchParams.keys()].toSorted().join('&')}&${searchParams.get('format')}`;
}

function linksInHeaders(headers: Headers): string[] {
  const location = headers.get('location');
  const links = [...(headers.get('link') ?? '').matchAll(/<([^>]*)>/g)].map(([, link = '']) => link);
  return location === null ? links : [location, ...links];
}

function linksInBody(url: string, type: string, body: string): string[] {
  // Downloads and the files of Swagger UI are the same on every server.
  if (/\/(?:dataset\/\w+|docs\/static)\//.test(url)) return [];
  const matches = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, link = '']) => unescapeHtml(link));
  const absolute = matches(/\b((?:https?|webcal):\/\/[^\s"'<>()\\`|]+)/g).filter((link) => URL.canParse(link));
  // The examples in the API description are links to editions that this server may not have.
  if (/\/(?:openapi\.\w+|json|yaml)$/.test(url)) return absolute;
  return [...absolute, ...relativeLinks()];

  function relativeLinks(): string[] {
    if (/html/.test(type)) return ['href', 'src', 'action'].flatMap((name) => attributeValues(body, name));
    if (/ndjson/.test(type)) return body.split('\n').flatMap((line) => (line === '' ? [] : pathsIn(JSON.parse(line))));
    if (/json/.test(type)) return pathsIn(JSON.parse(body));
    if (/csv/.test(type)) return pathsIn(parseCsv(body)).flatMap((cell) => cell.split('|'));
    if (/css/.test(type)) return matches(/url\(["']?([^"')]*)/g);
    if (/javascript/.test(type)) return matches(/["'`](\/[a-z][\w/.-]*)["'`]/g);
    if (/plain|markdown/.test(type)) return matches(/\]\(([^)]*)\)/g);
    return matches(/\bhref="([^"]*)"/g);
  }
}

/** Returns all texts in a JSON document that start with a slash. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('/') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}
