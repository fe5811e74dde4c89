// The contract as it is handed out: openapi.yaml as it stands, and the same as JSON.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../build-info.ts';

export const specFile = join(projectFolder, 'openapi.yaml');

/** Beside a bundle stands the contract as JSON: to read so much YAML takes a tenth of a second, and memory. */
export const JSON_SPEC_NAME = 'openapi.json';
const jsonFile = join(import.meta.dirname, JSON_SPEC_NAME);

/** Read now: the files may be those of another program later. */
export function readSpec() {
  const yaml = readFileSync(specFile);
  let json = existsSync(jsonFile) ? Promise.resolve(readFileSync(jsonFile)) : undefined;
  return {
    yaml,
    json() {
      json ??= yamlToJson(yaml);
      return json;
    },
  };
}

export async function yamlToJson(yaml: Buffer) {
  const { parse } = await import('yaml');
  return Buffer.from(JSON.stringify(parse(yaml.toString())));
}
