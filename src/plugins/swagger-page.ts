// The Swagger page and its assets: an app of its own, made when somebody asks for it.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance } from 'fastify';
import type { OpenAPIV3 } from 'openapi-types';
import { schemaController } from './validation.ts';

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

export async function swaggerPage(prefix: string, document: object): Promise<FastifyInstance> {
  const page = Fastify({ schemaController, routerOptions: { ignoreTrailingSlash: true } });
  await page.register(swagger, { mode: 'static', specification: { document: document as OpenAPIV3.Document } });
  await page.register(swaggerUi, {
    routePrefix: prefix,
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
  return page;
}
