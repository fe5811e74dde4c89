// Tests the JSON-LD of the register with a strict JSON-LD processor, and as an RDF graph.
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { manySources } from './support/seeds.ts';

const one = useApp();
const many = useApp({ seed: manySources, downloads: true });
type App = typeof many;

/** The origin of `inject` requests, and therefore of the URLs in the responses. */
const ORIGIN = 'http://localhost:80';
const CONTEXT = `${ORIGIN}/v1/context.jsonld`;
const OWN = `${CONTEXT}#`;
const SCHEMA = 'https://schema.org/';
const PROV = 'http://www.w3.org/ns/prov#';
const OA = 'http://www.w3.org/ns/oa#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

const kinds = ['deals', 'partners', 'sites', 'milestones', 'figures', 'claims', 'sources'];
const withReports = kinds.map((kind) => `/v1/${kind}?limit=200&expand=reports&format=jsonld`);
const lists = [
  ...withReports,
  ...kinds.map((kind) => `/v1/${kind}?limit=200&format=jsonld`),
  '/v1/reports?limit=200&format=jsonld',
  '/v1/search?q=fluidstack&format=jsonld',
  '/v1/milestones?from=2026&format=jsonld',
];

const datasets = ['/v1/dataset?format=jsonld', '/v1/dataset/current?format=jsonld'];

type Node = { termType: 'NamedNode' | 'BlankNode' | 'Literal'; value: string; language?: string; datatype: Node };
type Triple = { subject: Node; predicate: Node; object: Node };

/** Returns JSON-LD options that turn an undefined term or an invalid URL into an error (safe mode). */
function strict({ get }: App) {
  const context = get('/v1/context.jsonld');
  const documentLoader = async (documentUrl: string) => {
    if (documentUrl !== CONTEXT) throw new Error(`unexpected document: ${documentUrl}`);
    return { documentUrl, document: await context };
  };
  return { safe: true, documentLoader };
}

async function triplesOf(app: App, ...urls: string[]): Promise<Triple[]> {
  const options = strict(app);
  const graphs = urls.map(async (url) => (await jsonld.toRDF(await app.get(url), options)) as Triple[]);
  return (await Promise.all(graphs)).flat();
}

/** Returns the nodes at the end of a path of properties from a node. The prefix `^` follows a property backwards. */
function follow(triples: readonly Triple[], from: string, ...path: string[]): Node[] {
  const [step, ...rest] = path;
  if (step === undefined) return [{ termType: 'NamedNode', value: from } as Node];
  const back = step.startsWith('^');
  const property = step.replace('^', '');
  const ends = triples
    .filter(
      ({ predicate, subject, object }) => predicate.value === property && (back ? object : subject).value === from,
    )
    .map(({ subject, object }) => (back ? subject : object));
  return rest.length === 0 ? ends : ends.flatMap(({ value }) => follow(triples, value, ...rest));
}
const valuesAt = (triples: readonly Triple[], from: string, ...path: string[]): string[] =>
  follow(triples, from, ...path).map(({ value }) => value);

test.each(lists)('the JSON-LD of %s expands to an ordered list of the items in the JSON response', async (url) => {
  const [list]: Json[] = await jsonld.expand(await many.get(url), strict(many));
  expect(list['@type']).toEqual([`${SCHEMA}ItemList`]);
  const nodes: Json[] = list[`${SCHEMA}itemListElement`][0]['@list'];
  const { items } = await many.get(url.replace('&format=jsonld', ''));
  expect(nodes.map((node) => node['@id'])).toEqual(items.map(({ links }: Json) => ORIGIN + links.self));
  for (const node of nodes) expect(node['@type'], node['@id']).toHaveLength(1);
});

test.each(kinds)(
  'every record of /v1/%s has the same JSON-LD node in its own response as in the list',
  async (kind) => {
    const { items } = await many.get(`/v1/${kind}?limit=200&expand=reports`);
    const list: Json = await many.get(`/v1/${kind}?limit=200&expand=reports&format=jsonld`);
    for (const [index, { links }] of items.entries()) {
      const record: Json = await many.get(`${links.self}?format=jsonld`);
      const { '@context': context, ...node } = record;
      expect(context).toBe(CONTEXT);
      expect(node).toEqual(list.items[index]);
      const [expanded]: Json[] = await jsonld.expand(record, strict(many));
      expect(expanded['@id']).toBe(ORIGIN + links.self);
    }
  },
);

