// `npm run client`: generates contract.ts, the types of all parameters and responses, from the contract.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const contract = parse(readFileSync(join(import.meta.dirname, '..', 'openapi.yaml'), 'utf8'));

/** Drops examples of whole responses, which would make the types hard to read. */
function withoutExamples(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutExamples);
  if (part === null || typeof part !== 'object') return part;
  const kept = Object.entries(part).filter(([name, value]) => name !== 'example' || typeof value !== 'object');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutExamples(value)]));
}

const tree = await openapiTS(withoutExamples(contract) as Parameters<typeof openapiTS>[0], {
  alphabetize: true,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
});
const heading = '// Made from openapi.yaml by `npm run client`; changes here are lost.\n\n';
writeFileSync(process.argv[2] ?? join(import.meta.dirname, 'contract.ts'), heading + astToString(tree));
