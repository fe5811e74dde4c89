// The JSON-LD context: schema.org, PROV-O (sources), Web Annotation (quotes), DCAT (dataset) and terms of the register.
import type { JsonLdNode } from './types.ts';

export const CONTEXT_PATH = '/v1/context.jsonld';

/** Terms of the register's own vocabulary, with their definitions. */
const ownTerms = {
  assumption: 'Assumption under which a formula holds.',
  confidence: 'How well sources support a current value: high, medium or low.',
  count: 'Number of promises of a partner, in the class that `field` names.',
  covers: 'What a figure is for: the whole deal, one phase, or one unit.',
  basis: 'Whether a figure is reported by sources or derived from reported ones.',
  scope: 'What a quantity counts or measures.',
  daysLate: 'Days from the latest day of the first promise to the day on which it was reached, as a range.',
  daysOverdue: 'Days since the latest possible day of a milestone that is overdue.',
  dealKind:
    'Whether a deal is a project (one construction project) or a programme (an umbrella plan for several projects).',
  dealStatus: 'Status of the deal that a record belongs to.',
  disputed: 'Whether independent sources report values that cannot both hold.',
  field: 'Name of a field of a record.',
  firstPromise: 'First date that was planned for a milestone, with its source.',
  figure: 'A quantity of a deal.',
  formula: 'Formula that derives a figure from others.',
  certainty: 'How certain a source is of a statement: asserted, expected or possible.',
  independent: 'Number of sources of grades A to C that report a value and share no origin.',
  inferred: 'Values that the register inferred because the source does not state them.',
  instrument: 'Type of agreement.',
  kind: 'Kind of a record.',
  knownBy: 'Last possible publication day of the report that made a value current.',
  lastConfirmed: 'Last value of sources of grades A to C, while a warning of grade D is current.',
  known: 'First day on which values were known.',
  knownUntil: 'First day on which other values were known.',
  match: 'Whether every possible day of a milestone lies in the requested window, or only some.',
  milestoneType: 'Type of a milestone, from the code list of the register.',
  country: 'Country of a deal (ISO 3166-1 alpha-2).',
  method: 'Version of the method that selects current values.',
  modifier: 'How the wording of a source qualifies a number.',
  outcome: 'What became of a milestone: scheduled, met, overdue or dropped.',
  outcomeConfidence: 'Confidence of the status that decides an outcome.',
  overdue: 'Whether the outcome of a milestone is overdue.',
  overdueSince: 'First day after the latest possible day of a milestone that is overdue, or was when it was dropped.',
  phase: 'The phase of a deal that a figure is for.',
  quote: 'Quote from a source that gives a quantity.',
  precision: 'Precision of a reported date.',
  published: 'Publication date of a source.',
  reliability: 'Reliability grade of a source, from A (best) to D.',
  reliabilityReason: 'Why a source has its grade.',
  relation: 'Relation of a deal to another deal.',
  report: 'Values that one source reports about a record.',
  says: 'A report in words.',
  signed: 'Date of signature of a deal.',
  seen: 'Whether the editors read a source, or know it only from sources that repeat it.',
  slippage: 'Days by which a date moved since it was first reported, as a range.',
  standing: 'Class of a promise in a track record.',
  status: 'Current status of a deal or milestone.',
  unconfirmed: 'Values that other sources of grade D report.',
  support: 'How well the current value of a field is supported.',
  topic: 'Topic of a claim.',
} as const;

const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

const prefixes = {
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  dcterms: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  spdx: 'http://spdx.org/rdf/terms#',
  schema: 'https://schema.org/',
};

/** Terms that have the same name and meaning in schema.org. */
const schemaTerms = `
  Claim CreativeWork DataDownload GeoCoordinates Place Dataset Event GovernmentOrganization ItemList MonetaryAmount Observation Organization
  OrganizationRole Person PostalAddress Project QuantitativeValue Thing address addressCountry addressLocality addressRegion creator creditText currency encodingFormat
  event identifier geo inLanguage isAccessibleForFree latitude location longitude maxValue member mentions minValue publisher roleName sha256 unitCode unitText value
  temporalCoverage variableMeasured version
`
  .trim()
  .split(/\s+/);

