// Hostile requests: no response is a 5xx, and every response is as documented.
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useApp } from './support/app.ts';
import { type Client, clientOf } from './support/client.ts';
import { allOperations, type Operation } from './support/contract.ts';
import {
  exampleOf,
  faultOf,
  nastyTexts,
  parametersIn,
  pathOf,
  type Question,
  questionsOfHeader,
  questionsOfNames,
  questionsOfPath,
  questionsOfPlaces,
  questionsOfQuery,
  withQuery,
} from './support/hostile.ts';
import { inHeader, nastyHeaders, nastyStrings, percentEncoded } from './support/nasty-strings.ts';
import { manySources } from './support/seeds.ts';

const { app } = useApp({ seed: manySources, downloads: true });
let client: Client;
beforeAll(async () => {
  await app().listen({ port: 0, host: '127.0.0.1' });
  client = clientOf((app().server.address() as AddressInfo).port, 8);
});
afterAll(() => client.close());

/** In milliseconds: hundreds of requests on a busy machine. */
const PATIENCE = 120_000;

async function faultsIn(questions: readonly Question[]): Promise<string[]> {
  const faults = await Promise.all(
    questions.map(async (question) => {
      const { path, headers = {} } = question;
      const fault = faultOf(question, await client.ask(path, headers));
      return fault === undefined ? [] : [`${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${fault}`];
    }),
  );
  return faults.flat();
}

/** A sample spread over all requests: all 170,000 take minutes. */
function spread(questions: readonly Question[], most = 300): Question[] {
  // A prime number, so that each operation gets other texts.
  const step = [1, 3, 7, 13, 29, 61, 127].find((prime) => questions.length / prime <= most) ?? 251;
  return questions.filter((_, index) => index % step === 0);
}

describe('hostile text', () => {
  test('there are several hundred hostile texts', () => expect(nastyStrings.length).toBeGreaterThan(600));

  const names = new Set(allOperations.flatMap((each) => parametersIn('query', each).map(({ name }) => name)));
  test.each([...names])(
    'hostile text as the value of %s gets a documented response',
    async (name) => {
      expect(await faultsIn(spread(questionsOfQuery(name)))).toEqual([]);
    },
    PATIENCE,
  );

  test.each(allOperations.filter((operation) => parametersIn('path', operation).length > 0))(
    'hostile text in the path $path gets a documented response',
    async (operation) => {
      expect(await faultsIn(spread(questionsOfPath(operation), 100))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'hostile text as the name of a parameter gets a documented response',
    async () => {
      expect(await faultsIn(spread(allOperations.flatMap(questionsOfNames), 800))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'hostile text as a path gets a documented response',
    async () => {
      expect(await faultsIn(spread(questionsOfPlaces(), 800))).toEqual([]);
    },
    PATIENCE,
  );

  test.each(Object.keys(nastyHeaders))(
    'hostile text in the header %s gets a documented response',
    async (name) => {
      const questions = questionsOfHeader(name);
      const own = nastyHeaders[name]?.length ?? 0;
      expect(await faultsIn([...questions.slice(0, own), ...spread(questions.slice(own), 100)])).toEqual([]);
    },
    PATIENCE,
  );
});

describe('random requests', () => {
  const short = nastyTexts.filter((text) => text.length < 100);
  const nasty = fc.oneof(
    fc.constantFrom(...nastyTexts),
    fc.string({ unit: 'binary', maxLength: 60 }).map(percentEncoded),
    fc.string({ unit: 'grapheme', maxLength: 60 }).map(percentEncoded),
    fc.array(fc.constantFrom(...short), { minLength: 2, maxLength: 4 }).map((texts) => texts.join('')),
  );
  const valuesOf = (parameter: Operation['parameters'][number]) => {
    const fair = [exampleOf(parameter), ...(parameter.schema.enum ?? []), '2026', '2025-02', '200'];
    return fc.oneof(nasty, fc.constantFrom(...fair.map(encodeURIComponent)));
  };
  // Headers of the connection are in tests/raw-http.test.ts.
  const names = Object.keys(nastyHeaders).filter((name) => !['Host', 'Content-Length', 'Expect'].includes(name));
  const texts = [...Object.values(nastyHeaders).flat(), ...nastyStrings];
  const headers = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 40 })).map(inHeader),
    { maxKeys: 2 },
  );

  test.each(allOperations)(
    'random parameters and headers for $path get a documented response',
    async (operation) => {
      const query = fc.array(
        fc.oneof(
          ...parametersIn('query', operation).map((each) => valuesOf(each).map((value) => `${each.name}=${value}`)),
          fc.tuple(nasty, nasty).map((pair) => pair.join('=')),
          nasty,
        ),
        { maxLength: 4 },
      );
      const inPath = parametersIn('path', operation);
      const path = fc
        .record(Object.fromEntries(inPath.map((each) => [each.name, valuesOf(each)])))
        .map((given) => pathOf(operation, given));
      await fc.assert(
        fc.asyncProperty(path, query, headers, async (path, query, headers) => {
          // Text in the path can change the operation.
          const isOfOperation = inPath.length === 0 && !query.some((text) => text.includes('#'));
          const question = { operation, path: withQuery(operation, query, path), headers, isOfOperation };
          expect(await faultsIn([question])).toEqual([]);
        }),
        { numRuns: 50 },
      );
    },
    PATIENCE,
  );
});
