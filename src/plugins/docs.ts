// Serves /openapi.json, /openapi.yaml and, under /docs, Swagger UI.
import { text } from 'node:stream/consumers';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { mediaTypes } from '../formats/media-types.ts';
import { latestDate } from '../http/cache-headers.ts';
import { readSpec } from '../openapi/spec-files.ts';

const DOCS_PATH = '/docs';

const hidden = { schema: { hide: true } };

export const docsPlugin = plugin<{ spec: FastifyDynamicSwaggerOptions | undefined }>(
  async (app, { spec }) => {
    if (spec) {
      const { default: swagger } = await import('@fastify/swagger');
      await app.register(swagger, spec);
      return;
    }
    const { yaml, json } = readSpec();
    app.get('/openapi.yaml', hidden, (_request, reply) => reply.type('application/yaml').send(yaml));
    app.get('/openapi.json', hidden, async (_request, reply) =>
      reply.type(mediaTypes.json.contentType).send(await json()),
    );

    let swaggerUi: Promise<FastifyInstance> | undefined;
    async function createSwaggerUi(): Promise<FastifyInstance> {
      const [{ swaggerUiApp }, document] = await Promise.all([preloadSwaggerUi(), json()]);
      return swaggerUiApp(DOCS_PATH, { toJSON: () => JSON.parse(document.toString()) });
    }
    async function fetchFromSwaggerUi({ url, headers }: FastifyRequest) {
      // If Swagger UI cannot be created, the next request tries again.
      swaggerUi ??= createSwaggerUi().catch((error: unknown) => {
        swaggerUi = undefined;
        throw error;
      });
      return (await swaggerUi).inject({ url, headers, payloadAsStream: true });
    }
    for (const path of ['', '/json', '/yaml', '/static/index.html', '/static/swagger-initializer.js', '/static/*']) {
      app.get(DOCS_PATH + path, hidden, async (request, reply) => {
        const { statusCode, headers, stream } = await fetchFromSwaggerUi(request);
        if (statusCode === 404) {
          reply.callNotFound();
          return reply;
        }
        if (statusCode >= 400) throw Object.assign(new Error(`Swagger UI returned ${statusCode}`), { statusCode });
        // This server sets its own `Date` and hop-by-hop headers (RFC 9110, section 7.6.1).
        for (const name of ['connection', 'date', 'keep-alive', 'transfer-encoding']) delete headers[name];
        // `Last-Modified` must not be in the future, but with a wrong clock, a file can be newer than the current time.
        const modified = headers['last-modified'];
        if (modified) headers['last-modified'] = latestDate([new Date(String(modified))], app.now()).toUTCString();
        reply.code(statusCode).headers({ ...headers, 'referrer-policy': 'no-referrer' });
        // Send documents without entity tag as text: the default-cache-headers plugin cannot hash a stream.
        return reply.send(headers.etag === undefined ? (await text(stream())) || undefined : stream());
      });
    }
  },
  { name: 'docs', dependencies: ['edition-store', 'not-found'] },
);

/** Called after the start of the server, which is then faster: few clients open /docs. */
export function preloadSwaggerUi() {
  return import('../openapi/swagger-ui-app.ts');
}