/** Terms that have the same name and meaning in schema.org, and an IRI as value. */
const schemaIriTerms = [
  'about',
  'appearance',
  'contentUrl',
  'eventStatus',
  'isBasedOn',
  'memberOf',
  'sameAs',
  'observationAbout',
  'url',
];

const webAnnotationTypes = ['Annotation', 'SpecificResource', 'TextPositionSelector', 'TextQuoteSelector'];

const typedTerm = (id: string, type: string) => ({ '@id': id, '@type': type });
const iriTerm = (id: string) => typedTerm(id, '@id');
const languageMap = (id: string) => ({ '@id': id, '@container': '@language' });

const define = (terms: readonly string[], definition: (term: string) => unknown) =>
  Object.fromEntries(terms.map((term) => [term, definition(term)]));

function contextTerms(vocabulary: string): JsonLdNode {
  return {
    '@version': 1.1,
    id: '@id',
    type: '@type',
    ...prefixes,
    ...define(schemaTerms, (term) => `schema:${term}`),
    ...define(schemaIriTerms, (term) => iriTerm(`schema:${term}`)),
    ...define(Object.keys(ownTerms), (term) => vocabulary + term),
    title: 'schema:name',
    ...define(['name', 'text', 'description'], (term) => languageMap(`schema:${term}`)),
    ...define(['scope', 'assumption', 'reliabilityReason', 'says'], (term) => languageMap(vocabulary + term)),
    rights: languageMap('dcterms:rights'),
    items: { '@id': 'schema:itemListElement', '@container': '@list' },
    ...define(['known', 'knownBy', 'overdueSince', 'knownUntil'], (term) => typedTerm(vocabulary + term, 'xsd:date')),
    ...define(['startDate', 'endDate', 'datePublished', 'dateModified'], (term) =>
      typedTerm(`schema:${term}`, 'xsd:date'),
    ),
    date: typedTerm('dcterms:date', EDTF),
    ...define(['published', 'signed'], (term) => typedTerm(vocabulary + term, EDTF)),
    Report: 'prov:Entity',
    source: iriTerm('prov:hadPrimarySource'),
    derivedFrom: iriTerm('prov:wasDerivedFrom'),
    ...define(webAnnotationTypes, (term) => `oa:${term}`),
    // Reversed, because in Web Annotation an annotation points to its body, which here is the report.
    evidence: { '@reverse': 'oa:hasBody' },
    hasTarget: 'oa:hasTarget',
    hasSource: iriTerm('oa:hasSource'),
    hasSelector: 'oa:hasSelector',
    ...define(['start', 'end', 'exact'], (term) => `oa:${term}`),
    Distribution: 'dcat:Distribution',
    distribution: 'dcat:distribution',
    downloadURL: iriTerm('dcat:downloadURL'),
    mediaType: iriTerm('dcat:mediaType'),
    byteSize: typedTerm('dcat:byteSize', 'xsd:nonNegativeInteger'),
    license: iriTerm('dcterms:license'),
    landingPage: iriTerm('dcat:landingPage'),
    accessService: 'dcat:accessService',
    endpointURL: iriTerm('dcat:endpointURL'),
    endpointDescription: iriTerm('dcat:endpointDescription'),
    isVersionOf: iriTerm('dcterms:isVersionOf'),
    checksum: 'spdx:checksum',
    Checksum: 'spdx:Checksum',
    algorithm: iriTerm('spdx:algorithm'),
    checksumValue: typedTerm('spdx:checksumValue', 'xsd:hexBinary'),
    label: 'rdfs:label',
    comment: 'rdfs:comment',
    Property: 'rdf:Property',
  };
}

/** Returns the context of all JSON-LD documents, together with the definitions of the register's own terms. */
export function contextDocument(origin: string): JsonLdNode {
  const vocabulary = `${origin}${CONTEXT_PATH}#`;
  return {
    '@context': contextTerms(vocabulary),
    '@graph': Object.entries(ownTerms).map(([term, meaning]) => ({
      id: vocabulary + term,
      type: 'Property',
      label: term,
      comment: meaning,
    })),
  };
}
