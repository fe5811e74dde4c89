// Creates the examples of the API description from responses of the server, with shortened arrays.
import type { OpenAPIV3_1 } from 'openapi-types';
import type { FormatName } from '../formats/media-types.ts';

type Operation = OpenAPIV3_1.OperationObject;
type Parameter = OpenAPIV3_1.ParameterObject;
type Example = OpenAPIV3_1.ExampleObject;

/** Returns the body of a GET response. @throws Error if the response does not have the given status */
export type SendRequest = (url: string, status: number) => Promise<string>;

const EXAMPLE_DEAL = 'france-fluidstack';

/** Maximum length of a calendar or feed example, in characters. */
const MAX_LENGTH = 1500;

/** Builds a request URL from the examples of the parameters. */
export function exampleUrl({ parameters = [] }: Operation, path: string): string {
  const query = new URLSearchParams();
  const all = parameters as Parameter[];
  const isList = all.some(({ name }) => name === 'limit');
  let url = path;
  for (const { name, in: place, required, example } of all) {
    if (place === 'path') url = url.replace(`{${name}}`, String(example));
    else if (required) query.set(name, String(example));
    else if (isList && name === 'deal') query.set(name, EXAMPLE_DEAL);
    else if (name === 'limit') query.set(name, '1');
  }
  return query.size > 0 ? `${url}?${query}` : url;
}

export async function jsonExample(url: string, send: SendRequest): Promise<Example> {
  const whole: unknown = JSON.parse(await send(url, 200));
  const value = shortenArrays(whole);
  const note = JSON.stringify(value) === JSON.stringify(whole) ? '' : ' (arrays shortened)';
  return { summary: `GET ${url}${note}`, value };
}

/** Returns undefined for JSON-LD, and for calendars and feeds longer than MAX_LENGTH. */
export async function textExample(format: FormatName, url: string, send: SendRequest): Promise<Example | undefined> {
  if (format === 'jsonld') return undefined;
  const inFormat = `${url}${url.includes('?') ? '&' : '?'}format=${format}`;
  const body = await send(inFormat, 200);
  const isTable = format === 'csv' || format === 'ndjson';
  if (!isTable && body.length > MAX_LENGTH) return undefined;
  return { summary: `GET ${inFormat}`, value: body.replaceAll('\r\n', '\n') };
}

/** Keeps one item of each array of objects, and three of each other array. */
function shortenArrays(value: unknown): unknown {
  if (Array.isArray(value)) {
    const isOfObjects = value.some((entry) => typeof entry === 'object');
    return value.slice(0, isOfObjects ? 1 : 3).map(shortenArrays);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shortenArrays(member)]));
}
