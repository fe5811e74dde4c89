// `npm run generate`: writes what is generated, the contract and the JSON Schemas of the seed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../build-info.ts';
import { jsonSchemas } from '../ingest/json-schemas.ts';
import { contractFromRoutes } from './generate-spec.ts';

write('openapi.yaml', await contractFromRoutes());
mkdirSync(join(project, 'seed/schemas'), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas))
  write(`seed/schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`);

function write(name: string, text: string): void {
  writeFileSync(join(project, name), text);
  console.log(name);
}
