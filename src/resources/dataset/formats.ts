// Formats the dataset and its editions as JSON-LD (DCAT and schema.org).
import { kinds } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { ItemFormats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { description } from './description.ts';
import type { Dataset, EditionFiles } from './schema.ts';
import { csvDownload, datasetProperties, publicationPeriod } from './schema-org.ts';

export const datasetFormats: ItemFormats<Dataset> = { name: 'dataset', title: description.title, node: datasetNode };
export const editionFilesFormats: ItemFormats<EditionFiles> = {
  name: 'dataset',
  title: description.title,
  node: editionNode,
};

function datasetNode(dataset: Dataset, { origin }: ResponseContext): JsonLdNode {
  const { title, description, edition, recorded, published, languages, license, distributions, links } = dataset;
  const { documentation, contract } = links;
  const service = { type: 'dcat:DataService', endpointURL: `${origin}/v1`, endpointDescription: origin + contract };
  return {
    id: origin + links.self,
    type: ['dcat:Dataset', 'Dataset'],
    // Dublin Core properties are for DCAT readers, schema.org properties for search engines.
    'dcterms:title': inLanguages(title),
    'dcterms:description': inLanguages(description),
    'dcterms:language': languages,
    name: title,
    description,
    inLanguage: languages,
    ...datasetProperties(origin, publicationPeriod(published)),
    ...stateNode(edition, recorded),
    rights: license,
    ...licenseNode(origin),
    landingPage: origin + documentation,
    distribution: [
      ...distributions.map((file) => fileNode(file, origin)),
      { type: 'Distribution', accessService: service },
    ],
    'schema:distribution': kinds.map((kind) => csvDownload(origin, `${kind}s`)),
  };
}

function editionNode({ id, recorded, distributions, links }: EditionFiles, { origin }: ResponseContext): JsonLdNode {
  return {
    id: origin + links.self,
    type: ['dcat:Dataset', 'Dataset'],
    name: description.title,
    description: description.description,
    ...datasetProperties(origin, `../${recorded}`),
    ...stateNode(id, recorded),
    isVersionOf: origin + links.dataset,
    ...licenseNode(origin),
    distribution: distributions.map((file) => fileNode(file, origin)),
    'schema:distribution': distributions.map((file) => ({ id: origin + file.links.self })),
  };
}

/** In Dublin Core for DCAT readers, and in schema.org for search engines. */
export function licenseNode(origin: string): JsonLdNode {
  const license = `${origin}/license`;
  return { license, 'schema:license': { id: license } };
}

function stateNode(edition: string, recorded: string): JsonLdNode {
  const modified = { '@type': 'xsd:date', '@value': recorded };
  return { 'dcat:version': edition, 'dcterms:modified': modified, version: edition, dateModified: recorded };
}

function inLanguages(text: Bilingual): JsonLdNode[] {
  return Object.entries(text).map(([language, value]) => ({ '@language': language, '@value': value }));
}

const SHA256_TERM = 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256';

function fileNode(
  { name, title, mediaType, bytes, sha256, links }: Dataset['distributions'][number],
  origin: string,
): JsonLdNode {
  return {
    id: origin + links.self,
    type: ['Distribution', 'DataDownload'],
    'dcterms:title': inLanguages(title),
    title: name,
    downloadURL: origin + links.self,
    contentUrl: origin + links.self,
    encodingFormat: mediaType,
    mediaType: `https://www.iana.org/assignments/media-types/${mediaType}`,
    byteSize: String(bytes),
    checksum: { type: 'Checksum', algorithm: SHA256_TERM, checksumValue: sha256 },
  };
}
