// How the contract is made from the routes: their Zod schemas as JSON Schema, and what the routes cannot say themselves.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from '@fastify/type-provider-zod';
import manifest from '../../package.json' with { type: 'json' };

const zodToJsonConfig = { target: 'draft-2020-12' } as const;

export const documentFromRoutes: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.1',
    info: {
      title: 'Gigawatt',
      version: manifest.version,
      summary: 'A register of promises about AI-compute deals.',
      description: [
        'Who promised what in deals about computing power for AI, for when, who reported it, and what was said later.',
        'Every value has a unit, a date that keeps its own uncertainty, the source that reported it and the place in that source.',
        '',
        '**Dates.** A date is kept as reported, in EDTF, with the first and last day it can be. `from` and `to` ask which milestones can fall in a window; `match=certain` asks which must.',
        '',
        '**`asOf`** answers as a reader of that day would have known. **`source`** answers with what one source alone reports.',
        '',
        '**Lists** come in pages: follow `next`. Unknown parameters and bad values are refused with the nearest valid one.',
      ].join('\n'),
      license: { name: 'MIT', identifier: 'MIT' },
      contact: { name: 'Gigawatt' },
    },
    servers: [{ url: '/', description: 'This server' }],
    security: [],
    tags: [
      { name: 'deals', description: 'What was agreed, by whom, and what became of it.' },
      { name: 'milestones', description: 'What is due or done, and when.' },
      { name: 'figures', description: 'Quantities with units: reported, or derived from reported ones.' },
      { name: 'partners', description: 'Who takes part in deals, and as what.' },
      { name: 'claims', description: 'What sources say that is neither a date nor a number.' },
      { name: 'sources', description: 'What was published, how reliable it is, and what each of its sentences yielded.' },
      { name: 'search', description: 'Full-text search over all of it.' },
      { name: 'dataset', description: 'The register as a whole.' },
      { name: 'health', description: 'For whoever keeps the server running.' },
    ],
  },
  transform: createJsonSchemaTransform({ zodToJsonConfig }),
  transformObject: createJsonSchemaTransformObject({ zodToJsonConfig }),
};
