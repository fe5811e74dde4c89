// What stands around an answer, for its Link header: the same in other formats, and where its shape is said.
import type { z } from 'zod';
import { catalogue, type FormatName, isSequence } from '../formats/catalogue.ts';
import { TABLE_METADATA_TYPE } from '../formats/table-metadata.ts';
import { type Link, type Parts, withParameter } from './links.ts';
import { columnsAddress } from './lists.ts';
import { isFlat } from './requests.ts';

/** Itself, the same in other formats, and what holds for everything here. */
export function aroundLinks(
  address: string,
  parts: Parts,
  format: FormatName,
  available: readonly FormatName[],
): Link[] {
  const alternates = available
    .filter((name) => name !== format)
    .map((name) => {
      const href = withParameter(parts, 'format', name, leftOutIn(name));
      return { href, rel: 'alternate', type: catalogue[name].mediaType };
    });
  return [{ href: address, rel: 'self' }, ...alternates, { href: '/license', rel: 'license' }];
}

/** Where a list is whole, it is the list that is wanted, not this page of it. */
function leftOutIn(format: FormatName): readonly string[] {
  if (!isSequence(format)) return isFlat(format) ? ['expand'] : [];
  return isFlat(format) ? ['cursor', 'limit', 'expand'] : ['cursor', 'limit'];
}

/** Where the columns of a table are said. */
export function columnsOf(name: string): Link {
  return { href: columnsAddress(name), rel: 'describedby', type: TABLE_METADATA_TYPE };
}

/** Where the shape of a document is said. */
export function describedBy(schema: z.ZodType): Link {
  return {
    href: `/openapi.json#/components/schemas/${schema.meta()?.id}`,
    rel: 'describedby',
    type: 'application/json',
  };
}