/** Forms of literals by datatype (XML Schema 1.1, part 2); other datatypes allow any text. */
const lexicalForms: Record<string, RegExp> = {
  boolean: /^(?:true|false)$/,
  integer: /^-?\d+$/,
  nonNegativeInteger: /^\d+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/,
  hexBinary: /^(?:[\dA-Fa-f]{2})+$/,
};

test('every list as RDF contains only absolute URLs and valid literals of known datatypes', async () => {
  for (const url of [...lists, ...datasets]) {
    const triples = await triplesOf(many, url);
    expect(triples.length).toBeGreaterThan(0);
    const nodes = triples.flatMap(({ subject, predicate, object }) => [subject, predicate, object]);
    const named = nodes.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value);
    expect(named.filter((address) => !URL.canParse(address))).toEqual([]);
    expect(named.filter((address) => address.includes(' '))).toEqual([]);
    const literals = nodes.filter(({ termType }) => termType === 'Literal');
    const datatypes = new Set(literals.map(({ datatype }) => datatype.value));
    const known = ['string', 'boolean', 'integer', 'double', 'date', 'dateTime', 'nonNegativeInteger', 'hexBinary'];
    for (const datatype of datatypes)
      expect([...known.map((name) => XSD + name), EDTF, `${RDF}langString`]).toContain(datatype);
    for (const { value, datatype } of literals)
      expect(value, `${url}: ${datatype.value}`).toMatch(lexicalForms[datatype.value.replace(XSD, '')] ?? /^/);
  }
});

test('records as JSON-LD use types and terms of schema.org, PROV-O and Web Annotation', async () => {
  const triples = await triplesOf(many, ...withReports, '/v1/reports?format=jsonld');
  const types = new Set(
    triples.flatMap(({ predicate, object }) => (predicate.value === `${RDF}type` ? object.value : [])),
  );
  for (const type of ['Event', 'Organization', 'GovernmentOrganization', 'Person', 'Project', 'Observation', 'Claim'])
    expect(types).toContain(SCHEMA + type);
  for (const type of ['MonetaryAmount', 'QuantitativeValue', 'CreativeWork', 'PostalAddress', 'OrganizationRole'])
    expect(types).toContain(SCHEMA + type);
  for (const type of ['Annotation', 'SpecificResource', 'TextPositionSelector', 'TextQuoteSelector'])
    expect(types).toContain(OA + type);
  expect(types).toContain(`${PROV}Entity`);
  const properties = new Set(triples.map(({ predicate }) => predicate.value));
  for (const property of ['hadPrimarySource', 'wasDerivedFrom']) expect(properties).toContain(PROV + property);
  for (const property of ['hasBody', 'hasTarget', 'hasSource', 'hasSelector', 'start', 'end', 'exact'])
    expect(properties).toContain(OA + property);
});

test('figures as JSON-LD have a currency, a unit code or a unit text, and their bounds and inputs', async () => {
  const triples = await triplesOf(one, '/v1/figures?format=jsonld');
  const figureValues = (figure: string, property: string) =>
    valuesAt(triples, `${ORIGIN}/v1/figures/${figure}`, `${SCHEMA}value`, property);
  expect(figureValues('france-fluidstack.initial-investment', `${RDF}type`)).toEqual([`${SCHEMA}MonetaryAmount`]);
  expect(figureValues('france-fluidstack.initial-investment', `${SCHEMA}currency`)).toEqual(['EUR']);
  expect(figureValues('france-fluidstack.initial-investment', `${SCHEMA}value`).map(Number)).toEqual([1e10]);
  expect(figureValues('france-fluidstack.electric-power', `${RDF}type`)).toEqual([`${SCHEMA}QuantitativeValue`]);
  expect(figureValues('france-fluidstack.electric-power', `${SCHEMA}unitCode`)).toEqual(['A90']);
  expect(figureValues('france-fluidstack.electric-power', `${SCHEMA}value`)).toEqual(['1']);
  expect(figureValues('france-fluidstack.power-per-processor', `${RDF}type`)).toEqual([`${SCHEMA}QuantitativeValue`]);
  expect(figureValues('france-fluidstack.power-per-processor', `${SCHEMA}unitText`)).toEqual(['W/{processor}']);
  expect(figureValues('france-fluidstack.jobs-created', `${SCHEMA}value`)).toEqual([]);
  expect(figureValues('france-fluidstack.jobs-created', `${SCHEMA}minValue`)).toEqual(['2000']);
  const derived = valuesAt(
    triples,
    `${ORIGIN}/v1/figures/france-fluidstack.power-per-processor`,
    `${PROV}wasDerivedFrom`,
  );
  const inputs = ['france-fluidstack.ai-processors', 'france-fluidstack.electric-power'].map(
    (id) => `${ORIGIN}/v1/figures/${id}`,
  );
  expect(derived.toSorted()).toEqual(inputs.toSorted());
});

