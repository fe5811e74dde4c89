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

/** A slash and the segment after it. */
const SEGMENT = /\/(?:[\w-]+(?:\.[\w-]+)*)?/g;

/** Before a link: the start of a string in JSON, of code in HTML, or of an HTML attribute that is a URL. */
const BEFORE_LINK = /(?:[[{:,]"|<code>|\b(?:href|src|action|formaction|poster|data-[a-z-]{1,20})=")$/;

/** Before a path in a sentence, in YAML, or in JSON within a string of JSON, as in results of MCP. */
const BEFORE_PATH_IN_PROSE = /(?:[[{:,]\\{1,9}"|\s"?|[(,>`])$/;

/** The rest of a key of JSON or YAML: the paths in the API description are relative to its server. */
const REST_OF_KEY = /^[^\s"]*(?:":|:\n)/;

/** After the slash of the index. */
const END_OF_PATH = /^(?:["?#]|$)/;

/** The URL of this server in the API description, to which clients append paths that start with a slash. */
const SERVER_URL = /(?<=\burl"?: ?"?)\/(?=[",\n])/g;

/** Lengths of text to check before and after a segment. */
const CHECKED = { before: 32, after: 100 };

/**
 * Returns a function that adds the base path to every path of this server in a text. A second call changes nothing.
 * @param firstSegments first segments of the paths of all routes; other paths in a text belong to other servers
 */
export function pathPrefixer(basePath: string, firstSegments: ReadonlySet<string>) {
  function isPath(segment: string, offset: number, text: string, kind: TextKind): boolean {
    if (!firstSegments.has(segment.slice(1)) || text.startsWith(basePath, offset)) return false;
    const end = offset + segment.length;
    const after = text.slice(end, end + CHECKED.after);
    if (segment === '/' ? !END_OF_PATH.test(after) : REST_OF_KEY.test(after)) return false;
    const before = text.slice(Math.max(0, offset - CHECKED.before), offset);
    return before === '' || BEFORE_LINK.test(before) || (kind === 'prose' && BEFORE_PATH_IN_PROSE.test(before));
  }

  return (text: string, kind: TextKind): string => {
    const described = kind === 'prose' ? text.replace(SERVER_URL, basePath) : text;
    return described.replace(SEGMENT, (segment, offset) =>
      isPath(segment, offset, described, kind) ? basePath + segment : segment,
    );
  };
}
