// Reads edition.json: when an edition was published, what it changed, and which edition was current before.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { kinds } from '../domain/kinds.ts';
import { differenceKinds } from './differences.ts';
import { editionFile, editionIds } from './layout.ts';

const countsSchema = z.record(z.enum(differenceKinds), z.int());

const editionFileSchema = z.object({
  seedFormat: z.int(),
  /** UTC time of the first publication in this data directory. */
  made: z.iso.datetime(),
  /** Newest `recorded` day of the sources, reports and claims in the seed. */
  recorded: z.iso.date(),
  /** Id of the edition that was current before; null for the first edition. */
  previous: z.string().nullable(),
  changes: z.object({ sources: countsSchema, reports: countsSchema, records: countsSchema }),
  /** At most `MAX_LISTED_CHANGES` differences from the previous edition; empty for the first. */
  changed: z.array(
    z.object({ change: z.enum(differenceKinds), kind: z.enum(kinds), id: z.string(), source: z.string().nullable() }),
  ),
});

export type EditionFile = z.infer<typeof editionFileSchema>;
export type EditionMetadata = EditionFile & { id: string };

/** Undefined if the file is missing or invalid. */
export function readEditionFile(dataDirectory: string, id: string): EditionMetadata | undefined {
  try {
    return { id, ...editionFileSchema.parse(JSON.parse(readFileSync(editionFile(dataDirectory, id), 'utf8'))) };
  } catch {
    return undefined;
  }
}

/** Newest first. @param known editions from an earlier call, which are not read again */
export function readEditions(dataDirectory: string, known: readonly EditionMetadata[] = []): EditionMetadata[] {
  const byId = new Map(known.map((edition) => [edition.id, edition]));
  return editionIds(dataDirectory)
    .flatMap((id) => byId.get(id) ?? readEditionFile(dataDirectory, id) ?? [])
    .toSorted((a, b) => (a.made === b.made ? (a.id < b.id ? -1 : 1) : a.made < b.made ? 1 : -1));
}

/** Selects the current edition and the newest others, at most `keepEditions`. @param editions newest first */
export function retainedEditions(
  editions: readonly EditionMetadata[],
  current: string | undefined,
  keepEditions: number,
): EditionMetadata[] {
  const others = editions.filter(({ id }) => id !== current).slice(0, Math.max(0, keepEditions - 1));
  return [...editions.filter(({ id }) => id === current), ...others];
}
