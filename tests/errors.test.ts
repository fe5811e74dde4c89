// Tests error responses (problem documents, RFC 9457) and redirects. tests/raw-http.test.ts tests malformed HTTP.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ProblemType, problemNames, problemTypes } from '../src/http/problems.ts';
import { damageDatabase, type Json, listen, startApp, useApp } from './support/app.ts';
import { expectProblem } from './support/problems.ts';
import { seedWith } from './support/register.ts';
import { type RawResponse, requestFor, sendRaw } from './support/socket.ts';

const secondDeal = 'id: second-deal\nkind: project\ntitle: { en: Second deal, fr: Second accord }\n';
const { app } = useApp({
  downloads: true,
  seed: (folder) => seedWith(folder, { 'deals/second-deal.yaml': secondDeal }),
});
let port: number;
beforeAll(async () => {
  port = await listen(app());
});

const send = (target: string, options?: Parameters<typeof requestFor>[1]) => sendRaw(port, requestFor(target, options));

const emitTimeout = (socket: Socket) =>
  app().server.emit('clientError', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);

const json = 'Content-Type: application/json\r\n';
const tooLarge = 2 ** 20 + 1;

/** For each problem type, sends a request that the server answers with a problem of that type. */
const triggers: Record<ProblemType, () => Promise<RawResponse>> = {
  'invalid-parameter': () => send('/v1/milestones?form=2026'),
  'invalid-cursor': () => send('/v1/milestones?cursor=garbage'),
  'malformed-request': () => send('/%ZZ'),
  'origin-not-allowed': () => send('/mcp', { method: 'POST', headers: `${json}Origin: https://elsewhere.example\r\n` }),
  'not-found': () => send('/nowhere'),
  'not-acceptable': () => send('/v1/partners?format=ics'),
  'precondition-failed': () => send('/v1/deals', { headers: 'If-Match: "another"\r\n' }),
  'range-not-satisfiable': () =>
    send(`/v1/dataset/${app().store.current.id}/deals.csv`, { headers: 'Range: bytes=99999999-\r\n' }),
  'not-yet-known': () => send('/v1/milestones/france-fluidstack.service-start?asOf=2024'),
  'edition-gone': async () => {
    const { next } = (await send('/v1/partners?limit=1')).json();
    const cursor = new URL(next, 'http://localhost').searchParams.get('cursor') ?? '';
    const [day, , ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const unknownEdition = Buffer.from(JSON.stringify([day, '0'.repeat(16), ...rest])).toString('base64url');
    return send(`/v1/partners?limit=1&cursor=${unknownEdition}`);
  },
  'method-not-allowed': () => send('/v1/deals', { method: 'DELETE' }),
  'request-timeout': () => {
    // Emit the timeout error as soon as a part of the request has arrived: the real timeout takes 10 s.
    app().server.once('connection', (socket: Socket) => socket.once('data', () => emitTimeout(socket)));
    return sendRaw(port, 'GET /v1/deals HTTP/1.1\r\nHost: local');
  },
  'content-too-large': () =>
    send('/nowhere', { method: 'POST', headers: `${json}Content-Length: ${tooLarge}\r\n`, body: ' '.repeat(tooLarge) }),
  'uri-too-long': () => send(`/v1/search?q=${'a'.repeat(5000)}`),
  'expectation-failed': () => send('/v1/deals', { headers: 'Expect: a-miracle\r\n' }),
  'header-fields-too-large': () => send('/v1/deals', { headers: `X-Long: ${'a'.repeat(20_000)}\r\n` }),
  'too-many-requests': async () => {
    const { port: limited } = await startApp({ rateLimit: 1 });
    await sendRaw(limited, requestFor('/v1/deals'));
    return sendRaw(limited, requestFor('/v1/deals'));
  },
  'internal-error': () => sendToBroken(new Error('an internal secret')),
  unavailable: async () => {
    const { config, app: damaged, port: damagedPort } = await startApp();
    await damageDatabase(damaged, config);
    return sendRaw(damagedPort, requestFor('/v1/deals'));
  },
};

/** Sends a request to a route that throws `error`. */
async function sendToBroken(error: unknown): Promise<RawResponse> {
  const { port: brokenPort } = await startApp({}, (broken) =>
    broken.get('/broken', () => {
      throw error;
    }),
  );
  return sendRaw(brokenPort, requestFor('/broken'));
}

test('the server closes a connection without a response when the connection times out before any request', async () => {
  app().server.once('connection', emitTimeout);
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  await once(socket, 'close');
  expect(received).toBe('');
});

test('the example requests of this file return every problem type', async () => {
  const reached = new Set<string>();
  for (const trigger of Object.values(triggers)) reached.add((await trigger()).json().type);
  expect(reached).toEqual(new Set(problemNames.map((name) => `/problems/${name}`)));
});

test.each(problemNames)(
  'an error of the type %s returns a problem document (RFC 9457) whose `type` is the URL of a page about that error',
  async (name) => {
    const { type, title } = expectProblem(await triggers[name](), name);
    const page = await send(type);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain(title);
  },
);

test('GET /problems lists every problem type', async () => {
  const { status, headers, body } = await send('/problems');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const links = [...body.matchAll(/href="\/en\/problems\/([^"]+)"/g)].map(([, name]) => name);
  expect(links).toEqual(problemNames);
});

test.each(problemNames)(
  'the page about the problem type %s exists in English and French, each version with links to both',
  async (name) => {
    const pages = { en: await send(`/en/problems/${name}`), fr: await send(`/fr/problems/${name}`) };
    for (const [language, page] of Object.entries(pages)) {
      expect([page.status, page.headers.get('content-language')]).toEqual([200, language]);
      expect(page.body).toContain(`<html lang="${language}">`);
      for (const other of ['en', 'fr'])
        expect(page.body).toMatch(new RegExp(`hreflang="${other}" href="http://[^/]+/${other}/problems/${name}"`));
    }
    const { title, meaning } = problemTypes[name];
    expect(pages.en.body).toContain(`<h1>${title}</h1>`);
    expect(pages.fr.body).not.toContain(`<h1>${title}</h1>`);
    expect(pages.fr.body).not.toContain(meaning);
  },
);

test('GET /problems and GET /problems/{name} return the language that Accept-Language prefers', async () => {
  for (const path of ['/problems', '/problems/not-found']) {
    const page = await send(path, { headers: 'Accept-Language: fr-FR, en;q=0.5\r\n' });
    expect([page.status, page.headers.get('content-language')]).toEqual([200, 'fr']);
    expect(page.headers.get('vary')).toContain('Accept-Language');
    expect((await send(path)).headers.get('content-language')).toBe('en');
  }
});

test.each([
  ['an Error', new Error('an internal secret')],
  ['an Error with `statusCode` 503', Object.assign(new Error('an internal secret'), { statusCode: 503 })],
  ['a string', 'an internal secret'],
])('a route that throws %s returns 500 without internal details', async (_, error) => {
  const response = await sendToBroken(error);
  expectProblem(response, 'internal-error');
  expect(response.body).not.toContain('secret');
});

test.each([
  ['/v1/milestone', 'Did you mean /v1/milestones?'],
  ['/v1/milestoens?from=2026', 'Did you mean /v1/milestones?'],
  ['/V1/deals', 'Did you mean /v1/deals?'],
  ['/docs/jsn', 'Did you mean /docs/json?'],
  ['/docs/static/swagger.css', '/docs lists every path of the API.'],
  ['/wp-login.php', '/docs lists every path of the API.'],
  [
    '/v1/milestones/france-fluidstack.service-strt',
    'Unknown milestone "france-fluidstack.service-strt". Did you mean "france-fluidstack.service-start"?',
  ],
  ['/v1/deals/FRANCE-FLUIDSTACK', 'Did you mean "france-fluidstack"?'],
  ['/v1/milestones/fluidstack', '"fluidstack" is a partner, not a milestone: see /v1/partners/fluidstack.'],
  ['/v1/sources/xyz', 'Unknown source "xyz". /v1/sources lists every source.'],
])('GET %s returns 404 with the hint: %s', async (path, hint) => {
  expect(expectProblem(await send(path), 'not-found').detail).toContain(hint);
});

test('GET of swagger-ui.css returns 416 when the requested range starts after the end of the file', async () => {
  const headers = 'Range: bytes=99999999-\r\n';
  expectProblem(await send('/docs/static/swagger-ui.css', { headers }), 'range-not-satisfiable');
});

test('GET of a milestone returns 404 and suggests a later `asOf` when `asOf` is earlier than the first report', async () => {
  const { detail } = expectProblem(
    await send('/v1/milestones/france-fluidstack.service-start?asOf=2025-02-27'),
    'not-yet-known',
  );
  expect(detail).toContain(
    'by 2025-02-27. Its first report is considered from 2025-02-28: use `asOf=2025-02-28` or later.',
  );
});

test('GET of a deal returns 404 with an explanation when no source has reported the deal', async () => {
  const { detail } = expectProblem(await send('/v1/deals/second-deal'), 'not-yet-known');
  expect(detail).toBe('The register names deal second-deal, but no source has reported it yet.');
});

describe('HTTP methods', () => {
  const notAllowed = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY'];
  const paths = [
    ...'/v1/deals /v1/deals/france-fluidstack /docs /docs/static/swagger-ui.css /milestones'.split(' '),
    ...'/problems/not-found /'.split(' '),
  ];

  test.each(notAllowed)(
    'the HTTP method %s returns 405 with the allowed methods on every kind of path',
    async (method) => {
      for (const path of paths) {
        for (const headers of ['', `${json}Content-Length: 2\r\n`]) {
          const response = await send(path, { method, headers, body: headers && '{}' });
          expect(expectProblem(response, 'method-not-allowed').detail).toContain(method);
          expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
        }
      }
    },
  );

  test.each(paths)('OPTIONS %s returns 204 with the allowed methods', async (path) => {
    const { status, headers, body } = await send(path, { method: 'OPTIONS' });
    expect([status, headers.get('allow'), body]).toEqual([204, 'GET, HEAD, OPTIONS', '']);
  });
});

describe('query parameters', () => {
  const wrong = (name: string, message: string, suggestion?: string) => ({
    in: 'query',
    name,
    message: expect.stringContaining(message),
    ...(suggestion && { suggestion }),
  });

  test.each([
    [
      '/v1/milestones?form=2026',
      [wrong('form', 'Unknown parameter `form`. Did you mean `from`? Allowed: id, from, to,', 'from')],
    ],
    [
      '/v1/milestones?status=plan',
      [wrong('status', '`status` must be one of planned, reached, cancelled. Received: "plan".', 'planned')],
    ],
    ['/v1/milestones?expand=report', [wrong('expand', '`expand` must be "reports".', 'reports')]],
    [
      '/v1/figures?deal=france-fluidstak',
      [wrong('deal', '`deal`: unknown deal "france-fluidstak".', 'france-fluidstack')],
    ],
    ['/v1/milestones?from=2026&from=2027', [wrong('from', '`from` must be given only once, with a single value.')]],
    ['/v1/milestones?colour=red', [wrong('colour', 'Unknown parameter `colour`. Allowed: id, from,')]],
    [
      '/v1/milestones/france-fluidstack.service-start?from=2026',
      [wrong('from', 'Unknown parameter `from`. Allowed: asOf, source')],
    ],
    ['/health/live?x=1', [wrong('x', 'Unknown parameter `x`. This resource takes no parameters.')]],
    ['/v1/dataset?x=1', [wrong('x', 'Unknown parameter `x`. Allowed: format.')]],
    ['/v1/search', [wrong('q', '`q` is required.')]],
    ['/v1/milestones?__proto__=1', [wrong('__proto__', 'Unknown parameter `__proto__`.')]],
    ['/v1/milestones?constructor=1', [wrong('constructor', 'Unknown parameter `constructor`.')]],
    ['/v1/deals/france-fluidstack?__proto__=1&toString=2', [wrong('__proto__', ''), wrong('toString', '')]],
    [
      '/v1/sources?publisher=LA%20Nouvele%20Tribune',
      [wrong('publisher', '`publisher`: unknown publisher "LA Nouvele Tribune".', 'La Nouvelle Tribune')],
    ],
    ['/v1/sources?publisher=ZZZ', [wrong('publisher', 'unknown publisher "ZZZ". /v1/sources lists every source')]],
    ['/v1/milestones?limit=0', [wrong('limit', '`limit` must be a whole number from 1 to 200. Received: "0".')]],
    ['/v1/milestones?limit=abc', [wrong('limit', '`limit` must be a whole number from 1 to 200. Received: "abc".')]],
    ['/v1/milestones?match=certain', [wrong('match', '`match` requires `from`, `to` or both.')]],
    ['/v1/milestones?from=2027&to=2026', [wrong('from', '`from` is later than `to`: `from` starts on 2027-01-01')]],
    ['/v1/milestones?format=xml', [wrong('format', '`format` must be one of json, csv,')]],
    ['/v1/milestones?a%60b=1', [wrong('a`b', 'Unknown parameter "a`b".')]],
    ['/v1/milestones?form=2026&status=plan', [wrong('status', '', 'planned'), wrong('form', '', 'from')]],
  ])('GET %s returns 400 with a message for every invalid parameter', async (target, errors) => {
    const problem = expectProblem(await send(target), 'invalid-parameter');
    expect(problem.errors).toHaveLength(errors.length);
    expect(problem.errors).toEqual(expect.arrayContaining(errors));
    expect(problem.detail).toBe(problem.errors.map(({ message }: Json) => message).join(' '));
    for (const { suggestion } of errors)
      if (suggestion) expect(problem.detail).toMatch(new RegExp(`Did you mean ["\`]${suggestion}["\`]\\?`));
  });

  test('a request returns 400 when the cursor is malformed or comes from another list or query', async () => {
    const first = (await send('/v1/figures?deal=france-fluidstack&limit=1')).json();
    const cursor = new URL(first.next, 'http://localhost').searchParams.get('cursor');
    expect((await send(`/v1/figures?deal=france-fluidstack&cursor=${cursor}`)).status).toBe(200);
    for (const target of [
      `/v1/figures?cursor=${cursor}`,
      `/v1/figures?deal=second-deal&cursor=${cursor}`,
      `/v1/figures?deal=france-fluidstack&sort=-id&cursor=${cursor}`,
      `/v1/figures?deal=france-fluidstack&asOf=2025-03&cursor=${cursor}`,
      `/v1/milestones?deal=france-fluidstack&cursor=${cursor}`,
      `/v1/figures?deal=france-fluidstack&cursor=${cursor?.slice(2)}`,
      `/v1/figures?deal=france-fluidstack&cursor=${cursor}${cursor}`,
      '/v1/figures?cursor=',
      `/v1/figures?cursor=${Buffer.from('null').toString('base64url')}`,
      `/v1/figures?cursor=${'a'.repeat(3000)}`,
    ]) {
      expectProblem(await send(target), 'invalid-cursor');
    }
  });
});

describe('redirects', () => {
  const redirectOf = async (target: string) => {
    const { status, headers } = await send(target);
    return [status, headers.get('location')];
  };

  const collections = 'deals partners milestones figures claims sources reports search dataset'.split(' ');
  test.each(collections)('GET /%s redirects to the same path and query below /v1', async (name) => {
    for (const rest of ['', '?from=2026&q=a%20b', '/some-id', '/some-id?asOf=2026']) {
      expect(await redirectOf(`/${name}${rest}`)).toEqual([308, `/v1/${name}${rest}`]);
    }
  });

  test.each(['', '?asOf=2025-03'])(
    'GET /deal and GET /v1/deal redirect temporarily to /v1/deals/france-fluidstack and keep the query "%s"',
    async (search) => {
      for (const path of ['/deal', '/v1/deal']) {
        expect(await redirectOf(path + search)).toEqual([302, `/v1/deals/france-fluidstack${search}`]);
      }
    },
  );

  test.each([
    ...['/swagger', '/swagger/', '/swagger-ui', '/api-docs', '/api-docs/', '/redoc'].map((path) => [path, '/docs']),
    ...['/swagger.json', '/openapi'].map((path) => [path, '/openapi.json']),
  ] as [string, string][])('GET %s redirects to %s, which returns 200', async (path, location) => {
    expect(await redirectOf(path)).toEqual([308, location]);
    expect((await send(location)).status).toBe(200);
  });

  test('a request whose target is an absolute URL (RFC 9112, section 3.2.2) redirects to a path', async () => {
    const location = '/v1/milestones?from=2026';
    expect(await redirectOf('http://localhost/milestones?from=2026')).toEqual([308, location]);
  });

  test('the redirect targets of /milestones, /partners/fluidstack and /deal return 200', async () => {
    for (const target of ['/milestones?from=2026', '/partners/fluidstack', '/deal']) {
      expect((await send((await send(target)).headers.get('location') ?? '')).status).toBe(200);
    }
  });
});
