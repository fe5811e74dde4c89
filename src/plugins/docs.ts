// /openapi.json, /openapi.yaml and /docs: the contract, for programs and for people.
import { text } from 'node:stream/consumers';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { mediaTypes } from '../formats/media-types.ts';
import { latestDate } from '../http/cache-headers.ts';
import { readSpec } from '../openapi/spec-files.ts';

const DOCS = '/docs';

const hidden = { schema: { hide: true } };

export const docsPlugin = plugin<{ contract: FastifyDynamicSwaggerOptions | undefined }>(
  async (app, { contract }) => {
    if (contract) {
      const { default: swagger } = await import('@fastify/swagger');
      await app.register(swagger, contract);
      return;
    }
    const { yaml, json } = readSpec();
    app.get('/openapi.yaml', hidden, (_request, reply) => reply.type('application/yaml').send(yaml));
    app.get('/openapi.json', hidden, async (_request, reply) =>
      reply.type(mediaTypes.json.contentType).send(await json()),
    );

    let page: Promise<FastifyInstance> | undefined;
    async function makePage(): Promise<FastifyInstance> {
      const [{ swaggerUiApp }, document] = await Promise.all([preloadSwaggerUi(), json()]);
      return swaggerUiApp(DOCS, { toJSON: () => JSON.parse(document.toString()) });
    }
    async function askPage({ url, headers }: FastifyRequest) {
      // What could not be made is tried again by whoever asks next.
      page ??= makePage().catch((error: unknown) => {
        page = undefined;
        throw error;
      });
      return (await page).inject({ url, headers, payloadAsStream: true });
    }
    for (const path of ['', '/json', '/yaml', '/static/index.html', '/static/swagger-initializer.js', '/static/*']) {
      app.get(DOCS + path, hidden, async (request, reply) => {
        const { statusCode, headers, stream } = await askPage(request);
        if (statusCode === 404) {
          reply.callNotFound();
          return reply;
        }
        if (statusCode >= 400) throw Object.assign(new Error(`the page answers ${statusCode}`), { statusCode });
        // These tell of the way from there to here.
        for (const name of ['connection', 'date', 'keep-alive', 'transfer-encoding']) delete headers[name];
        // The files were there before the clock was wrong, maybe.
        const modified = headers['last-modified'];
        if (modified) headers['last-modified'] = latestDate([new Date(String(modified))], app.now()).toUTCString();
        reply.code(statusCode).headers({ ...headers, 'referrer-policy': 'no-referrer' });
        // Files know their tags; of what is made for the page it is told by its bytes.
        return reply.send(headers.etag === undefined ? (await text(stream())) || undefined : stream());
      });
    }
  },
  { name: 'docs', dependencies: ['register', 'methods'] },
);

/** As with `loadFeeds`: a start does not wait for what few ask for. */
export function preloadSwaggerUi() {
  return import('./swagger-ui.ts');
}
