// Collects the parameters and schemas that several operations share, as components of the API description.
import { isDeepStrictEqual } from 'node:util';
import type { OpenAPIV3_1 } from 'openapi-types';

type Document = OpenAPIV3_1.Document;
type Parameter = OpenAPIV3_1.ParameterObject;

/** Replaces shared parameters by references to components. @returns the components by name */
export function extractSharedParameters(document: Document): Record<string, Parameter> {
  const operations = Object.values(document.paths ?? {}).flatMap((item) => item?.get ?? []);
  const all = operations.flatMap(({ parameters = [] }) => parameters as Parameter[]);
  const shared: Record<string, Parameter> = {};
  for (const [name, sameName] of Map.groupBy(all, (parameter) => parameter.name)) {
    const variants = [...Map.groupBy(sameName, (parameter) => JSON.stringify(parameter)).values()];
    const [commonest = []] = variants.toSorted((a, b) => b.length - a.length);
    const [first] = commonest;
    if (first && commonest.length > 1) shared[name] = first;
  }
  for (const operation of operations) {
    operation.parameters = (operation.parameters as Parameter[] | undefined)?.map((parameter) =>
      isDeepStrictEqual(parameter, shared[parameter.name])
        ? { $ref: `#/components/parameters/${parameter.name}` }
        : parameter,
    );
  }
  return shared;
}

/** Returns the schemas in use by name, so that openapi.yaml does not depend on the load order of modules. */
export function referencedSchemas(document: Document, besides: string): Record<string, OpenAPIV3_1.SchemaObject> {
  const all = document.components?.schemas ?? {};
  const used = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g)) add(name);
  };
  const add = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    follow(all[name]);
  };
  follow(document.paths);
  add(besides);
  const entries = Object.entries(all).filter(([name]) => used.has(name));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
