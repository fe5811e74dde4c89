// Tests every endpoint against openapi.yaml: responses match the schemas, and openapi.yaml documents all responses and headers.
import LinkHeader from 'http-link-header';
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import {
  allOperations,
  dereference,
  type Operation,
  openapi,
  undocumentedParts,
  validationErrors,
} from './support/contract.ts';
import { seedWith } from './support/register.ts';
import { articleWithSite, manySources } from './support/seeds.ts';

const one = useApp({ seed: (folder) => seedWith(folder, articleWithSite), downloads: true });
const many = useApp({ seed: manySources, downloads: true });

/** All operations except the download of files, which does not return JSON. */
const operations = allOperations.filter(({ get }) => get.operationId !== 'downloadFile');
const lists = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'));
const recordOperations = operations.filter(({ path }) =>
  lists.some((list) => path === `${list.path}/{id}` && list.parameters.some(({ name }) => name === 'expand')),
);

function expectValid(body: Json, schema: string): void {
  expect(validationErrors(body, schema)).toEqual([]);
}

const schemaOf = (operation: Json) =>
  operation.responses[200].content['application/json'].schema.$ref.split('/').at(-1);
const collectionOf = (path: string) => path.replace('/{id}', '');
const requiredQuery = (parameters: Json[]) =>
  parameters
    .filter(({ in: location, required }) => location === 'query' && required)
    .map(({ name, example }) => `${name}=${encodeURIComponent(example)}`);

test('every operation except the download of files returns JSON', () => {
  expect(allOperations.length).toBe(operations.length + 1);
  for (const { get } of operations) expect(Object.keys(get.responses[200].content)).toContain('application/json');
});

describe.each(operations)('GET $path', ({ path, get, parameters }) => {
  const example = (name: string) => {
    const parameter = parameters.find((each) => each.name === name);
    const value = parameter.example ?? parameter.schema.examples?.[0];
    // Of several ids in an example, the registers of these tests have the first.
    return parameter.name === 'id' ? String(value).replace(/,.*/, '') : value;
  };
  const filledPath = () => path.replace(/\{(\w+)\}/, (_, name) => example(name));
  const url = (...query: string[]) =>
    `${filledPath()}?${[...requiredQuery(parameters), ...query].join('&')}`.replace(/\?$/, '');

  test(`GET ${path} has an operation id, a summary, a description, a tag, examples and every status in openapi.yaml`, () => {
    expect(get.operationId).toMatch(/^[a-z]+[A-Za-z]*$/);
    expect(get.summary.length).toBeGreaterThan(3);
    expect(get.description.length).toBeGreaterThan(20);
    expect(openapi.tags.map(({ name }: Json) => name)).toContain(get.tags[0]);
    for (const { name, description } of parameters) {
      expect(description.length).toBeGreaterThan(5);
      if (name !== 'cursor') expect(example(name), name).toBeDefined();
    }
    const [statuses, probe] = [Object.keys(get.responses), get.operationId === 'isReady' ? ['503'] : []];
    expect(statuses).toEqual(['200', '304', '400', '404', ...probe, 'default']);
  });

  test(`the response of GET ${path} and its example in openapi.yaml match the response schema`, async () => {
    expectValid(await one.get(url()), schemaOf(get));
    expectValid(await many.get(url()), schemaOf(get));
    const examples = Object.values<Json>(get.responses[200].content['application/json'].examples);
    for (const example of examples) expectValid(dereference(example).value, schemaOf(get));
    expect(examples).toHaveLength(1);
  });

  test(`GET ${path} accepts the example of every documented parameter`, async () => {
    for (const { name, in: location, required } of parameters) {
      // `match` and `as` require another parameter.
      if (location !== 'query' || required || ['cursor', 'match', 'as'].includes(name)) continue;
      expectValid(await one.get(url(`${name}=${encodeURIComponent(example(name))}`)), schemaOf(get));
    }
  });

  test(`GET ${path} returns 400 when a parameter is unknown or repeated`, async () => {
    const unknown = await one.send(url('colour=blue'));
    expect(unknown.statusCode).toBe(400);
    expectValid(unknown.json(), 'Problem');
    expect(unknown.json().errors[0]).toMatchObject({ in: 'query', name: 'colour' });
    const [parameter] = parameters.filter(({ in: location }) => location === 'query');
    if (!parameter) return;
    const value = encodeURIComponent(example(parameter.name));
    const twice = await one.send(`${filledPath()}?${parameter.name}=${value}&${parameter.name}=${value}`);
    expect(twice.statusCode).toBe(400);
  });

  test(`GET ${path} returns items whose self link leads to a record with the same id`, async () => {
    const response = await one.get(url());
    if (path === '/v1/totals') expect(await one.get(response.links.self)).toEqual(response);
    const isRecord = path.startsWith('/v1') && path !== '/v1/totals';
    for (const item of response.items ?? (isRecord ? [response] : [])) {
      expect(item.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/);
      const self = await one.get(item.links.self);
      expect(self.id).toBe(item.id);
    }
  });
});

