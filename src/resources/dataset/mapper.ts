// Converts an edition and its downloads to the response of /v1/dataset.
import type { Edition } from '../../editions/edition.ts';
import type { Manifest } from '../../editions/manifest.ts';
import { description } from './description.ts';
import { datasetRepository } from './repository.ts';
import type { Dataset } from './schema.ts';

/** @param manifest list of the edition's downloads; undefined if it has none */
export function toDataset({ id, recorded, repository }: Edition, manifest: Manifest | undefined): Dataset {
  const { counts, published } = repository(datasetRepository);
  const links = {
    self: '/v1/dataset',
    edition: downloadsPath(id),
    deals: '/v1/deals',
    sources: '/v1/sources',
    documentation: '/docs',
    contract: '/openapi.yaml',
  };
  return { ...description, edition: id, recorded, published, counts, distributions: toDownloads(manifest), links };
}

export function downloadsPath(edition: string): string {
  return `/v1/dataset/${edition}`;
}

export function toDownloads(manifest: Manifest | undefined) {
  return (manifest?.distributions ?? []).map((file) => ({
    ...file,
    links: { self: `${downloadsPath(manifest?.edition ?? '')}/${file.name}` },
  }));
}
