// Catalogue of RFC 9457 problem types. Each type has a page under /problems/, in English and French.

type Definition = {
  status: number;
  /** Name of the problem type, which must be correct for every error of this type. */
  title: string;
  meaning: string;
  remedy: string;
};

export const problemTypes = {
  'invalid-parameter': {
    status: 400,
    title: 'Invalid parameter',
    meaning:
      'A query parameter is unknown, missing, given twice or has an invalid value. Unknown parameters are rejected, so that a misspelt filter never returns unfiltered results.',
    remedy:
      'Read `errors`: each entry names the parameter and says what is wrong with it. `suggestion` is the nearest valid name or value, if there is one.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Invalid cursor',
    meaning: 'The cursor is damaged or belongs to another query (path, filters, sort order or date).',
    remedy: 'Follow `next` or the `Link` header exactly as it was given, or omit `cursor` to start at the first page.',
  },
  'malformed-request': {
    status: 400,
    title: 'Malformed request',
    meaning:
      'The request is not valid HTTP or its URL is not valid: for example broken percent-encoding, invalid UTF-8 or a control character.',
    remedy: 'Build the URL with an HTTP library or with `encodeURIComponent`.',
  },
  'origin-not-allowed': {
    status: 403,
    title: 'Origin not allowed',
    meaning: 'A web page of another origin sent the request to `/mcp`, and the operator has not allowed this origin.',
    remedy: 'Use an MCP client that is not a web page, or ask the operator to add the origin to `MCP_ALLOWED_ORIGINS`.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    meaning: 'The path does not exist, or the register has no record, edition or file with this name.',
    remedy: 'Read `detail`: it suggests the nearest path or id, if there is one. `/docs` lists every path of the API.',
  },
  'not-yet-known': {
    status: 404,
    title: 'Not reported in this view',
    meaning:
      'The record exists, but no source had reported it by the as-of date (`asOf`), or the given `source` does not report it.',
    remedy: 'Use a later `asOf`, or omit `asOf` and `source`.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The API is read-only: it accepts GET, HEAD and OPTIONS. Only `/mcp` accepts POST.',
    remedy: 'Use a method that the `Allow` header lists.',
  },
  'request-timeout': {
    status: 408,
    title: 'Request timeout',
    meaning: 'The request was not complete within 10 seconds, so the server closed the connection.',
    remedy: 'Retry the request.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Format or encoding not available',
    meaning:
      'This resource is not available in the requested format, or the client refuses every content encoding. For example, only milestones have a calendar.',
    remedy: 'Read `detail`: it lists the available formats or encodings. `format=` overrides the `Accept` header.',
  },
  'edition-gone': {
    status: 410,
    title: 'Edition no longer available',
    meaning:
      'The edition that `edition` names, or in which `cursor` continues a list, can no longer be queried: the server keeps a limited number of editions. Its downloads may still be available.',
    remedy: 'Omit `edition` to use the current edition. Omit `cursor` to start again at the first page.',
  },
  'precondition-failed': {
    status: 412,
    title: 'Precondition failed',
    meaning: 'The resource does not match `If-Match` or `If-Unmodified-Since`.',
    remedy: 'Omit the condition, or use the current ETag.',
  },
  'content-too-large': {
    status: 413,
    title: 'Request body too large',
    meaning: 'No request needs a body, except MCP requests to `/mcp` (64 KiB at most).',
    remedy: 'Omit the body. Keep MCP requests within 64 KiB.',
  },
  'uri-too-long': {
    status: 414,
    title: 'URL too long',
    meaning: 'The URL exceeds 4,096 bytes.',
    remedy: 'Shorten the query. A search needs only a few words.',
  },
  'range-not-satisfiable': {
    status: 416,
    title: 'Range not satisfiable',
    meaning: 'The `Range` header asks for bytes beyond the end of the file.',
    remedy: 'Request a range within the length that `Content-Range` gives.',
  },
  'expectation-failed': {
    status: 417,
    title: 'Expectation failed',
    meaning: 'Only `Expect: 100-continue` is supported.',
    remedy: 'Omit the `Expect` header.',
  },
  'header-fields-too-large': {
    status: 431,
    title: 'Request headers too large',
    meaning: 'The headers of the request exceed the limit of the server (16 KiB in total).',
    remedy: 'Send fewer or smaller headers. The API needs no cookies.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning:
      'The client has exceeded the rate limit of this server. `RateLimit-Policy` gives the limit, and `RateLimit` what is left of it.',
    remedy: 'Wait for `Retry-After` seconds. To get everything in one request, use a download listed in /v1/dataset.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    meaning: 'An unexpected error occurred. It is logged under the id in `instance`.',
    remedy: 'Retry the request. If the error persists, report the `instance` to the operator.',
  },
  unavailable: {
    status: 503,
    title: 'Service temporarily unavailable',
    meaning:
      'The server is overloaded or shutting down, its register is damaged, or the requested edition is being rebuilt.',
    remedy: 'Retry after `Retry-After` seconds. A damaged register must be restored by the operator.',
  },
} as const satisfies Record<string, Definition>;

export type ProblemType = keyof typeof problemTypes;
export const problemNames = Object.keys(problemTypes) as [ProblemType, ...ProblemType[]];