test('a date as JSON-LD has its EDTF form, first day and last day', async () => {
  const triples = await triplesOf(one, '/v1/milestones/france-fluidstack.service-start?format=jsonld');
  const literals = (property: string) =>
    follow(triples, `${ORIGIN}/v1/milestones/france-fluidstack.service-start`, property).map(({ value, datatype }) => [
      value,
      datatype.value,
    ]);
  expect(literals('http://purl.org/dc/terms/date')).toEqual([['2026', EDTF]]);
  expect(literals(`${SCHEMA}startDate`)).toEqual([['2026-01-01', `${XSD}date`]]);
  expect(literals(`${SCHEMA}endDate`)).toEqual([['2026-12-31', `${XSD}date`]]);
});

test.each(['deals', 'partners', 'sites', 'milestones', 'figures', 'reports'])(
  'titles in /v1/%s as JSON-LD are in English and French',
  async (name) => {
    const triples = await triplesOf(many, `/v1/${name}?limit=200&format=jsonld`);
    for (const { title, links } of (await many.get(`/v1/${name}?limit=200`)).items) {
      const names = follow(triples, ORIGIN + links.self, `${SCHEMA}name`);
      expect(Object.fromEntries(names.map(({ language, value }) => [language, value]))).toEqual(title);
    }
  },
);

describe('evidence as Web Annotation', () => {
  const selected = async (triples: Triple[], body: string) => {
    const targets = valuesAt(triples, body, `^${OA}hasBody`, `${OA}hasTarget`);
    return targets.map((target) => {
      const selectors = valuesAt(triples, target, `${OA}hasSelector`);
      const ofType = (type: string) =>
        selectors.find((selector) => valuesAt(triples, selector, `${RDF}type`).includes(OA + type)) ?? '';
      const [position, quote] = [ofType('TextPositionSelector'), ofType('TextQuoteSelector')];
      return {
        source: valuesAt(triples, target, `${OA}hasSource`),
        start: valuesAt(triples, position, `${OA}start`).map(Number),
        end: valuesAt(triples, position, `${OA}end`).map(Number),
        quote: valuesAt(triples, quote, `${OA}exact`),
      };
    });
  };
  const expected = ({ source, evidence }: Json) =>
    evidence.map(({ start, end, quote }: Json) => ({
      source: [`${ORIGIN}/v1/sources/${source}`],
      start: [start],
      end: [end],
      quote: [quote],
    }));

  test.each(['deals', 'partners', 'sites', 'milestones', 'figures'])(
    'the JSON-LD evidence of every report in /v1/%s?expand=reports contains its position and quote in the source',
    async (name) => {
      const triples = await triplesOf(many, `/v1/${name}?limit=200&expand=reports&format=jsonld`);
      for (const { id, links, reports } of (await many.get(`/v1/${name}?limit=200&expand=reports`)).items) {
        const bodies = valuesAt(triples, ORIGIN + links.self, `${OWN}report`);
        expect(bodies).toEqual(reports.map(({ source }: Json) => `${ORIGIN}/v1/reports/${id}-by-${source}`));
        const sources = bodies.flatMap((body) => valuesAt(triples, body, `${PROV}hadPrimarySource`));
        expect(sources).toEqual(reports.map(({ source }: Json) => `${ORIGIN}/v1/sources/${source}`));
        for (const [index, body] of bodies.entries()) {
          const found = await selected(triples, body);
          expect(found).toHaveLength(reports[index].evidence.length);
          expect(found).toEqual(expect.arrayContaining(expected(reports[index])));
        }
      }
    },
  );

  test.each(['claims', 'reports'])(
    'the JSON-LD evidence of every item in /v1/%s contains its position and quote in the source',
    async (name) => {
      const triples = await triplesOf(many, `/v1/${name}?limit=200&format=jsonld`);
      for (const item of (await many.get(`/v1/${name}?limit=200`)).items) {
        const found = await selected(triples, ORIGIN + item.links.self);
        expect(found).toHaveLength(item.evidence.length);
        expect(found).toEqual(expect.arrayContaining(expected(item)));
      }
    },
  );
});

