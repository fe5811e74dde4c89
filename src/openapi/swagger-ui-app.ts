// Swagger UI as a separate Fastify application, which the server creates at the first request to /docs.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance } from 'fastify';
import type { OpenAPIV3 } from 'openapi-types';
import { zodCompilers } from '../http/zod-compilers.ts';

/** Swagger UI sets some inline styles, and its icons are images in data: URLs. */
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

export async function swaggerUiApp(prefix: string, document: object): Promise<FastifyInstance> {
  const page = Fastify({ schemaController: zodCompilers, routerOptions: { ignoreTrailingSlash: true } });
  await page.register(swagger, { mode: 'static', specification: { document: document as OpenAPIV3.Document } });
  await page.register(swaggerUi, {
    routePrefix: prefix,
    staticCSP: contentSecurityPolicy,
    uiConfig: {
      deepLinking: true,
      displayRequestDuration: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      filter: true,
      tryItOutEnabled: true,
      layout: 'BaseLayout',
      plugins: [shortenResponses, sendInvalidValues],
    },
    theme: { title: 'Gigawatt: promises about AI-compute deals' },
  });
  return page;
}

type Component = unknown;
type ResponseProps = { code: string; response: { get(name: string): string } };
type React = { createElement(type: Component, props: object | null, ...children: unknown[]): unknown };

// The next two functions are plugins of Swagger UI. They must not refer to anything outside themselves, because browsers run
// their source text.

/** Sends what a reader types, because the error message of the server says more than the red border of Swagger UI. */
function sendInvalidValues() {
  return {
    statePlugins: {
      spec: {
        wrapActions: { validateParams: () => () => ({ type: 'not_validated' }) },
        wrapSelectors: { validateBeforeExecute: () => () => true },
      },
    },
  };
}

/** Collapses all responses except those with status 2xx, and limits the height of the list of headers. */
function shortenResponses() {
  // With `contain`, the table of responses does not become as wide as the list.
  const style = { maxHeight: '10em', overflow: 'auto', contain: 'inline-size' };
  return {
    wrapComponents: {
      headers:
        (Original: Component, { React: { createElement: h } }: { React: React }) =>
        (props: object) =>
          h('div', { tabIndex: 0, style }, h(Original, props)),
      response:
        (Original: Component, { React: { createElement: h } }: { React: React }) =>
        (props: ResponseProps) => {
          if (/^2/.test(props.code)) return h(Original, props);
          const [firstLine] = props.response.get('description').replaceAll('`', '').split('\n');
          const row = h('tbody', null, h(Original, props));
          const table = h('table', { className: 'responses-table' }, row);
          const details = h('details', null, h('summary', null, firstLine), table);
          return h('tr', { className: 'response' }, h('td', null, props.code), h('td', { colSpan: 2 }, details));
        },
    },
  };
}
