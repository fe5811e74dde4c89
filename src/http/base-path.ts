// Serves the register below a base path such as `/gigawatt`: removes it from requests, and adds it to responses.

/** Returns the request target without the base path. A proxy may have removed it already. */
export function removeBasePath(url: string, basePath: string): string {
  // The target may be an absolute URL (RFC 9112, section 3.2.2).
  const start = url.startsWith('/') ? 0 : url.indexOf('/', 'https://'.length);
  if (!url.startsWith(basePath, start)) return url;
  const [origin, rest] = [url.slice(0, start), url.slice(start + basePath.length)];
  if (rest === '' || rest.startsWith('?')) return `${origin}/${rest}`;
  return rest.startsWith('/') ? origin + rest : url;
}

/** `data`: texts of the register, in which only links are paths. `prose`: texts of the program, with paths in sentences. */
export type TextKind = 'data' | 'prose';

/** Before a link: the start of a text, of a string in JSON, of code in HTML, or of an HTML attribute that is a URL. */
const LINK_START = String.raw`^|[[{:,]"|<code>|\b(?:href|src|action|formaction|poster|data-[a-z-]+)="`;

/** The slash and first segment of a path that is no key of an object (in JSON or YAML), or the slash of the index. */
const PATH_START = String.raw`/(?:[\w-]+(?:\.[\w-]+)*(?![^\s"]{0,99}(?:":|:\n))|(?=["?#]|$))`;

const IN_DATA = new RegExp(`(?<=${LINK_START})${PATH_START}`, 'g');
/** Also finds paths in sentences, and in JSON within a string of JSON, as in results of MCP. */
const IN_PROSE = new RegExp(String.raw`(?<=${LINK_START}|[[{:,]\\+"|\s"?|[(,>${'`'}])${PATH_START}`, 'g');

/** The URL of this server in the API description, to which clients append paths that start with a slash. */
const SERVER_URL = /(?<=\burl"?: ?"?)\/(?=[",\n])/g;

/**
 * Returns a function that adds the base path to every path of this server in a text. A second call changes nothing.
 * @param firstSegments first segments of the paths of all routes; other paths in a text belong to other servers
 */
export function pathPrefixer(basePath: string, firstSegments: ReadonlySet<string>) {
  const prefix = (path: string, offset: number, text: string) =>
    firstSegments.has(path.slice(1)) && !text.startsWith(basePath, offset) ? basePath + path : path;
  return (text: string, kind: TextKind): string =>
    kind === 'data' ? text.replace(IN_DATA, prefix) : text.replace(SERVER_URL, basePath).replace(IN_PROSE, prefix);
}
