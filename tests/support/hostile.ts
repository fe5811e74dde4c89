// Hostile requests for every parameter of every operation, and the validation of responses.
import { problemNames, problemTypes } from '../../src/http/problems.ts';
import type { Reply } from './client.ts';
import { allOperations, flawsOf, type Operation, responseOf } from './contract.ts';
import { inHeader, nastyEncodings, nastyHeaders, nastyStrings, percentEncoded } from './nasty-strings.ts';

export type Question = {
  operation: Operation;
  path: string;
  headers?: Record<string, string>;
  /** Whether this operation certainly answers. */
  isOfOperation: boolean;
};

type Parameter = Operation['parameters'][number];

/** Every hostile text as it is in a URL. */
export const nastyTexts: readonly string[] = [...nastyStrings.map(percentEncoded), ...nastyEncodings];

export const exampleOf = ({ example, schema }: Parameter): string => String(example ?? schema.examples?.[0] ?? '');

export const parametersIn = (place: 'path' | 'query', { parameters }: Operation): Parameter[] =>
  parameters.filter((parameter) => parameter.in === place);

/** The path of an operation with the given parameters, and its examples for the others. */
export const pathOf = (operation: Operation, given: Record<string, string> = {}): string =>
  parametersIn('path', operation).reduce(
    (path, parameter) => path.replace(`{${parameter.name}}`, () => given[parameter.name] ?? exampleOf(parameter)),
    operation.path,
  );

/** The URL with these parameters and the required ones. */
export function withQuery(operation: Operation, query: readonly string[], path = pathOf(operation)): string {
  const names = query.map((text) => text.split('=', 1)[0]);
  const needed = parametersIn('query', operation)
    .filter(({ required, name }) => required && !names.includes(name))
    .map((parameter) => `${parameter.name}=${encodeURIComponent(exampleOf(parameter))}`);
  const asked = [...needed, ...query].join('&');
  return asked === '' ? path : `${path}?${asked}`;
}

/** Every text as the value of a parameter of the query. */
export function questionsOfQuery(name: string): Question[] {
  const takers = allOperations.filter((operation) =>
    parametersIn('query', operation).some((parameter) => parameter.name === name),
  );
  return nastyTexts.flatMap((value) =>
    takers.map((operation) => ({ operation, path: withQuery(operation, [`${name}=${value}`]), isOfOperation: true })),
  );
}

/** These change or end the path. */
const isOtherPath = (text: string) => /^\+?$|^\.{1,2}$|[?/#]/.test(text);

/** Every text as each part of the path. */
export function questionsOfPath(operation: Operation): Question[] {
  return parametersIn('path', operation).flatMap(({ name }) =>
    nastyTexts
      .filter((text) => !isOtherPath(text))
      .map((text) => ({
        operation,
        path: withQuery(operation, [], pathOf(operation, { [name]: text })),
        isOfOperation: true,
      })),
  );
}

/** Every text as the name of a parameter. */
export function questionsOfNames(operation: Operation): Question[] {
  return nastyTexts.map((text) => ({
    operation,
    path: withQuery(operation, [`${text}=1`]),
    isOfOperation: !text.includes('#'),
  }));
}

const BESIDES = ['/', '/v1/', '/docs/', '/docs/static/', '/problems/', '/milestones/', '/v1/columns/', '/health/'];

/** Every text as the rest of a path. */
export function questionsOfPlaces(): Question[] {
  const [operation] = allOperations as [Operation];
  return BESIDES.flatMap((start) =>
    nastyTexts.map((text) => ({ operation, path: start + text, isOfOperation: false })),
  );
}

/** Every value of a header, for each operation in turn. */
export function questionsOfHeader(name: string): Question[] {
  // Other values of these headers are malformed HTTP: tests/raw-http.test.ts.
  const general = ['Content-Length', 'Expect'].includes(name) ? [] : nastyStrings.map(inHeader);
  return [...(nastyHeaders[name] ?? []), ...general].map((value, index) => {
    const operation = allOperations[index % allOperations.length] as Operation;
    return { operation, path: withQuery(operation, []), headers: { [name]: value }, isOfOperation: true };
  });
}

/** How a response deviates from the contract; undefined if it does not. */
export function faultOf(
  { operation: { get }, isOfOperation }: Question,
  { status, type, body }: Reply,
): string | undefined {
  if (status >= 500) return `answers ${status}`;
  if (status >= 400) {
    if (type !== 'application/problem+json') return `answers ${status} as ${type}`;
    const problem = JSON.parse(body);
    const [flaw] = flawsOf(problem, 'Problem');
    if (flaw) return `answers a problem that is none: ${flaw.instancePath} ${flaw.message}`;
    const known = problemNames.some(
      (name) => problem.type === `/problems/${name}` && problemTypes[name].status === status,
    );
    if (!known) return `answers ${status} with the type ${problem.type}`;
    if (/SQLITE_|SqliteError|node_modules|\.[jt]s:\d|\n/.test(problem.detail)) return `says ${problem.detail}`;
  }
  if (!isOfOperation) return undefined;
  const documented = responseOf(get, status);
  if (!documented) return `answers ${status}, which is not documented`;
  if (status !== 200 || get.operationId === 'downloadFile') return undefined;
  const [mediaType = ''] = type.split(';', 1);
  const content = documented.content[mediaType];
  if (!content) return `answers in ${type}, which is not documented`;
  if (mediaType !== 'application/json') return undefined;
  const [flaw] = flawsOf(JSON.parse(body), content.schema.$ref.split('/').at(-1));
  return flaw && `answers what is not documented: ${flaw.instancePath} ${flaw.message}`;
}
