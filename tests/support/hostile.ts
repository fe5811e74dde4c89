// Creates hostile requests for every parameter of every operation, and validates responses against openapi.yaml.
import { problemNames, problemTypes } from '../../src/http/problems.ts';
import type { HttpResponse } from './client.ts';
import { allOperations, documentedResponse, type Operation, validationErrors } from './contract.ts';
import { nastyEncodings, nastyHeaders, nastyStrings, percentEncode, toHeaderValue } from './nasty-strings.ts';

export type HostileRequest = {
  operation: Operation;
  path: string;
  headers?: Record<string, string>;
  /** True if `operation` certainly handles the request, so that the response must match its documentation. */
  reachesOperation: boolean;
};

type Parameter = Operation['parameters'][number];

/** All hostile texts, encoded for use in a URL. */
export const nastyUrlTexts: readonly string[] = [...nastyStrings.map(percentEncode), ...nastyEncodings];

export const exampleValue = ({ example, schema }: Parameter): string => String(example ?? schema.examples?.[0] ?? '');

export const operationParameters = (location: 'path' | 'query', { parameters }: Operation): Parameter[] =>
  parameters.filter((parameter) => parameter.in === location);

/** Fills the path parameters of an operation with the given values, or with documented examples. */
export const fillPath = (operation: Operation, given: Record<string, string> = {}): string =>
  operationParameters('path', operation).reduce(
    (path, parameter) => path.replace(`{${parameter.name}}`, () => given[parameter.name] ?? exampleValue(parameter)),
    operation.path,
  );

/** Builds a URL with the given query parameters. Other required parameters get their documented examples. */
export function buildUrl(operation: Operation, query: readonly string[], path = fillPath(operation)): string {
  const names = query.map((text) => text.split('=', 1)[0]);
  const required = operationParameters('query', operation)
    .filter(({ required, name }) => required && !names.includes(name))
    .map((parameter) => `${parameter.name}=${encodeURIComponent(exampleValue(parameter))}`);
  const search = [...required, ...query].join('&');
  return search === '' ? path : `${path}?${search}`;
}

/** Requests with each hostile text as the value of a query parameter, to each operation with that parameter. */
export function requestsByParameterValue(name: string): HostileRequest[] {
  const operations = allOperations.filter((operation) =>
    operationParameters('query', operation).some((parameter) => parameter.name === name),
  );
  return nastyUrlTexts.flatMap((value) =>
    operations.map((operation) => ({
      operation,
      path: buildUrl(operation, [`${name}=${value}`]),
      reachesOperation: true,
    })),
  );
}

/** Detects texts that would select another path or end the path, such as `..`, `/` and `?`. */
const changesPath = (text: string) => /^\+?$|^\.{1,2}$|[?/#]/.test(text);

/** Requests with each hostile text as the value of a path parameter. */
export function requestsByPathParameter(operation: Operation): HostileRequest[] {
  return operationParameters('path', operation).flatMap(({ name }) =>
    nastyUrlTexts
      .filter((text) => !changesPath(text))
      .map((text) => ({
        operation,
        path: buildUrl(operation, [], fillPath(operation, { [name]: text })),
        reachesOperation: true,
      })),
  );
}

/** Requests with each hostile text as the name of a query parameter. */
export function requestsByParameterName(operation: Operation): HostileRequest[] {
  return nastyUrlTexts.map((text) => ({
    operation,
    path: buildUrl(operation, [`${text}=1`]),
    reachesOperation: !text.includes('#'),
  }));
}

const PATH_PREFIXES = [
  '/',
  '/v1/',
  '/docs/',
  '/docs/static/',
  '/problems/',
  '/milestones/',
  '/v1/columns/',
  '/health/',
];

/** Requests whose path is a prefix and a hostile text: one request for each combination. */
export function requestsByPath(): HostileRequest[] {
  const [operation] = allOperations as [Operation];
  return PATH_PREFIXES.flatMap((prefix) =>
    nastyUrlTexts.map((text) => ({ operation, path: prefix + text, reachesOperation: false })),
  );
}

/** Requests with each hostile text as the value of a header: one request per text. The operations take turns. */
export function requestsByHeader(name: string): HostileRequest[] {
  // Other values of these two headers are malformed HTTP, which tests/raw-http.test.ts covers.
  const general = ['Content-Length', 'Expect'].includes(name) ? [] : nastyStrings.map(toHeaderValue);
  return [...(nastyHeaders[name] ?? []), ...general].map((value, index) => {
    const operation = allOperations[index % allOperations.length] as Operation;
    return { operation, path: buildUrl(operation, []), headers: { [name]: value }, reachesOperation: true };
  });
}

/** Describes how a response violates openapi.yaml; returns undefined if the response conforms. */
export function contractViolation(
  { operation: { get }, reachesOperation }: HostileRequest,
  { status, type, body }: HttpResponse,
): string | undefined {
  if (status >= 500) return `returns ${status}`;
  if (status >= 400) {
    if (type !== 'application/problem+json') return `returns ${status} as ${type}`;
    const problem = JSON.parse(body);
    const [error] = validationErrors(problem, 'Problem');
    if (error) return `returns an invalid problem document: ${error.instancePath} ${error.message}`;
    const known = problemNames.some(
      (name) => problem.type === `/problems/${name}` && problemTypes[name].status === status,
    );
    if (!known) return `returns ${status} with the type ${problem.type}`;
    if (/SQLITE_|SqliteError|node_modules|\.[jt]s:\d|\n/.test(problem.detail))
      return `reveals internal details: ${problem.detail}`;
  }
  if (!reachesOperation) return undefined;
  const documented = documentedResponse(get, status);
  if (!documented) return `returns the undocumented status ${status}`;
  if (status !== 200 || get.operationId === 'downloadFile') return undefined;
  const [mediaType = ''] = type.split(';', 1);
  const content = documented.content[mediaType];
  if (!content) return `returns the undocumented media type ${type}`;
  if (mediaType !== 'application/json') return undefined;
  const [error] = validationErrors(JSON.parse(body), content.schema.$ref.split('/').at(-1));
  return error && `returns an undocumented body: ${error.instancePath} ${error.message}`;
}
