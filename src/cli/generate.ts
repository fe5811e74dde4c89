// `npm run generate`: writes openapi.yaml and the JSON Schemas of seed files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../build-info.ts';
import { jsonSchemas } from '../ingest/json-schemas.ts';
import { generateSpec } from './generate-spec.ts';

write('openapi.yaml', await generateSpec());
mkdirSync(join(projectFolder, 'seed/schemas'), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas))
  write(`seed/schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`);

function write(name: string, text: string): void {
  writeFileSync(join(projectFolder, name), text);
  console.log(name);
}
