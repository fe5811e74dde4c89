// Tests every endpoint against openapi.yaml: responses match the schemas, and openapi.yaml documents all responses and headers.
import LinkHeader from 'http-link-header';
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import {
  allOperations,
  dereference,
  documentedResponse,
  type Operation,
  openapi,
  validationErrors,
} from './support/contract.ts';
import { manySources } from './support/seeds.ts';

const one = useApp({ downloads: true });
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

/** Headers that HTTP clients and browsers handle themselves, so openapi.yaml does not document them. */
const protocolHeaders =
  /^(access-control-.*|connection|content-(encoding|length|type)|date|keep-alive|transfer-encoding|x-content-type-options)$/;

const sentHeaders = ({ headers }: { headers: object }) =>
  Object.keys(headers).filter((name) => !protocolHeaders.test(name));
const documentedHeaders = (operation: Json, status: number) =>
  Object.keys(documentedResponse(operation, status)?.headers).map((name) => name.toLowerCase());

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
    return parameter.example ?? parameter.schema.examples?.[0];
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

  test(`GET ${path} returns only headers that openapi.yaml documents`, async () => {
    for (const target of [url(), url('colour=blue'), ...(path.includes('{') ? [path.replace('{id}', 'none')] : [])]) {
      const response = await one.send(target);
      const { statusCode } = response;
      const documented = documentedHeaders(get, statusCode);
      expect(documented, `${target} ${statusCode}`).toEqual(expect.arrayContaining(sentHeaders(response)));
    }
  });

  test(`GET ${path} accepts the example of every documented parameter`, async () => {
    for (const { name, in: location, required } of parameters) {
      if (location !== 'query' || required || name === 'cursor' || name === 'match') continue;
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
    for (const item of response.items ?? (path.startsWith('/v1') ? [response] : [])) {
      expect(item.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      const self = await one.get(item.links.self);
      expect(self.id).toBe(item.id);
    }
  });
});

test('a download returns only the media types and headers that its operation documents', async () => {
  const file = allOperations.find(({ get }) => get.operationId === 'downloadFile')?.get;
  const { edition, distributions } = await one.get('/v1/dataset');
  const types = new Set(distributions.map(({ mediaType }: Json) => mediaType));
  expect(new Set(Object.keys(file.responses[200].content))).toEqual(types);
  const requests: [path: string, status: number, headers?: Record<string, string>][] = [
    [`/v1/dataset/${edition}/deals.csv`, 200],
    [`/v1/dataset/${edition}/deals.csv`, 206, { range: 'bytes=0-9' }],
    [`/v1/dataset/${edition}/deals.csv`, 416, { range: 'bytes=9999999-' }],
    ['/v1/dataset/current/deals.csv', 302],
    ['/v1/dataset/current/none.csv', 404],
  ];
  for (const [path, status, headers] of requests) {
    const response = await one.app().inject({ url: path, ...(headers && { headers }) });
    expect(response.statusCode, path).toBe(status);
    expect(documentedHeaders(file, status), `${path} ${status}`).toEqual(expect.arrayContaining(sentHeaders(response)));
  }
});

test.each<[status: number, request: { url: string; method?: 'POST'; headers?: Record<string, string> }]>([
  [405, { url: '/v1/deals', method: 'POST' }],
  [406, { url: '/v1/partners?format=ics' }],
  [412, { url: '/v1/deals', headers: { 'if-match': '"none"' } }],
  [414, { url: `/v1/search?q=${'a'.repeat(5000)}` }],
])(
  'an error response with the status %i has only headers that openapi.yaml documents for the default response',
  async (status, request) => {
    const response = await one.app().inject(request);
    expect(response.statusCode).toBe(status);
    const [{ get }] = allOperations as [Operation];
    expect(documentedHeaders(get, status)).toEqual(expect.arrayContaining(sentHeaders(response)));
  },
);

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
