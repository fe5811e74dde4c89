// Tests /v1/reports, and the base URL in responses: the host of the request or PUBLIC_URL.
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { createApp, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';

const { send, get } = useApp({ seed: manySources });

test('GET /v1/reports/{record}-by-{source} returns the report, with a link to the record as that source reports it', async () => {
  const report = await get('/v1/reports/france-fluidstack.service-start-by-late-2025-05');
  expect(report).toMatchObject({
    kind: 'milestone',
    about: 'france-fluidstack.service-start',
    source: 'late-2025-05',
    status: 'planned',
    date: { edtf: '2027' },
    says: { en: 'planned; 2027', fr: 'prévu\u202f; 2027' },
    links: {
      about: '/v1/milestones/france-fluidstack.service-start?source=late-2025-05',
      source: '/v1/sources/late-2025-05',
    },
  });
  const record = await get(report.links.about);
  expect(record.date).toEqual(report.date);
});

test('GET /v1/reports/works-were-late returns the report of the claim with this id', async () => {
  expect(await get('/v1/reports/works-were-late')).toMatchObject({
    kind: 'claim',
    about: 'france-fluidstack.service-start',
  });
});

test('GET /v1/reports/{id} returns 404 as of a day before the source of the report was published', async () => {
  const response = await send('/v1/reports/france-fluidstack.service-start-by-late-2025-05?asOf=2025-05-18');
  expect([response.statusCode, response.json().type]).toEqual([404, '/problems/not-yet-known']);
  expect(response.json().detail).toContain('2025-05-19');
});

test.each([
  'by',
  'france-fluidstack.service-start',
  'france-fluidstack.service-start-by-nobody',
  'nothing-by-late-2025-05',
  '-by-',
])('GET /v1/reports/%s returns 404, because no report has this id', async (id) => {
  const response = await send(`/v1/reports/${id}`);
  expect([response.statusCode, response.json().type]).toEqual([404, '/problems/not-found']);
});

describe('the base URL in responses', () => {
  const { app } = useApp();
  const under = (host: string, headers = {}) =>
    app().inject({ url: '/v1/milestones?format=ics', headers: { host, ...headers } });

  test('URLs in a response use the host of the request, and each host has its own entity tag', async () => {
    const [here, there] = [await under('here.example'), await under('there.example:8080')];
    const [hereText, thereText] = [here, there].map(({ body }) => body.replaceAll('\r\n ', ''));
    expect(hereText).toContain('URL;VALUE=URI:http://here.example/en/milestones/france-fluidstack.service-start');
    expect(thereText).toContain(
      'URL;VALUE=URI:http://there.example:8080/en/milestones/france-fluidstack.service-start',
    );
    const again = await under('there.example:8080', { 'if-none-match': here.headers.etag });
    expect([again.statusCode, again.headers.etag]).toEqual([200, there.headers.etag]);
  });

  test('URLs in responses use PUBLIC_URL when it is set', async () => {
    const server = await createApp({ config: { publicUrl: 'https://gigawatt.example' } });
    const { body } = await server.inject({ url: '/v1/reports?format=atom', headers: { host: 'evil.example' } });
    expect(body).toContain('href="https://gigawatt.example/v1/reports?format=atom"');
    expect(body).not.toContain('evil');
  });
});

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['http://example.org:8080', 'http://example.org:8080'],
])('readConfig accepts PUBLIC_URL=%s and returns it as %s, without a final slash', (given, origin) => {
  expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(origin);
});

test.each(['example.org', 'ftp://example.org', 'https://example.org/?a=b', ''])(
  'readConfig rejects PUBLIC_URL=%j, which is not an http or https URL without a query',
  (given) => {
    expect(() => readConfig({ PUBLIC_URL: given })).toThrow(ConfigError);
    expect(() => readConfig({ PUBLIC_URL: given })).toThrow('PUBLIC_URL must');
  },
);
