// Hostile requests for every parameter of every operation, and the validation of responses.
import { problemNames, problemTypes } from '../../src/http/problems.ts';
import type { HttpResponse } from './client.ts';
import { allOperations, documentedResponse, type Operation, validationErrors } from './contract.ts';
import { nastyEncodings, nastyHeaders, nastyStrings, percentEncode, toHeaderValue } from './nasty-strings.ts';

export type HostileRequest = {
  operation: Operation;
  path: string;
  headers?: Record<string, string>;
  /** Whether this operation certainly handles the request, so that its documentation applies. */
  reachesOperation: boolean;
};

type Parameter = Operation['parameters'][number];

/** Every hostile text as part of a URL. */
export const nastyUrlTexts: readonly string[] = [...nastyStrings.map(percentEncode), ...nastyEncodings];

export const exampleValue = ({ example, schema }: Parameter): string => String(example ?? schema.examples?.[0] ?? '');

export const operationParameters = (location: 'path' | 'query', { parameters }: Operation): Parameter[] =>
  parameters.filter((parameter) => parameter.in === location);

/** The path of an operation, with example values for the parameters that are not given. */
export const fillPath = (operation: Operation, given: Record<string, string> = {}): string =>
  operationParameters('path', operation).reduce(
    (path, parameter) => path.replace(`{${parameter.name}}`, () => given[parameter.name] ?? exampleValue(parameter)),
    operation.path,
  );

/** The URL with these parameters, and with example values for the required ones. */
export function buildUrl(operation: Operation, query: readonly string[], path = fillPath(operation)): string {
  const names = query.map((text) => text.split('=', 1)[0]);
  const required = operationParameters('query', operation)
    .filter(({ required, name }) => required && !names.includes(name))
    .map((parameter) => `${parameter.name}=${encodeURIComponent(exampleValue(parameter))}`);
  const search = [...required, ...query].join('&');
  return search === '' ? path : `${path}?${search}`;
}

/** Requests with every text as the value of a query parameter. */
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

/** Whether the text changes or ends the path. */
const changesPath = (text: string) => /^\+?$|^\.{1,2}$|[?/#]/.test(text);

/** Requests with every text as the value of a path parameter. */
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

/** Requests with every text as the name of a query parameter. */
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

/** Requests with every text as the rest of a path. */
export function requestsByPath(): HostileRequest[] {
  const [operation] = allOperations as [Operation];
  return PATH_PREFIXES.flatMap((prefix) =>
    nastyUrlTexts.map((text) => ({ operation, path: prefix + text, reachesOperation: false })),
  );
}

/** Requests with every text as the value of a header, distributed over the operations. */
export function requestsByHeader(name: string): HostileRequest[] {
  // Other values of these headers are malformed HTTP: tests/raw-http.test.ts.
  const general = ['Content-Length', 'Expect'].includes(name) ? [] : nastyStrings.map(toHeaderValue);
  return [...(nastyHeaders[name] ?? []), ...general].map((value, index) => {
    const operation = allOperations[index % allOperations.length] as Operation;
    return { operation, path: buildUrl(operation, []), headers: { [name]: value }, reachesOperation: true };
  });
}

/** Describes how a response violates the contract; undefined if it does not. */
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
