// What search engines ask of a dataset (https://developers.google.com/search/docs/appearance/structured-data/dataset).

import { tagUri } from '../../formats/stable-ids.ts';
import type { JsonLdNode } from '../../formats/types.ts';
import { listPath } from '../../http/list-registry.ts';
import type { Dataset } from './schema.ts';

/** Properties of a schema.org Dataset in any language. @param temporalCoverage ISO 8601 interval */
export function datasetProperties(origin: string, temporalCoverage: string): JsonLdNode {
  const url = `${origin}/en`;
  return {
    url,
    identifier: tagUri('dataset'),
    creator: { '@type': 'Organization', name: 'Gigawatt', url },
    isAccessibleForFree: true,
    temporalCoverage,
  };
}

export function publicationPeriod({ earliest, latest }: Dataset['published']): string {
  return `${earliest ?? '..'}/${latest}`;
}

/** Describes a list as a file to download. @param edition default: the edition being served */
export function csvDownload(origin: string, list: string, edition?: string): JsonLdNode {
  const query = edition === undefined ? '' : `edition=${edition}&`;
  const contentUrl = `${origin}${listPath(list)}?${query}format=csv`;
  return { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl };
}
