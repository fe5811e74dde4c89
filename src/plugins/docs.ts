// Serves /openapi.json, /openapi.yaml and, under /docs, Swagger UI.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import { programVersion } from '../build-info.ts';
import { mediaTypes } from '../formats/media-types.ts';
import {
  entityTag,
  isUnchanged,
  latestDate,
  notModified,
  setValidators,
  untilNextEdition,
} from '../http/cache-headers.ts';
import { pathOf } from '../http/link-header.ts';
import { sendBytes } from '../http/send-file.ts';
import { readSpec } from '../openapi/spec-files.ts';
import { memoize } from '../util/memoize.ts';

const DOCS_PATH = '/docs';

/** Maximum origins for which the API description is cached: clients choose `Host`, so the number of origins is unlimited. */
const MAX_ORIGINS = 4;
const YAML_TYPE = 'application/yaml';

const hidden = { schema: { hide: true } };

type SwaggerFile = { statusCode: number; headers: Record<string, string>; body: Buffer; tag: string };

export const docsPlugin = plugin<{ spec: FastifyDynamicSwaggerOptions | undefined }>(
  async (app, { spec }) => {
    if (spec) {
      const { default: swagger } = await import('@fastify/swagger');
      await app.register(swagger, spec);
      return;
    }
    const { yaml, json } = readSpec();
    const fixed = { ...hidden, config: { isStatic: true } };
    const yamlFor = memoize(MAX_ORIGINS, (origin) => withServer(yaml, `url: ${RELATIVE}`, `url: "${origin}"`));
    const jsonFor = memoize(MAX_ORIGINS, async (origin) =>
      withServer(await json(), `"url":"${RELATIVE}"`, `"url":"${origin}"`),
    );
    app.get('/openapi.yaml', fixed, (request, reply) => reply.type(YAML_TYPE).send(yamlFor(app.originOf(request))));
    app.get('/openapi.json', fixed, async (request, reply) =>
      reply.type(mediaTypes.json.contentType).send(await jsonFor(app.originOf(request))),
    );

    let swaggerUi: Promise<FastifyInstance> | undefined;
    async function createSwaggerUi(): Promise<FastifyInstance> {
      const [{ swaggerUiApp }, document] = await Promise.all([preloadSwaggerUi(), json()]);
      return swaggerUiApp(DOCS_PATH, { toJSON: () => JSON.parse(document.toString()) });
    }

    /** Responses with status 200 by decoded path, so that spellings of a path share one entry: less than 3 MB in total. */
    const files = new Map<string, SwaggerFile>();

    async function fetchFromSwaggerUi(url: string): Promise<SwaggerFile> {
      const key = decodeURIComponent(url);
      const known = files.get(key);
      if (known) return known;
      // If Swagger UI cannot be created, the next request tries again.
      swaggerUi ??= createSwaggerUi().catch((error: unknown) => {
        swaggerUi = undefined;
        throw error;
      });
      const { statusCode, headers, rawPayload: body } = await (await swaggerUi).inject(url);
      const names = ['content-type', 'content-security-policy', 'location'].filter((name) => name in headers);
      const own = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
      // The media type of YAML is registered without `x-` (RFC 9512).
      if (own['content-type'] === 'application/x-yaml') own['content-type'] = YAML_TYPE;
      const isPage = own['content-type']?.startsWith('text/html') === true;
      const sent = isPage ? Buffer.from(completePage(body.toString())) : body;
      const file = { statusCode, headers: own, body: sent, tag: entityTag(sent) };
      if (statusCode === 200) files.set(key, file);
      return file;
    }

    for (const path of ['', '/json', '/yaml', '/static/index.html', '/static/swagger-initializer.js', '/static/*']) {
      app.get(DOCS_PATH + path, fixed, async (request, reply) => {
        const [url = ''] = pathOf(request.url).split('?', 1);
        const { statusCode, headers, body, tag } = await fetchFromSwaggerUi(url);
        if (statusCode === 404) {
          reply.callNotFound();
          return reply;
        }
        if (statusCode >= 400) throw Object.assign(new Error(`Swagger UI returned ${statusCode}`), { statusCode });
        reply.code(statusCode).headers({ ...headers, 'referrer-policy': 'no-referrer' });
        if (statusCode !== 200) return reply.send();
        reply.header('cache-control', untilNextEdition);
        const modified = latestDate([programVersion().since], app.now()).toUTCString();
        setValidators(request, reply, { tag, modified, mediaType: headers['content-type'] ?? '' });
        if (isUnchanged(request, reply)) return reply.send(notModified(request, reply));
        // A base path changes the length of the body, so that ranges of it would be wrong.
        if (app.basePath !== '') return reply.send(body);
        return sendBytes(request, reply, body.length, (range) =>
          range ? body.subarray(range.start, range.end + 1) : body,
        );
      });
    }
  },
  { name: 'docs', dependencies: ['edition-store', 'not-found'] },
);

/** Adds what the page of Swagger UI lacks: a layout for telephones, a description, and links for readers without JavaScript. */
function completePage(html: string): string {
  const head = `<meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="Interactive documentation of the Gigawatt API.">`;
  const noScript = `<noscript><p>Swagger UI needs JavaScript. Without it, read <a href="/openapi.yaml">/openapi.yaml</a>, the list of
    endpoints at <a href="/v1">/v1</a>, or the web pages at <a href="/en">/en</a>.</p></noscript>`;
  return html.replace('</head>', `${head}\n  </head>`).replace('<body>', `<body>\n  ${noScript}`);
}

/** URL of the server in openapi.yaml, which Swagger UI uses unchanged: its page can reach only the host that it comes from. */
const RELATIVE = '/';

/** Replaces the relative URL of the server, which generated clients cannot use. */
function withServer(description: Buffer, relative: string, absolute: string): Buffer {
  return Buffer.from(description.toString().replace(relative, () => absolute));
}

/** Called after the start of the server, which is then faster: few clients open /docs. */
export function preloadSwaggerUi() {
  return import('../openapi/swagger-ui-app.ts');
}
