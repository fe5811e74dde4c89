// Reports as items of their own: their names, their days, the seed that must not make two the same; and addresses in answers.
import { describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { ConfigError, readConfig } from '../src/config.ts';
import { useApp } from './support/app.ts';
import { seeded, seedWith, temporaryFolder } from './support/register.ts';
import { manySources, sourceFile } from './support/seeds.ts';

const { ask, get } = useApp({ seed: manySources });

describe('a report', () => {
  test('is found under the name of its thing and its source', async () => {
    const report = await get('/v1/reports/service-start-by-late-2025-05');
    expect(report).toMatchObject({
      kind: 'milestone',
      about: 'service-start',
      source: 'late-2025-05',
      status: 'planned',
      date: { edtf: '2027' },
      says: { en: 'planned; 2027', fr: 'prévu\u202f; 2027' },
      links: { about: '/v1/milestones/service-start?source=late-2025-05', source: '/v1/sources/late-2025-05' },
    });
    const thing = await get(report.links.about);
    expect(thing.date).toEqual(report.date);
  });

  test('of a claim has the name of the claim', async () => {
    expect(await get('/v1/reports/works-were-late')).toMatchObject({ kind: 'claim', about: 'service-start' });
  });

  test('is not there before its source was published', async () => {
    const answer = await ask('/v1/reports/service-start-by-late-2025-05?asOf=2025-05-18');
    expect([answer.statusCode, answer.json().type]).toEqual([404, '/problems/not-yet-known']);
    expect(answer.json().detail).toContain('2025-05-19');
  });

  test.each(['by', 'service-start', 'service-start-by-nobody', 'nothing-by-late-2025-05', '-by-'])(
    'named %s is not there',
    async (id) => {
      const answer = await ask(`/v1/reports/${id}`);
      expect([answer.statusCode, answer.json().type]).toEqual([404, '/problems/not-found']);
    },
  );
});

describe('the seed', () => {
  const seeding = (files: Record<string, string>) => () =>
    seeded(temporaryFolder(), seedWith(temporaryFolder(), files));
  const evidence = 'evidence: [{ sentence: 1, start: 0, end: 6, quote: a word }]';
  const claim = (id: string, statement = 'Made up.') =>
    `[{ id: ${id}, topic: capability, about: service-start, certainty: possible, statement: { en: ${JSON.stringify(statement)}, fr: Inventé. }, ${evidence} }]`;

  test('refuses a claim that is called as a report is', () => {
    const reports = `\n  milestones: { service-start: { status: planned, date: 2027, ${evidence} } }`;
    const files = { 'sources/foo.yaml': sourceFile('foo', { reports, claims: claim('service-start-by-foo') }) };
    expect(seeding(files)).toThrow('the id service-start-by-foo is already used by a report in');
  });

  test('refuses control characters, which no feed could carry', () => {
    const files = { 'sources/foo.yaml': sourceFile('foo', { claims: claim('loud', 'Ding\u0007') }) };
    expect(seeding(files)).toThrow('must not contain control characters');
  });

  test('refuses an address that is no URI', () => {
    const source = sourceFile('foo', {}).replace('https://example.org/foo', '"https://example.org/a b"');
    expect(seeding({ 'sources/foo.yaml': source })).toThrow('must be percent-encoded');
  });
});

describe('where the server is reached', () => {
  const { app } = useApp();
  const under = (host: string, headers = {}) =>
    app().inject({ url: '/v1/milestones?format=ics', headers: { host, ...headers } });

  test('is told as the request has it, and has a tag of its own', async () => {
    const [here, there] = [await under('here.example'), await under('there.example:8080')];
    expect(here.body).toContain('URL;VALUE=URI:http://here.example/v1/milestones/service-start');
    expect(there.body).toContain('URL;VALUE=URI:http://there.example:8080/v1/milestones/service-start');
    const again = await under('there.example:8080', { 'if-none-match': here.headers.etag });
    expect([again.statusCode, again.headers.etag]).toEqual([200, there.headers.etag]);
  });

  test('is told as the operator has it, whatever the request says', async ({ onTestFinished }) => {
    const { config } = seeded(temporaryFolder());
    const server = await buildApp({ ...config, publicUrl: 'https://gigawatt.example' });
    onTestFinished(() => server.close());
    const { body } = await server.inject({ url: '/v1/reports?format=atom', headers: { host: 'evil.example' } });
    expect(body).toContain('href="https://gigawatt.example/v1/reports?format=atom"');
    expect(body).not.toContain('evil');
  });
});

describe('PUBLIC_URL', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://example.org:8080', 'http://example.org:8080'],
  ])('%s is where clients are sent', (given, origin) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(origin);
  });

  test.each(['example.org', 'ftp://example.org', 'https://example.org/path', ''])('must not be %j', (given) => {
    expect(() => readConfig({ PUBLIC_URL: given })).toThrow(ConfigError);
    expect(() => readConfig({ PUBLIC_URL: given })).toThrow('PUBLIC_URL must');
  });
});
