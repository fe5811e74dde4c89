// The JSON-LD context. Records use schema.org, sources of values PROV-O, positions in texts the Web Annotation Data Model, and
// the dataset DCAT. The remaining terms are the register's own.
import type { JsonLdNode } from './jsonld.ts';

export const CONTEXT_PATH = '/v1/context.jsonld';

/** The register's own terms with their meaning. */
const ownTerms = {
  assumption: 'Assumption under which a formula holds.',
  confidence: 'How well sources support a current value: high, medium or low.',
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

/** Terms that mean the schema.org term of the same name. */
const schemaTerms = [
  'Claim',
  'CreativeWork',
  'Dataset',
  'Event',
  'GovernmentOrganization',
  'ItemList',
  'MonetaryAmount',
  'Observation',
  'Organization',
  'OrganizationRole',
  'Person',
  'PostalAddress',
  'Project',
  'QuantitativeValue',
  'Thing',
  'address',
  'addressCountry',
  'creditText',
  'currency',
  'event',
  'inLanguage',
  'maxValue',
  'member',
  'mentions',
  'minValue',
  'publisher',
  'roleName',
  'sha256',
  'unitCode',
  'unitText',
  'value',
  'variableMeasured',
  'version',
];

/** Terms of schema.org whose value is an address. */
const schemaLinks = ['about', 'appearance', 'eventStatus', 'isBasedOn', 'memberOf', 'observationAbout', 'url'];

const link = (id: string) => ({ '@id': id, '@type': '@id' });
const inLanguages = (id: string) => ({ '@id': id, '@container': '@language' });
const typed = (id: string, type: string) => ({ '@id': id, '@type': type });

function termsAt(vocabulary: string): JsonLdNode {
  return {
    '@version': 1.1,
    id: '@id',
    type: '@type',
    ...prefixes,
    ...Object.fromEntries(schemaTerms.map((term) => [term, `schema:${term}`])),
    ...Object.fromEntries(schemaLinks.map((term) => [term, link(`schema:${term}`)])),
    ...Object.fromEntries(Object.keys(ownTerms).map((term) => [term, vocabulary + term])),
    title: 'schema:name',
    name: inLanguages('schema:name'),
    text: inLanguages('schema:text'),
    description: inLanguages('schema:description'),
    scope: inLanguages(`${vocabulary}scope`),
    assumption: inLanguages(`${vocabulary}assumption`),
    reliabilityReason: inLanguages(`${vocabulary}reliabilityReason`),
    says: inLanguages(`${vocabulary}says`),
    rights: inLanguages('dcterms:rights'),
    items: { '@id': 'schema:itemListElement', '@container': '@list' },
    known: typed(`${vocabulary}known`, 'xsd:date'),
    knownBy: typed(`${vocabulary}knownBy`, 'xsd:date'),
    overdueSince: typed(`${vocabulary}overdueSince`, 'xsd:date'),
    knownUntil: typed(`${vocabulary}knownUntil`, 'xsd:date'),
    startDate: typed('schema:startDate', 'xsd:date'),
    endDate: typed('schema:endDate', 'xsd:date'),
    datePublished: typed('schema:datePublished', 'xsd:date'),
    dateModified: typed('schema:dateModified', 'xsd:dateTime'),
    date: typed('dcterms:date', EDTF),
    published: typed(`${vocabulary}published`, EDTF),
    signed: typed(`${vocabulary}signed`, EDTF),
    Report: 'prov:Entity',
    source: link('prov:hadPrimarySource'),
    derivedFrom: link('prov:wasDerivedFrom'),
    Annotation: 'oa:Annotation',
    SpecificResource: 'oa:SpecificResource',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    // The annotation says it of the report; the report leads to the annotation.
    evidence: { '@reverse': 'oa:hasBody' },
    hasTarget: 'oa:hasTarget',
    hasSource: link('oa:hasSource'),
    hasSelector: 'oa:hasSelector',
    start: 'oa:start',
    end: 'oa:end',
    exact: 'oa:exact',
    Distribution: 'dcat:Distribution',
    distribution: 'dcat:distribution',
    downloadURL: link('dcat:downloadURL'),
    mediaType: link('dcat:mediaType'),
    byteSize: typed('dcat:byteSize', 'xsd:nonNegativeInteger'),
    license: link('dcterms:license'),
    landingPage: link('dcat:landingPage'),
    accessService: 'dcat:accessService',
    endpointURL: link('dcat:endpointURL'),
    endpointDescription: link('dcat:endpointDescription'),
    isVersionOf: link('dcterms:isVersionOf'),
    checksum: 'spdx:checksum',
    Checksum: 'spdx:Checksum',
    algorithm: link('spdx:algorithm'),
    checksumValue: typed('spdx:checksumValue', 'xsd:hexBinary'),
    label: 'rdfs:label',
    comment: 'rdfs:comment',
    Property: 'rdf:Property',
  };
}

/** The context of every JSON-LD document and, for whoever looks up a term of ours, the vocabulary: one document. */
export function contextDocument(origin: string): JsonLdNode {
  const vocabulary = `${origin}${CONTEXT_PATH}#`;
  return {
    '@context': termsAt(vocabulary),
    '@graph': Object.entries(ownTerms).map(([term, meaning]) => ({
      id: vocabulary + term,
      type: 'Property',
      label: term,
      comment: meaning,
    })),
  };
}
