// Sends hostile requests: no response is a 5xx, and every response is as documented in openapi.yaml.
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useApp } from './support/app.ts';
import { createHttpClient, type HttpClient } from './support/client.ts';
import { allOperations, type Operation } from './support/contract.ts';
import {
  buildUrl,
  contractViolation,
  exampleValue,
  fillPath,
  type HostileRequest,
  nastyUrlTexts,
  operationParameters,
  requestsByHeader,
  requestsByParameterName,
  requestsByParameterValue,
  requestsByPath,
  requestsByPathParameter,
} from './support/hostile.ts';
import { nastyHeaders, nastyStrings, percentEncode, toHeaderValue } from './support/nasty-strings.ts';
import { manySources } from './support/seeds.ts';

const { app } = useApp({ seed: manySources, downloads: true });
let client: HttpClient;
beforeAll(async () => {
  await app().listen({ port: 0, host: '127.0.0.1' });
  client = createHttpClient((app().server.address() as AddressInfo).port, 8);
});
afterAll(() => client.close());

/** Timeout of one test, which sends hundreds of requests, on a busy machine. */
const TIMEOUT_MS = 120_000;

async function findViolations(requests: readonly HostileRequest[]): Promise<string[]> {
  const violations = await Promise.all(
    requests.map(async (request) => {
      const { path, headers = {} } = request;
      const violation = contractViolation(request, await client.send(path, headers));
      return violation === undefined
        ? []
        : [`${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${violation}`];
    }),
  );
  return violations.flat();
}

/** Picks every n-th request, at most about `maxCount`, because all 170,000 requests would take minutes. */
function sample(requests: readonly HostileRequest[], maxCount = 300): HostileRequest[] {
  // Use a prime step, so that the sample does not pick the same hostile texts for every operation.
  const step = [1, 3, 7, 13, 29, 61, 127].find((prime) => requests.length / prime <= maxCount) ?? 251;
  return requests.filter((_, index) => index % step === 0);
}

describe('hostile text', () => {
  test('nastyStrings contains more than 600 hostile texts', () => expect(nastyStrings.length).toBeGreaterThan(600));

  const names = new Set(allOperations.flatMap((each) => operationParameters('query', each).map(({ name }) => name)));
  test.each([...names])(
    'hostile text as the value of the parameter %s gets a response that openapi.yaml documents',
    async (name) => {
      expect(await findViolations(sample(requestsByParameterValue(name)))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test.each(allOperations.filter((operation) => operationParameters('path', operation).length > 0))(
    'hostile text in the path $path gets a response that openapi.yaml documents',
    async (operation) => {
      expect(await findViolations(sample(requestsByPathParameter(operation), 100))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'hostile text as a parameter name gets a response that openapi.yaml documents',
    async () => {
      expect(await findViolations(sample(allOperations.flatMap(requestsByParameterName), 800))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'hostile text as the rest of any path gets a response that openapi.yaml documents',
    async () => {
      expect(await findViolations(sample(requestsByPath(), 800))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test.each(Object.keys(nastyHeaders))(
    'hostile text in the header %s gets a response that openapi.yaml documents',
    async (name) => {
      const requests = requestsByHeader(name);
      const specific = nastyHeaders[name]?.length ?? 0;
      expect(await findViolations([...requests.slice(0, specific), ...sample(requests.slice(specific), 100)])).toEqual(
        [],
      );
    },
    TIMEOUT_MS,
  );
});

describe('random requests', () => {
  const short = nastyUrlTexts.filter((text) => text.length < 100);
  const nasty = fc.oneof(
    fc.constantFrom(...nastyUrlTexts),
    fc.string({ unit: 'binary', maxLength: 60 }).map(percentEncode),
    fc.string({ unit: 'grapheme', maxLength: 60 }).map(percentEncode),
    fc.array(fc.constantFrom(...short), { minLength: 2, maxLength: 4 }).map((texts) => texts.join('')),
  );
  const valuesOf = (parameter: Operation['parameters'][number]) => {
    const fair = [exampleValue(parameter), ...(parameter.schema.enum ?? []), '2026', '2025-02', '200'];
    return fc.oneof(nasty, fc.constantFrom(...fair.map(encodeURIComponent)));
  };
  // Leave out the headers that concern the connection: tests/raw-http.test.ts covers them.
  const names = Object.keys(nastyHeaders).filter((name) => !['Host', 'Content-Length', 'Expect'].includes(name));
  const texts = [...Object.values(nastyHeaders).flat(), ...nastyStrings];
  const headers = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 40 })).map(toHeaderValue),
    { maxKeys: 2 },
  );

  test.each(allOperations)(
    'random parameters and headers for $path get a documented response',
    async (operation) => {
      const query = fc.array(
        fc.oneof(
          ...operationParameters('query', operation).map((each) =>
            valuesOf(each).map((value) => `${each.name}=${value}`),
          ),
          fc.tuple(nasty, nasty).map((pair) => pair.join('=')),
          nasty,
        ),
        { maxLength: 4 },
      );
      const inPath = operationParameters('path', operation);
      const path = fc
        .record(Object.fromEntries(inPath.map((each) => [each.name, valuesOf(each)])))
        .map((given) => fillPath(operation, given));
      await fc.assert(
        fc.asyncProperty(path, query, headers, async (path, query, headers) => {
          // Random text in the path, or a `#` in the query, can change the URL so that another operation handles the request.
          const reachesOperation = inPath.length === 0 && !query.some((text) => text.includes('#'));
          const request = { operation, path: buildUrl(operation, query, path), headers, reachesOperation };
          expect(await findViolations([request])).toEqual([]);
        }),
        { numRuns: 50 },
      );
    },
    TIMEOUT_MS,
  );
});
