// `Link` headers of responses: other formats, the licence, and the schema of the response.
import type { z } from 'zod';
import { TABLE_METADATA_TYPE } from '../formats/csvw.ts';
import { type FormatName, isSequence, mediaTypes } from '../formats/media-types.ts';
import { type Link, link, type UrlParts, withParameter } from './link-header.ts';
import { columnsPath } from './list-registry.ts';
import { isFlat } from './query-context.ts';

export function relatedLinks(
  address: string,
  parts: UrlParts,
  format: FormatName,
  available: readonly FormatName[],
): Link[] {
  const links = [link(address, 'self')];
  for (const name of available) {
    if (name === format) continue;
    const href = withParameter(parts, 'format', name, omittedParameters(name));
    links.push(link(href, 'alternate', mediaTypes[name].mediaType));
  }
  links.push(LICENSE_LINK);
  return links;
}

export const LICENSE_LINK = link('/license', 'license');

/** Links to formats that can be streamed omit `cursor` and `limit`, so that they lead to the full list. */
function omittedParameters(format: FormatName): readonly string[] {
  return [
    ...(isSequence(format) ? ['cursor', 'limit'] : []),
    ...(isFlat(format) ? ['expand'] : []),
    ...(format === 'ics' ? [] : ['as']),
  ];
}

export function columnsLink(name: string): Link {
  return link(columnsPath(name), 'describedby', TABLE_METADATA_TYPE);
}

export function describedByLink(schema: z.ZodType): Link {
  return link(`/openapi.json#/components/schemas/${schema.meta()?.id}`, 'describedby', 'application/json');
}
