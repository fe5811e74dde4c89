// edition.json: what a data directory stores about an edition besides its seed.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { kinds } from '../domain/kinds.ts';
import { differenceKinds } from './differences.ts';
import { editionFile, editionIds } from './layout.ts';

const countsSchema = z.record(z.enum(differenceKinds), z.int());

const editionFileSchema = z.object({
  /** Version of the format of seed.json.zst. */
  seedFormat: z.int(),
  /** When this data directory received the edition (UTC). */
  made: z.iso.datetime(),
  /** The newest day on which the register recorded something in the seed. */
  recorded: z.iso.date(),
  /** Id of the edition that this directory served before; null for the first. */
  previous: z.string().nullable(),
  changes: z.object({ sources: countsSchema, reports: countsSchema, records: countsSchema }),
  /** The first `MAX_LISTED_CHANGES` changes; empty for the first edition. */
  changed: z.array(
    z.object({ change: z.enum(differenceKinds), kind: z.enum(kinds), id: z.string(), source: z.string().nullable() }),
  ),
});

export type EditionFile = z.infer<typeof editionFileSchema>;
export type EditionMetadata = EditionFile & { id: string };

/** Undefined if the file is missing or damaged. */
export function readEditionFile(dataDirectory: string, id: string): EditionMetadata | undefined {
  try {
    return { id, ...editionFileSchema.parse(JSON.parse(readFileSync(editionFile(dataDirectory, id), 'utf8'))) };
  } catch {
    return undefined;
  }
}

/** All editions of the directory, newest first. @param known editions whose files are not read again: they never change */
export function readEditions(dataDirectory: string, known: readonly EditionMetadata[] = []): EditionMetadata[] {
  const byId = new Map(known.map((edition) => [edition.id, edition]));
  return editionIds(dataDirectory)
    .flatMap((id) => byId.get(id) ?? readEditionFile(dataDirectory, id) ?? [])
    .toSorted((a, b) => (a.made === b.made ? (a.id < b.id ? -1 : 1) : a.made < b.made ? 1 : -1));
}

/**
 * The editions that stay built: the current one and the newest others.
 *
 * @param editions newest first
 * @param keepEditions number of editions, including the current one
 */
export function retainedEditions(
  editions: readonly EditionMetadata[],
  current: string | undefined,
  keepEditions: number,
): EditionMetadata[] {
  const others = editions.filter(({ id }) => id !== current).slice(0, Math.max(0, keepEditions - 1));
  return [...editions.filter(({ id }) => id === current), ...others];
}