type Sent = { url: string; method?: 'GET' | 'HEAD' | 'POST' | 'DELETE'; headers?: Record<string, string> };

/** Valid and invalid requests for one operation. */
function requestsFor({ path, get, parameters }: Operation, fileOf: string): Sent[] {
  const isFile = get.operationId === 'downloadFile';
  const target = path.replace(/\{(\w+)\}/g, (_, name) => {
    const { example } = parameters.find((parameter) => parameter.name === name) ?? {};
    return name === 'edition' ? fileOf : example;
  });
  const query = requiredQuery(parameters);
  const url = (...more: string[]) => `${target}?${[...query, ...more].join('&')}`.replace(/\?$/, '');
  const formats: string[] = parameters.find(({ name }) => name === 'format')?.schema.enum ?? [];
  const optional = parameters.filter(({ in: location, required }) => location === 'query' && !required);
  return [
    { url: url() },
    { url: url(), method: 'HEAD' },
    { url: url(), method: 'POST' },
    { url: url(), method: 'DELETE' },
    ...formats.flatMap((format): Sent[] => [
      { url: url(`format=${format}`) },
      { url: url(`format=${format}`, 'limit=1') },
      { url: url(`format=${format}`), headers: { 'accept-encoding': 'gzip' } },
    ]),
    ...['text/csv', 'text/html', 'image/png', 'application/ld+json;q=0.5, */*;q=0.1'].map((accept) => ({
      url: url(),
      headers: { accept },
    })),
    ...optional.flatMap(({ name }): Sent[] => [
      { url: url(`${name}=%00`) },
      { url: url(`${name}=nonsense`) },
      { url: url(`${name}=1&${name}=2`) },
    ]),
    ...(path.includes('{') ? [{ url: target.replace(/[^/]+$/, 'none') }] : []),
    ...(isFile ? [{ url: target.replace(fileOf, 'current') }, { url: target.replace(fileOf, '0'.repeat(64)) }] : []),
    { url: url('colour=blue') },
    { url: `${target}?%ZZ` },
    { url: `${target}?q=${'a'.repeat(5000)}` },
    { url: url(), headers: { 'if-none-match': '*' } },
    { url: url(), headers: { 'if-none-match': '*', range: 'bytes=0-9' } },
    { url: url(), headers: { 'if-match': '"another"' } },
    { url: url(), headers: { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' } },
    { url: url(), headers: { 'if-unmodified-since': 'Sat, 01 Jan 2000 00:00:00 GMT' } },
    { url: url(), headers: { range: 'bytes=0-9' } },
    { url: url(), headers: { range: 'bytes=0-1, 4-5' } },
    { url: url(), headers: { range: 'bytes=9999999-' } },
    { url: url(), headers: { expect: 'a-miracle' } },
    { url: url(), headers: { host: 'no host' } },
    { url: url(), headers: { origin: 'https://elsewhere.example' } },
  ];
}

/** Requests that the server answers with another edition, a damaged register, or a limit. */
const https = useApp({ downloads: true, config: { publicUrl: 'https://register.example', rateLimit: 1_000_000 } });
const limited = useApp({ downloads: true, config: { rateLimit: 1 } });
const draining = useApp({ downloads: true });

test('every response to several hundred requests has only a status, media type and headers that openapi.yaml documents', async () => {
  const { id } = https.app().store.current;
  const statuses = new Map<number, number>();
  const undocumented = new Set<string>();
  for (const operation of allOperations) {
    for (const request of requestsFor(operation, id)) {
      const response = await https.app().inject(request);
      statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
      for (const part of undocumentedParts(operation.get, response)) undocumented.add(`${operation.path}: ${part}`);
    }
  }
  expect([...undocumented]).toEqual([]);
  expect([...statuses.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(600);
  expect([...statuses.keys()].toSorted()).toEqual([200, 206, 302, 304, 400, 404, 405, 406, 412, 414, 416, 417]);
});

test('responses with the statuses 410, 429 and 503 have only headers that openapi.yaml documents', async () => {
  const { get, send } = one;
  const { next } = await get('/v1/partners?limit=1');
  const [day, , ...rest] = JSON.parse(
    Buffer.from(new URL(next, 'http://localhost').searchParams.get('cursor') ?? '', 'base64url').toString(),
  );
  const cursor = Buffer.from(JSON.stringify([day, '0'.repeat(16), ...rest])).toString('base64url');
  await limited.send('/v1/deals');
  draining.app().startDraining();
  const responses: [status: number, path: string, response: Awaited<ReturnType<typeof send>>][] = [
    [410, '/v1/partners', await send(`/v1/partners?limit=1&cursor=${cursor}`)],
    [429, '/v1/deals', await limited.send('/v1/deals')],
    [429, '/v1/dataset/{edition}/{file}', await limited.send('/v1/dataset/current/deals.csv')],
    [503, '/health/ready', await draining.send('/health/ready')],
  ];
  for (const [status, path, response] of responses) {
    expect(response.statusCode).toBe(status);
    expect(undocumentedParts(openapi.paths[path].get, response), `${path} ${status}`).toEqual([]);
  }
});

test.each<[status: number, method: 'POST' | 'GET' | 'DELETE', payload: string, headers: Record<string, string>]>([
  [200, 'POST', '{"jsonrpc":"2.0","id":1,"method":"tools/list"}', {}],
  [200, 'POST', '{"jsonrpc":"2.0","id":1,"method":"tools/list"}', { 'accept-encoding': 'gzip' }],
  [200, 'POST', '{"jsonrpc":"2.0","id":"a","method":"prompts/get"}', {}],
  [202, 'POST', '{"jsonrpc":"2.0","method":"notifications/initialized"}', {}],
  [400, 'POST', '{', {}],
  [403, 'POST', '{}', { origin: 'https://elsewhere.example' }],
  [404, 'POST', '{"jsonrpc":"2.0","id":1,"method":"subscriptions/listen"}', {}],
  [405, 'GET', '', {}],
  [405, 'DELETE', '', {}],
  [413, 'POST', ' '.repeat(70_000), {}],
  [415, 'POST', '{}', { 'content-type': 'text/plain' }],
  [417, 'POST', '{}', { expect: 'a-miracle' }],
])(
  '/mcp returns %i for %s with the body %j, with only a media type, headers and fields that openapi.yaml documents',
  async (status, method, payload, headers) => {
    const { post } = openapi.paths['/mcp'];
    const request = { method, url: '/mcp', payload, headers: { 'content-type': 'application/json', ...headers } };
    const response = await https.app().inject(request);
    expect([response.statusCode, undocumentedParts(post, response)]).toEqual([status, []]);
    if (response.headers['content-type'] === 'application/json' && !response.headers['content-encoding'])
      expectValid(response.json(), 'McpResponse');
    if (response.statusCode === 200) expectValid(JSON.parse(payload), 'McpMessage');
  },
);

test('a download has the media types that `/v1/dataset` lists', async () => {
  const file = allOperations.find(({ get }) => get.operationId === 'downloadFile')?.get;
  const { distributions } = await one.get('/v1/dataset');
  const types = new Set(distributions.map(({ mediaType }: Json) => mediaType));
  expect(new Set(Object.keys(file.responses[200].content))).toEqual(types);
  for (const { mediaType, links } of distributions)
    expect((await one.send(links.self)).headers['content-type']).toBe(
      mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    );
});

describe.each(recordOperations)('GET $path', ({ path }) => {
  test(`GET ${path} returns 404 with the path of the collection when the id is unknown`, async () => {
    const response = await one.send(path.replace('{id}', 'no-such-record'));
    expect(response.statusCode).toBe(404);
    expectValid(response.json(), 'Problem');
    expect(response.json().detail).toContain(collectionOf(path));
  });

  test(`GET ${path} returns the same record as the list with expand=reports`, async () => {
    const [first] = (await many.get(`${collectionOf(path)}?limit=1`)).items;
    const single = await many.get(path.replace('{id}', first.id));
    const [expanded] = (await many.get(`${collectionOf(path)}?limit=1&expand=reports`)).items;
    expect(expanded).toEqual(single);
  });
});

describe.each(lists)('GET $path', ({ path, parameters }) => {
  const sorts: string[] = parameters.find(({ name }) => name === 'sort')?.schema.enum ?? [''];
  const listed = (sort: string) =>
    `${path}?${[...requiredQuery(parameters), ...(sort ? [`sort=${sort}`] : [])].join('&')}`;

  test.each(sorts)(
    `GET ${path} returns the same items on several small pages as on one large page when the sort order is "%s"`,
    async (sort) => {
      const whole = await many.get(`${listed(sort)}&limit=200`);
      expect(whole.next).toBeNull();
      for (const limit of [1, 2, 7]) {
        const items: Json[] = [];
        let next: string | null = `${listed(sort)}&limit=${limit}`;
        while (next !== null) {
          const response = await many.send(next);
          const page = response.json();
          expect(page.items.length).toBeLessThanOrEqual(limit);
          expect(
            LinkHeader.parse(String(response.headers.link))
              .rel('next')
              .map(({ uri }) => uri),
          ).toEqual(page.next === null ? [] : [page.next]);
          items.push(...page.items);
          next = page.next;
        }
        expect(items).toEqual(whole.items);
      }
    },
  );

  test(`GET ${path} reverses the order when \`sort\` has a leading minus sign`, async () => {
    for (const sort of sorts.filter((each) => each && !each.startsWith('-') && each !== 'value')) {
      const ids = async (order: string) =>
        (await many.get(`${listed(order)}&limit=200`)).items.map(({ id }: Json) => id);
      expect(await ids(`-${sort}`)).toEqual((await ids(sort)).toReversed());
    }
  });
});

test('openapi.yaml documents every path under /v1, except for metadata documents and redirects', () => {
  const undocumented = ['/v1', '/v1/context.jsonld', '/v1/columns/{name}', '/v1/deal'];
  const served = parseRoutes(one.app().printRoutes({ commonPrefix: false })).filter((path) => /^\/v1\b/.test(path));
  expect(served.toSorted()).toEqual(
    [...allOperations.map(({ path }) => path).filter((path) => path.startsWith('/v1/')), ...undocumented].sort(),
  );
});

/** Returns the paths in Fastify's printed tree of routes, with parameters in the syntax of OpenAPI, such as {id}. */
function parseRoutes(tree: string): string[] {
  const branches: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indentation = '', part = '', methods] = /^([│ ]*)[├└]── (\S+)( \(.*\))?$/.exec(line) ?? [];
    const depth = indentation.length / 4;
    branches.splice(depth, Number.POSITIVE_INFINITY, part);
    return methods ? [branches.join('').replaceAll(/:(\w+)/g, '{$1}')] : [];
  });
}
