// Reads openapi.yaml, the API description that the server returns as YAML and JSON.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../build-info.ts';
import { lazy } from '../util/lazy.ts';

export const specFile = join(projectFolder, 'openapi.yaml');

/** JSON copy of openapi.yaml from the build, because parsing the YAML takes 0.1 s and much memory. */
export const JSON_SPEC_NAME = 'openapi.json';
const jsonFile = join(import.meta.dirname, JSON_SPEC_NAME);

/** Reads both files at start-up, because an update can replace them while the server runs. */
export function readSpec() {
  const yaml = readFileSync(specFile);
  const json = existsSync(jsonFile) ? readFileSync(jsonFile) : undefined;
  return { yaml, json: lazy(async () => json ?? yamlToJson(yaml)) };
}

export async function yamlToJson(yaml: Buffer) {
  const { parse } = await import('yaml');
  return Buffer.from(JSON.stringify(parse(yaml.toString())));
}