test('the JSON-LD context defines every term of the register’s own vocabulary, with a label and a comment', async () => {
  const context = await many.get('/v1/context.jsonld');
  const triples = (await jsonld.toRDF(context, { ...strict(many), base: CONTEXT })) as Triple[];
  const defined = new Set(triples.map(({ subject }) => subject.value));
  for (const term of defined) {
    expect(valuesAt(triples, term, `${RDF}type`)).toEqual([`${RDF}Property`]);
    expect(valuesAt(triples, term, `${RDFS}label`)).toEqual([term.replace(OWN, '')]);
    expect(valuesAt(triples, term, `${RDFS}comment`).join().length).toBeGreaterThan(15);
  }
  const mapped = Object.values<Json>(context['@context']).map((term) => term?.['@id'] ?? term);
  expect(new Set(mapped.filter((address) => String(address).startsWith(OWN)))).toEqual(defined);

  const used = (await triplesOf(many, ...lists, ...datasets)).flatMap(({ predicate, object }) => [predicate, object]);
  const ownTerms = used.filter(({ termType, value }) => termType === 'NamedNode' && value.startsWith(CONTEXT));
  expect(ownTerms.length).toBeGreaterThan(0);
  for (const { value } of ownTerms) expect(defined).toContain(value);
});

describe('descriptions of the dataset for search engines', () => {
  /** Returns the structured data of a page (schema.org). */
  const ofPage = async (url: string): Promise<Json> => {
    const { body } = await many.send(url);
    return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '');
  };
  const datasetOf = (node: Json): Json => (node['@type'] === 'Dataset' ? node : node.isPartOf);

  test.each(['/en', '/fr', '/en/deals/france-fluidstack', '/fr/deals/france-fluidstack?asOf=2025-06'])(
    'the dataset in the structured data of the page %s has all properties that search engines ask for',
    async (url) => {
      const dataset = datasetOf(await ofPage(url));
      const language = url.slice(1, 3);
      const { title, description } = await many.get('/v1/dataset');
      expect(dataset).toMatchObject({
        '@type': 'Dataset',
        '@id': `${ORIGIN}/v1/dataset`,
        name: title[language],
        description: description[language],
        url: `${ORIGIN}/${language}`,
        identifier: 'tag:gigawatt.example,2025:dataset',
        license: `${ORIGIN}/license`,
        creator: { '@type': 'Organization', name: 'Gigawatt', url: `${ORIGIN}/en` },
        isAccessibleForFree: true,
        temporalCoverage: '2025-02-01/2026-05-30',
        inLanguage: language,
      });
      expect(dataset.description.length).toBeGreaterThan(50);
      expect(dataset.description.length).toBeLessThan(5000);
      expect(dataset.distribution.length).toBeGreaterThan(0);
      for (const { '@type': type, contentUrl, encodingFormat } of dataset.distribution) {
        expect(type).toBe('DataDownload');
        const { statusCode, headers } = await many.send(contentUrl.replace(ORIGIN, ''));
        expect([statusCode, String(headers['content-type']).split(';')[0]]).toEqual([200, encodingFormat]);
      }
    },
  );

  test.each([...datasets, '/v1/editions?format=jsonld'])(
    'the JSON-LD of %s describes a dataset completely in schema.org, as well as in DCAT',
    async (url) => {
      const triples = await triplesOf(many, url);
      const ofType = (type: string) =>
        triples.filter(({ predicate, object }) => predicate.value === `${RDF}type` && object.value === SCHEMA + type);
      const [dataset] = ofType('Dataset').map(({ subject }) => subject.value);
      const at = (...path: string[]) => valuesAt(triples, dataset ?? '', ...path.map((name) => SCHEMA + name));
      const { title, description } = await many.get('/v1/dataset');
      expect(at('name').toSorted()).toEqual(Object.values<string>(title).toSorted());
      expect(at('description').toSorted()).toEqual(Object.values<string>(description).toSorted());
      expect(at('license')).toEqual([`${ORIGIN}/license`]);
      expect(at('creator', 'name')).toEqual(['Gigawatt']);
      expect(at('isAccessibleForFree')).toEqual(['true']);
      expect(at('url')).toEqual([`${ORIGIN}/en`]);
      expect(at('identifier')).toEqual(['tag:gigawatt.example,2025:dataset']);
      expect(at('temporalCoverage')[0]).toMatch(/^(\.\.|\d{4}-\d{2}-\d{2})\/\d{4}-\d{2}-\d{2}$/);
      const files = at('distribution', 'contentUrl');
      expect(files.length).toBeGreaterThan(5);
      for (const file of files)
        expect([file, (await many.send(file.replace(ORIGIN, ''))).statusCode]).toEqual([file, 200]);
      expect(at('distribution', 'encodingFormat')).toContain('text/csv');
    },
  );
});
