// All that a server can be asked: every endpoint of its contract in every format, with the examples that stand there, and its
// Swagger page with all that this loads.
import type { OpenAPIV3_1 } from 'openapi-types';

/** @param page where the Swagger page is */
export async function askAll(address: string, page: string): Promise<void> {
  for (const asked of await endpoints(address, page)) await read(address + asked);
  const html = await read(address + page);
  for (const [, asset] of html.matchAll(/(?:href|src)="([^"]+)"/g)) await read(address + asset);
}

/** Every endpoint in every format. */
export async function endpoints(address: string, page: string): Promise<string[]> {
  const contract: OpenAPIV3_1.Document = JSON.parse(await read(`${address}${page}/json`));
  return Object.entries(contract.paths ?? {}).flatMap(([path, item]) => {
    const parameters = (item?.get?.parameters ?? []).map((parameter) => resolved(parameter, contract));
    return addressesOf(path, parameters);
  });
}

/** @throws Error when the answer is not what was asked for */
async function read(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer.text();
}

type Parameter = OpenAPIV3_1.ParameterObject;

function resolved(parameter: Parameter | OpenAPIV3_1.ReferenceObject, { components }: OpenAPIV3_1.Document): Parameter {
  if (!('$ref' in parameter)) return parameter;
  return components?.parameters?.[parameter.$ref.split('/').at(-1) ?? ''] as Parameter;
}

/** What a path is asked as: with what must be given, and in each of its formats. */
function addressesOf(path: string, parameters: readonly Parameter[]): string[] {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: where, required, example } of parameters) {
    if (where === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(example));
    else if (required) query.set(name, example);
  }
  const format = parameters.find(({ name }) => name === 'format')?.schema as { enum: string[] } | undefined;
  if (!format) return [query.size > 0 ? `${filled}?${query}` : filled];
  return format.enum.map((name) => `${filled}?${new URLSearchParams([...query, ['format', name]])}`);
}
