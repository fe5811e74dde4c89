// /openapi.json, /openapi.yaml and /docs: the contract, for programs and for people.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import plugin from 'fastify-plugin';
import { parse } from 'yaml';
import { documentFromRoutes } from '../openapi/document.ts';

const contractFile = join(import.meta.dirname, '..', '..', 'openapi.yaml');

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

export const docsPlugin = plugin<{ contract: 'file' | 'routes' }>(
  async (app, { contract }) => {
    if (contract === 'routes') {
      await app.register(swagger, documentFromRoutes);
      return;
    }
    const yaml = readFileSync(contractFile);
    const document = parse(yaml.toString());
    const json = JSON.stringify(document);
    await app.register(swagger, { mode: 'static', specification: { document } });
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
    app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) =>
      reply
        .type('application/json; charset=utf-8')
        .serializer((text: string) => text)
        .send(json),
    );
  },
  { name: 'docs', dependencies: ['methods'] },
);
