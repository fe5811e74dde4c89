// Hostile requests for every parameter of every operation, and the validation of responses.
import { problemNames, problemTypes } from '../../src/http/problems.ts';
import type { HttpResponse } from './client.ts';
import { allOperations, validationErrors, type Operation, documentedResponse } from './contract.ts';
import { toHeaderValue, nastyEncodings, nastyHeaders, nastyStrings, percentEncode } from './nasty-strings.ts';

export type HostileRequest = {
  operation: Operation;
  path: string;
  headers?: Record<string, string>;
  /** Whether this operation certainly answers. */
  reachesOperation: boolean;
};

type Parameter = Operation['parameters'][number];

/** Every hostile text as it is in a URL. */
export const nastyUrlTexts: readonly string[] = [...nastyStrings.map(percentEncode), ...nastyEncodings];

export const exampleValue = ({ example, schema }: Parameter): string => String(example ?? schema.examples?.[0] ?? '');

export const operationParameters = (place: 'path' | 'query', { parameters }: Operation): Parameter[] =>
  parameters.filter((parameter) => parameter.in === place);

/** The path of an operation with the given parameters, and its examples for the others. */
export const fillPath = (operation: Operation, given: Record<string, string> = {}): string =>
  operationParameters('path', operation).reduce(
    (path, parameter) => path.replace(`{${parameter.name}}`, () => given[parameter.name] ?? exampleValue(parameter)),
    operation.path,
  );

/** The URL with these parameters and the required ones. */
export function buildUrl(operation: Operation, query: readonly string[], path = fillPath(operation)): string {
  const names = query.map((text) => text.split('=', 1)[0]);
  const needed = operationParameters('query', operation)
    .filter(({ required, name }) => required && !names.includes(name))
    .map((parameter) => `${parameter.name}=${encodeURIComponent(exampleValue(parameter))}`);
  const asked = [...needed, ...query].join('&');
  return asked === '' ? path : `${path}?${asked}`;
}

/** Every text as the value of a parameter of the query. */
export function requestsByParameterValue(name: string): HostileRequest[] {
  const takers = allOperations.filter((operation) =>
    operationParameters('query', operation).some((parameter) => parameter.name === name),
  );
  return nastyUrlTexts.flatMap((value) =>
    takers.map((operation) => ({ operation, path: buildUrl(operation, [`${name}=${value}`]), reachesOperation: true })),
  );
}

/** These change or end the path. */
const isOtherPath = (text: string) => /^\+?$|^\.{1,2}$|[?/#]/.test(text);

/** Every text as each part of the path. */
export function requestsByPathParameter(operation: Operation): HostileRequest[] {
  return operationParameters('path', operation).flatMap(({ name }) =>
    nastyUrlTexts
      .filter((text) => !isOtherPath(text))
      .map((text) => ({
        operation,
        path: buildUrl(operation, [], fillPath(operation, { [name]: text })),
        reachesOperation: true,
      })),
  );
}

/** Every text as the name of a parameter. */
export function requestsByParameterName(operation: Operation): HostileRequest[] {
  return nastyUrlTexts.map((text) => ({
    operation,
    path: buildUrl(operation, [`${text}=1`]),
    reachesOperation: !text.includes('#'),
  }));
}

const BESIDES = ['/', '/v1/', '/docs/', '/docs/static/', '/problems/', '/milestones/', '/v1/columns/', '/health/'];

/** Every text as the rest of a path. */
export function requestsByPath(): HostileRequest[] {
  const [operation] = allOperations as [Operation];
  return BESIDES.flatMap((start) =>
    nastyUrlTexts.map((text) => ({ operation, path: start + text, reachesOperation: false })),
  );
}

/** Every value of a header, for each operation in turn. */
export function requestsByHeader(name: string): HostileRequest[] {
  // Other values of these headers are malformed HTTP: tests/raw-http.test.ts.
  const general = ['Content-Length', 'Expect'].includes(name) ? [] : nastyStrings.map(toHeaderValue);
  return [...(nastyHeaders[name] ?? []), ...general].map((value, index) => {
    const operation = allOperations[index % allOperations.length] as Operation;
    return { operation, path: buildUrl(operation, []), headers: { [name]: value }, reachesOperation: true };
  });
}

/** How a response deviates from the contract; undefined if it does not. */
export function contractViolation(
  { operation: { get }, reachesOperation: reachesOperation }: HostileRequest,
  { status, type, body }: HttpResponse,
): string | undefined {
  if (status >= 500) return `answers ${status}`;
  if (status >= 400) {
    if (type !== 'application/problem+json') return `answers ${status} as ${type}`;
    const problem = JSON.parse(body);
    const [flaw] = validationErrors(problem, 'Problem');
    if (flaw) return `answers a problem that is none: ${flaw.instancePath} ${flaw.message}`;
    const known = problemNames.some(
      (name) => problem.type === `/problems/${name}` && problemTypes[name].status === status,
    );
    if (!known) return `answers ${status} with the type ${problem.type}`;
    if (/SQLITE_|SqliteError|node_modules|\.[jt]s:\d|\n/.test(problem.detail)) return `says ${problem.detail}`;
  }
  if (!reachesOperation) return undefined;
  const documented = documentedResponse(get, status);
  if (!documented) return `answers ${status}, which is not documented`;
  if (status !== 200 || get.operationId === 'downloadFile') return undefined;
  const [mediaType = ''] = type.split(';', 1);
  const content = documented.content[mediaType];
  if (!content) return `answers in ${type}, which is not documented`;
  if (mediaType !== 'application/json') return undefined;
  const [flaw] = validationErrors(JSON.parse(body), content.schema.$ref.split('/').at(-1));
  return flaw && `answers what is not documented: ${flaw.instancePath} ${flaw.message}`;
}
