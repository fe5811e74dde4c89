// Reads the API description of a running server and makes requests from it.
import type { OpenAPIV3_1 } from 'openapi-types';

export type Parameter = Omit<OpenAPIV3_1.ParameterObject, 'schema'> & {
  schema: { enum?: string[]; type?: string; maximum?: number };
};
export type Operation = { path: string; parameters: Parameter[] };

/** All GET operations. */
export async function operationsOf(address: string, contractPath = '/openapi.json'): Promise<Operation[]> {
  const { paths, components }: OpenAPIV3_1.Document = JSON.parse(await read(address + contractPath));
  return Object.entries(paths ?? {}).map(([path, item]) => ({
    path,
    parameters: (item?.get?.parameters ?? []).map(
      (each) => ('$ref' in each ? components?.parameters?.[each.$ref.split('/').at(-1) ?? ''] : each) as Parameter,
    ),
  }));
}

export function parameterOf({ parameters }: Operation, name: string): Parameter | undefined {
  return parameters.find((each) => each.name === name);
}

export function isList(operation: Operation): boolean {
  return parameterOf(operation, 'cursor') !== undefined;
}

export function pathWith(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A request with the examples of the required parameters, and other parameters. */
export function exampleOf({ path, parameters }: Operation, others: Record<string, string> = {}): string {
  const query: Record<string, string> = {};
  let filled = path;
  for (const { name, in: where, required, example } of parameters) {
    if (where === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(example));
    else if (required) query[name] = example;
  }
  return pathWith(filled, { ...query, ...others });
}

/** A request to every operation in every format. */
function examplesOf(operations: readonly Operation[]): string[] {
  return operations.flatMap((operation) => {
    const formats = parameterOf(operation, 'format')?.schema.enum;
    return formats ? formats.map((format) => exampleOf(operation, { format })) : [exampleOf(operation)];
  });
}

/** Requests every operation in every format, the Swagger page, and all files that the page loads. @throws Error if one fails */
export async function readEverything(address: string, swaggerPage = '/docs'): Promise<void> {
  const operations = await operationsOf(address, `${swaggerPage}/json`);
  for (const path of examplesOf(operations)) await read(address + path);
  const html = await read(address + swaggerPage);
  for (const [, asset] of html.matchAll(/(?:href|src)="([^"]+)"/g)) await read(address + asset);
}

async function read(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} returns ${response.status}`);
  return response.text();
}
