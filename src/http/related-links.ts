// What stands around an answer, for its Link header: the same in other formats, and where its shape is said.
import type { z } from 'zod';
import { TABLE_METADATA_TYPE } from '../formats/csvw.ts';
import { catalogue, type FormatName, isSequence } from '../formats/media-types.ts';
import { type Link, linkTo, type Parts, withParameter } from './link-header.ts';
import { columnsAddress } from './list-registry.ts';
import { isFlat } from './query-context.ts';

/** Itself, the same in other formats, and what holds for everything here. */
export function aroundLinks(
  address: string,
  parts: Parts,
  format: FormatName,
  available: readonly FormatName[],
): Link[] {
  const links = [linkTo(address, 'self')];
  for (const name of available) {
    if (name === format) continue;
    const href = withParameter(parts, 'format', name, leftOutIn(name));
    links.push(linkTo(href, 'alternate', catalogue[name].mediaType));
  }
  links.push(LICENSE);
  return links;
}

export const LICENSE = linkTo('/license', 'license');

/** Where a list is whole, it is the list that is wanted, not this page of it. */
function leftOutIn(format: FormatName): readonly string[] {
  if (!isSequence(format)) return isFlat(format) ? ['expand'] : [];
  return isFlat(format) ? ['cursor', 'limit', 'expand'] : ['cursor', 'limit'];
}

/** Where the columns of a table are said. */
export function columnsOf(name: string): Link {
  return linkTo(columnsAddress(name), 'describedby', TABLE_METADATA_TYPE);
}

/** Where the shape of a document is said. */
export function describedBy(schema: z.ZodType): Link {
  return linkTo(`/openapi.json#/components/schemas/${schema.meta()?.id}`, 'describedby', 'application/json');
}
