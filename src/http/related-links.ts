// What stands around an answer, for its Link header: the same in other formats, and where its shape is said.
import type { z } from 'zod';
import { TABLE_METADATA_TYPE } from '../formats/csvw.ts';
import { type FormatName, isSequence, mediaTypes } from '../formats/media-types.ts';
import { type Link, link, type UrlParts, withParameter } from './link-header.ts';
import { columnsPath } from './list-registry.ts';
import { isFlat } from './query-context.ts';

/** Itself, the same in other formats, and what holds for everything here. */
export function relatedLinks(
  address: string,
  parts: UrlParts,
  format: FormatName,
  available: readonly FormatName[],
): Link[] {
  const links = [link(address, 'self')];
  for (const name of available) {
    if (name === format) continue;
    const href = withParameter(parts, 'format', name, leftOutIn(name));
    links.push(link(href, 'alternate', mediaTypes[name].mediaType));
  }
  links.push(LICENSE);
  return links;
}

export const LICENSE = link('/license', 'license');

/** Where a list is whole, it is the list that is wanted, not this page of it. */
function leftOutIn(format: FormatName): readonly string[] {
  if (!isSequence(format)) return isFlat(format) ? ['expand'] : [];
  return isFlat(format) ? ['cursor', 'limit', 'expand'] : ['cursor', 'limit'];
}

/** Where the columns of a table are said. */
export function columnsLink(name: string): Link {
  return link(columnsPath(name), 'describedby', TABLE_METADATA_TYPE);
}

/** Where the shape of a document is said. */
export function describedByLink(schema: z.ZodType): Link {
  return link(`/openapi.json#/components/schemas/${schema.meta()?.id}`, 'describedby', 'application/json');
}
