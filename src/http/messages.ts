// English texts of error messages; the French ones are in src/web/locales/problems/fr.ts.
import type { Day } from '../domain/dates/day.ts';
import type { Kind } from '../domain/kinds.ts';
import { quoteInput, truncate } from '../util/did-you-mean.ts';
import type { Hint } from './parameter-examples.ts';
import { type ProblemType, problemTypes } from './problem-types.ts';

const list = (items: readonly string[]) => items.join(', ');
const either = (items: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(items);

/** Formats a parameter name as code, or in quotes if it contains unusual characters. */
export function nameInText(name: string): string {
  return /^[\w.-]+$/.test(name) ? `\`${truncate(name)}\`` : quoteInput(name);
}

/** Maximum length in characters; a longer URL appears only in the JSON property `example` of the error. */
const MAX_URL_IN_TEXT = 300;

function urlInText(url: string): string {
  return url.length > MAX_URL_IN_TEXT ? '' : `: ${url}`;
}

function withValue(text: string, near: string | undefined, otherwise?: string): string {
  if (near !== undefined) return `${text} Did you mean ${quoteInput(near)}?`;
  return otherwise === undefined ? text : `${text} ${otherwise}`;
}

function whereToLook([kind, ...others]: readonly string[]): string {
  if (others.length > 0) return '/v1/search finds records by name.';
  return kind === 'publisher'
    ? '/v1/sources lists every source with its publisher.'
    : `/v1/${kind}s lists every ${kind}.`;
}

export const english = {
  meaning: (problem: ProblemType): string => problemTypes[problem].meaning,

  unknownParameter(name: string, near: string | undefined, allowed: readonly string[]): string {
    const hint = near === undefined ? '' : ` Did you mean ${nameInText(near)}?`;
    const rest = allowed.length === 0 ? 'This resource takes no parameters.' : `Allowed: ${list(allowed)}.`;
    return `Unknown parameter ${nameInText(name)}${hint === '' ? '.' : `.${hint}`} ${rest}`;
  },
  parameterInstead: (name: string, { advice, example }: Hint) =>
    `Unknown parameter ${nameInText(name)}. ${advice}${urlInText(example)}.`,
  /** @param problem sentence that says what is wrong with the value */
  valueInstead: (problem: string, { advice, example }: Hint) => `${problem} ${advice}${urlInText(example)}.`,
  moreErrors: (count: number) => `${count} more ${count === 1 ? 'parameter is' : 'parameters are'} invalid.`,
  repeatedParameter: (name: string) => `\`${name}\` must be given only once, with a single value.`,
  missingParameter: (name: string) => `\`${name}\` is required.`,
  notOneOf(name: string, value: string, values: readonly string[], near: string | undefined): string {
    const allowed = values.length === 1 ? `must be ${quoteInput(list(values))}` : `must be one of ${list(values)}`;
    return withValue(`\`${name}\` ${allowed}. Received: ${quoteInput(value)}.`, near);
  },
  /** @param requirement text from the schema of the parameter, such as "must be a whole number" */
  invalidValue: (name: string, requirement: string, value: string, near: string | undefined) =>
    withValue(`\`${name}\` ${requirement}. Received: ${quoteInput(value)}.`, near),
  /** @param requirement text that names other parameters, such as "requires `from`" */
  invalidCombination: (name: string, requirement: string) => `\`${name}\` ${requirement}.`,
  unknownName: (parameter: string, kinds: readonly string[], name: string, near: string | undefined) =>
    withValue(`\`${parameter}\`: unknown ${either(kinds)} ${quoteInput(name)}.`, near, whereToLook(kinds)),
  unknownEdition: (id: string) => `\`edition\`: unknown edition "${id}". /v1/editions lists all editions.`,
  damagedCursor: () =>
    '`cursor` is damaged. Follow `next` exactly as it was given, or omit `cursor` to start at the first page.',
  foreignCursor: () =>
    '`cursor` belongs to another query (path, filters, sort order or date). Follow `next` exactly as it was given, or omit `cursor` to start at the first page.',

  /** @param edition id; undefined if the server does not know the edition */
  editionGone(parameter: 'cursor' | 'edition', edition: string | undefined): string {
    const gone =
      parameter === 'cursor'
        ? 'The edition of this list can no longer be queried. Omit `cursor` to start again in the current edition.'
        : 'This edition can no longer be queried. Omit `edition` to use the current edition.';
    return edition === undefined ? gone : `${gone} Its downloads are at /v1/dataset/${edition}.`;
  },
  editionUnavailable: (parameter: 'cursor' | 'edition') =>
    `This edition is being rebuilt. Retry after the number of seconds in \`Retry-After\`, or omit \`${parameter}\` to use the current edition.`,

  unknownRecord: (kind: Kind, id: string, near: string | undefined) =>
    withValue(`Unknown ${kind} ${quoteInput(id)}.`, near, whereToLook([kind])),
  otherKind: (kind: Kind, id: string, other: Kind, path: string) =>
    `${quoteInput(id)} is a ${other}, not a ${kind}: see ${path}.`,
  neverReported: (kind: Kind, id: string) => `The register names ${kind} ${id}, but no source has reported it yet.`,
  notYetReported: (kind: Kind, id: string, asOf: Day, since: Day) =>
    kind === 'source'
      ? `Source ${id} may not have been published by ${asOf}. It is considered from ${since}: use \`asOf=${since}\` or later.`
      : `No source had reported ${kind} ${id} by ${asOf}. Its first report is considered from ${since}: use \`asOf=${since}\` or later.`,
  notReportedBy: (source: string, kind: Kind, id: string, asOf: Day) =>
    kind === 'source'
      ? `Source ${source} is not source ${id}. Omit \`source\`.`
      : `Source ${source} had not reported ${kind} ${id} by ${asOf}; other sources had. Omit \`source\`.`,
  noDeals: () => 'The register contains no deals yet.',

  unknownPath: (path: string, near: string | undefined) =>
    `Unknown path ${quoteInput(path)}. ${near === undefined ? '/docs lists every path of the API.' : `Did you mean ${near}?`}`,
  unknownPage: (path: string, home: string) => `Page not found: ${quoteInput(path)}. Start at ${home}.`,
  unknownLanguage: (language: string, available: readonly string[]) =>
    `Pages are not available in ${quoteInput(language)}. Available: ${list(available)}.`,

  methodNotAllowed: (method: string, allowed: string) => `${method} is not supported. Allowed methods: ${allowed}.`,
  httpVersion: (version: string) => `HTTP/${version} is not supported. Use HTTP/1.1.`,
  fragment: () => 'The URL contains "#", which is never sent to a server. Write %23 for a literal "#".',
  requestTarget: () =>
    'The request target must be a path or an http(s) URL without user name and password (RFC 9112, section 3.2).',
  noHost: () => 'The `Host` header is missing (RFC 9112, section 3.2).',
  invalidHost: () => 'The `Host` header must contain exactly one valid host (RFC 9112, section 3.2).',
  percentEncoding: (text: string) =>
    `The URL contains ${quoteInput(text)}, which is not valid percent-encoded UTF-8. Write % as %25, and encode other characters as UTF-8, for example "é" as %C3%A9.`,
  /** @param character in quotes, such as "é" */
  unencoded: (character: string, encoded: string) =>
    `The URL contains ${character}, which must be percent-encoded: ${encoded}.`,
  /** @param latin1 character that the byte means in Latin-1, with its encoding in UTF-8; undefined if it means none */
  notUtf8: (byte: string, latin1: string | undefined, encoded: string) =>
    `The URL contains the byte ${byte}, which is not UTF-8. ${latin1 === undefined ? 'Encode all characters as percent-encoded UTF-8.' : `If it means "${latin1}", write ${encoded}.`}`,
  /** @param reason English text of the parser, such as "Invalid header token" */
  invalidHttp: (reason: string) => `The request is not valid HTTP/1.1 (RFC 9112). Reason: ${reason}.`,
  /** For example, `where` is "The URL", `character` is "U+0009 (tab)". */
  deceptive: (where: string, character: string, why: Deception) =>
    `${where} contains ${character}, ${deceptions[why]}. Remove it.`,
  theUrl: () => 'The URL',
  urlTooLong: (bytes: number, limit: number) =>
    `The URL is ${bytes.toLocaleString('en')} bytes long; the limit is ${limit.toLocaleString('en')} bytes.`,
  expectation: () => 'Only `Expect: 100-continue` is supported. Omit the `Expect` header.',
  noEncoding: () =>
    'The `Accept-Encoding` header refuses every available encoding: zstd, br, gzip and identity (uncompressed). Accept at least one of them, or omit the header.',
  preconditionFailed: (tag: string) =>
    `The resource does not match \`If-Match\` or \`If-Unmodified-Since\`. Omit the condition, or use the current ETag ${tag}.`,

  overloaded: () => 'The server is overloaded. Retry after the number of seconds in `Retry-After`.',
  shuttingDown: () => 'The server is shutting down. Retry after the number of seconds in `Retry-After`.',
  registerDamaged: () => 'The register is damaged. Retry after the number of seconds in `Retry-After`.',
};

const deceptions = {
  control: 'a control character',
  disguise: 'which can disguise text',
  noncharacter: 'which is not a character',
  invisible: 'which is invisible',
};
export type Deception = keyof typeof deceptions;

export type Messages = typeof english;

export type Message = (messages: Messages) => string;

export function inEnglish(message: string | Message): string {
  return typeof message === 'string' ? message : message(english);
}
