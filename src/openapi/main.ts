// `npm run openapi`: writes openapi.yaml from the running routes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractFromRoutes } from './generate.ts';

const file = join(import.meta.dirname, '..', '..', 'openapi.yaml');
writeFileSync(file, await contractFromRoutes());
console.log('openapi.yaml is up to date with the routes');
