// /openapi.json, /openapi.yaml and /docs: the contract, for programs and for people.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import plugin from 'fastify-plugin';
import type { OpenAPIV3 } from 'openapi-types';
import { parse } from 'yaml';
import { project } from '../project.ts';

const contractFile = join(project, 'openapi.yaml');

/** Just what Swagger UI needs, all of it from this server: it styles its elements in place and draws icons from data: addresses. */
const contentSecurityPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

export const docsPlugin = plugin<{ contract: FastifyDynamicSwaggerOptions | undefined }>(
  async (app, { contract }) => {
    if (contract) {
      await app.register(swagger, contract);
      return;
    }
    const yaml = readFileSync(contractFile);
    let read: unknown;
    // Reading so much YAML takes a tenth of a second: nobody waits for it who does not ask for it.
    const document = { toJSON: () => (read ??= parse(yaml.toString())) };
    await app.register(swagger, {
      mode: 'static',
      specification: { document: document as unknown as OpenAPIV3.Document },
    });
    await app.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: contentSecurityPolicy,
      uiConfig: {
        deepLinking: true,
        displayRequestDuration: true,
        docExpansion: 'list',
        defaultModelsExpandDepth: 0,
        tryItOutEnabled: true,
        layout: 'BaseLayout',
      },
      theme: { title: 'Gigawatt: promises about AI-compute deals' },
    });
    app.get('/openapi.yaml', { schema: { hide: true } }, (_request, reply) =>
      reply.type('application/yaml').send(yaml),
    );
    app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => reply.send(document));
  },
  { name: 'docs', dependencies: ['methods'] },
);
