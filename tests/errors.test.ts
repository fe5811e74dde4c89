// Errors and their problem documents. Malformed HTTP is in tests/raw-http.test.ts.
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ProblemType, problemNames, problemTypes } from '../src/http/problems.ts';
import { damageDatabase, type Json, startApp, useApp } from './support/app.ts';
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
  await app().listen({ port: 0, host: '127.0.0.1' });
  port = (app().server.address() as AddressInfo).port;
});

const ask = (target: string, options?: Parameters<typeof requestFor>[1]) => sendRaw(port, requestFor(target, options));

const json = 'Content-Type: application/json\r\n';
const tooLarge = 2 ** 20 + 1;

/** A request for each problem of the catalogue. */
const occasions: Record<ProblemType, () => Promise<RawResponse>> = {
  'invalid-parameter': () => ask('/v1/milestones?form=2026'),
  'invalid-cursor': () => ask('/v1/milestones?cursor=garbage'),
  'malformed-request': () => ask('/%ZZ'),
  'not-found': () => ask('/nowhere'),
  'not-acceptable': () => ask('/v1/partners?format=ics'),
  'precondition-failed': () => ask('/v1/deals', { headers: 'If-Match: "another"\r\n' }),
  'range-not-satisfiable': () =>
    ask(`/v1/dataset/${app().store.current.id}/deals.csv`, { headers: 'Range: bytes=99999999-\r\n' }),
  'not-yet-known': () => ask('/v1/milestones/service-start?asOf=2024'),
  'edition-gone': async () => {
    const { next } = (await ask('/v1/partners?limit=1')).json();
    const cursor = new URL(next, 'http://localhost').searchParams.get('cursor') ?? '';
    const [day, , ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const ofAnother = Buffer.from(JSON.stringify([day, '0'.repeat(16), ...place])).toString('base64url');
    return ask(`/v1/partners?limit=1&cursor=${ofAnother}`);
  },
  'method-not-allowed': () => ask('/v1/deals', { method: 'DELETE' }),
  'request-timeout': () => {
    // Node gives a request ten seconds. Here the clock is let run out as soon as the first half is there.
    app().server.once('connection', (socket: Socket) =>
      socket.once('data', () =>
        app().server.emit('clientError', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket),
      ),
    );
    return sendRaw(port, 'GET /v1/deals HTTP/1.1\r\nHost: local');
  },
  'content-too-large': () =>
    ask('/nowhere', { method: 'POST', headers: `${json}Content-Length: ${tooLarge}\r\n`, body: ' '.repeat(tooLarge) }),
  'uri-too-long': () => ask(`/v1/search?q=${'a'.repeat(5000)}`),
  'expectation-failed': () => ask('/v1/deals', { headers: 'Expect: a-miracle\r\n' }),
  'header-fields-too-large': () => ask('/v1/deals', { headers: `X-Long: ${'a'.repeat(20_000)}\r\n` }),
  'too-many-requests': async () => {
    const { port: limited } = await startApp({ rateLimit: 1 });
    await sendRaw(limited, requestFor('/v1/deals'));
    return sendRaw(limited, requestFor('/v1/deals'));
  },
  'internal-error': () => askBroken(new Error('the secret of the inside')),
  unavailable: async () => {
    const { config, app: damaged, port: there } = await startApp();
    await damageDatabase(damaged, config);
    return sendRaw(there, requestFor('/v1/deals'));
  },
};

/** Requests a route that throws an unexpected value. */
async function askBroken(error: unknown): Promise<RawResponse> {
  const { port: there } = await startApp({}, (broken) =>
    broken.get('/broken', () => {
      throw error;
    }),
  );
  return sendRaw(there, requestFor('/broken'));
}

test('a connection without a request is closed without a response', async () => {
  // Here too, the clock is let run out.
  app().server.once('connection', (socket: Socket) =>
    app().server.emit('clientError', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket),
  );
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  await once(socket, 'close');
  expect(said).toBe('');
});

describe('the catalogue', () => {
  test('every problem type of the catalogue occurs', async () => {
    const reached = new Set<string>();
    for (const occasion of Object.values(occasions)) reached.add((await occasion()).json().type);
    expect(reached).toEqual(new Set(problemNames.map((name) => `/problems/${name}`)));
  });

  test.each(problemNames)('%s is a problem document (RFC 9457), whose type is the URL of a page', async (name) => {
    const { type, title } = expectProblem(await occasions[name](), name);
    const page = await ask(type);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain(title);
  });

  test('/problems lists every problem type', async () => {
    const { status, headers, body } = await ask('/problems');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const links = [...body.matchAll(/href="\/en\/problems\/([^"]+)"/g)].map(([, name]) => name);
    expect(links).toEqual(problemNames);
  });

  test.each(problemNames)(
    'the page of %s exists in English and in French, and each links to the other',
    async (name) => {
      const pages = { en: await ask(`/en/problems/${name}`), fr: await ask(`/fr/problems/${name}`) };
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

  test('the page of a problem type is in the language that Accept-Language prefers', async () => {
    for (const path of ['/problems', '/problems/not-found']) {
      const page = await ask(path, { headers: 'Accept-Language: fr-FR, en;q=0.5\r\n' });
      expect([page.status, page.headers.get('content-language')]).toEqual([200, 'fr']);
      expect(page.headers.get('vary')).toContain('Accept-Language');
      expect((await ask(path)).headers.get('content-language')).toBe('en');
    }
  });

  test.each([
    ['an error', new Error('the secret of the inside')],
    ['an error with a status', Object.assign(new Error('the secret of the inside'), { statusCode: 503 })],
    ['something that is no error', 'the secret of the inside'],
  ])('an unexpected exception that is %s reveals no internal details', async (_what, error) => {
    const answer = await askBroken(error);
    expectProblem(answer, 'internal-error');
    expect(answer.body).not.toContain('secret');
  });
});

describe('not found', () => {
  test.each([
    ['/v1/milestone', 'Did you mean /v1/milestones?'],
    ['/v1/milestoens?from=2026', 'Did you mean /v1/milestones?'],
    ['/V1/deals', 'Did you mean /v1/deals?'],
    ['/docs/jsn', 'Did you mean /docs/json?'],
    ['/docs/static/swagger.css', '/docs lists every path of the API.'],
    ['/wp-login.php', '/docs lists every path of the API.'],
  ])('an unknown path %s gets the hint: %s', async (path, hint) => {
    expect(expectProblem(await ask(path), 'not-found').detail).toContain(hint);
  });

  test.each([
    ['/v1/milestones/service-strt', 'Unknown milestone "service-strt". Did you mean "service-start"?'],
    ['/v1/deals/FRANCE-FLUIDSTACK', 'Did you mean "france-fluidstack"?'],
    ['/v1/milestones/fluidstack', '"fluidstack" is a partner, not a milestone: see /v1/partners/fluidstack.'],
    ['/v1/sources/xyz', 'Unknown source "xyz". /v1/sources lists every source.'],
  ])('an unknown id in %s gets the hint: %s', async (path, hint) => {
    expect(expectProblem(await ask(path), 'not-found').detail).toContain(hint);
  });

  test('a range behind the end of an asset gets 416', async () => {
    const headers = 'Range: bytes=99999999-\r\n';
    expectProblem(await ask('/docs/static/swagger-ui.css', { headers }), 'range-not-satisfiable');
  });

  test('a record that was not known yet gets the day from which it is known', async () => {
    const { detail } = expectProblem(await ask('/v1/milestones/service-start?asOf=2025-02-27'), 'not-yet-known');
    expect(detail).toContain(
      'by 2025-02-27. Its first report is considered from 2025-02-28: use `asOf=2025-02-28` or later.',
    );
  });

  test('a record that no source reports gets an explanation without a day', async () => {
    const { detail } = expectProblem(await ask('/v1/deals/second-deal'), 'not-yet-known');
    expect(detail).toBe('The register names deal second-deal, but no source has reported it yet.');
  });
});

describe('methods', () => {
  const refused = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY'];
  const known = [
    ...'/v1/deals /v1/deals/france-fluidstack /docs /docs/static/swagger-ui.css /milestones'.split(' '),
    ...'/problems/not-found /'.split(' '),
  ];

  test.each(refused)('%s gets 405 with the allowed methods', async (method) => {
    for (const path of known) {
      for (const headers of ['', `${json}Content-Length: 2\r\n`]) {
        const answer = await ask(path, { method, headers, body: headers && '{}' });
        expect(expectProblem(answer, 'method-not-allowed').detail).toContain(method);
        expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      }
    }
  });

  test.each(known)('OPTIONS %s gets the allowed methods', async (path) => {
    const { status, headers, body } = await ask(path, { method: 'OPTIONS' });
    expect([status, headers.get('allow'), body]).toEqual([204, 'GET, HEAD, OPTIONS', '']);
  });
});

describe('parameters', () => {
  const wrong = (name: string, message: string, suggestion?: string) => ({
    in: 'query',
    name,
    message: expect.stringContaining(message),
    ...(suggestion && { suggestion }),
  });

  test.each([
    [
      '/v1/milestones?form=2026',
      [wrong('form', 'Unknown parameter `form`. Did you mean `from`? Allowed: from, to,', 'from')],
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
    ['/v1/milestones?colour=red', [wrong('colour', 'Unknown parameter `colour`. Allowed: from,')]],
    ['/v1/milestones/service-start?from=2026', [wrong('from', 'Unknown parameter `from`. Allowed: asOf, source')]],
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
  ])('%s', async (target, errors) => {
    const problem = expectProblem(await ask(target), 'invalid-parameter');
    expect(problem.errors).toHaveLength(errors.length);
    expect(problem.errors).toEqual(expect.arrayContaining(errors));
    expect(problem.detail).toBe(problem.errors.map(({ message }: Json) => message).join(' '));
    for (const { suggestion } of errors)
      if (suggestion) expect(problem.detail).toMatch(new RegExp(`Did you mean ["\`]${suggestion}["\`]\\?`));
  });

  test('a cursor is valid only for the list and the parameters that it was made for', async () => {
    const first = (await ask('/v1/figures?deal=france-fluidstack&limit=1')).json();
    const cursor = new URL(first.next, 'http://localhost').searchParams.get('cursor');
    expect((await ask(`/v1/figures?deal=france-fluidstack&cursor=${cursor}`)).status).toBe(200);
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
      expectProblem(await ask(target), 'invalid-cursor');
    }
  });
});

describe('redirects', () => {
  const leadsTo = async (target: string) => {
    const { status, headers } = await ask(target);
    return [status, headers.get('location')];
  };

  const collections = 'deals partners milestones figures claims sources reports search dataset'.split(' ');
  test.each(collections)('/%s redirects to /v1, and keeps the rest of the URL', async (name) => {
    for (const rest of ['', '?from=2026&q=a%20b', '/some-id', '/some-id?asOf=2026']) {
      expect(await leadsTo(`/${name}${rest}`)).toEqual([308, `/v1/${name}${rest}`]);
    }
  });

  test.each(['', '?asOf=2025-03'])('/deal%s redirects to the first deal', async (search) => {
    for (const path of ['/deal', '/v1/deal']) {
      expect(await leadsTo(path + search)).toEqual([308, `/v1/deals/france-fluidstack${search}`]);
    }
  });

  test.each([
    ...['/swagger', '/swagger/', '/swagger-ui', '/api-docs', '/api-docs/', '/redoc'].map((path) => [path, '/docs']),
    ...['/swagger.json', '/openapi'].map((path) => [path, '/openapi.json']),
  ] as [string, string][])('%s redirects to %s', async (path, location) => {
    expect(await leadsTo(path)).toEqual([308, location]);
    expect((await ask(location)).status).toBe(200);
  });

  test.each([
    // An absolute URL, which every server must accept (RFC 9112, 3.2.2).
    ['http://localhost/milestones?from=2026', 308, '/v1/milestones?from=2026'],
  ])('%s gets %i with the location %s', async (target, status, location) => {
    expect(await leadsTo(target)).toEqual([status, location]);
  });

  test('the targets of redirects exist', async () => {
    for (const target of ['/milestones?from=2026', '/partners/fluidstack', '/deal']) {
      expect((await ask((await ask(target)).headers.get('location') ?? '')).status).toBe(200);
    }
  });
});
