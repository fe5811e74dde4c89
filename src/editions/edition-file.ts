// edition.json: what this data directory knows of an edition besides its seed.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { kinds } from '../domain/kinds.ts';
import { type Difference, type DifferenceCounts, differenceKinds } from './differences.ts';
import { editionFile, editionIds } from './layout.ts';

const counts = z.record(z.enum(differenceKinds), z.int());

const editionFileSchema = z.object({
  seedFormat: z.int(),
  /** When this folder was made (UTC). */
  made: z.iso.datetime(),
  /** The newest day on which the register recorded something in the seed. */
  recorded: z.iso.date(),
  /** The edition that this directory served before; null for the first. */
  previous: z.string().nullable(),
  changes: z.object({ sources: counts, reports: counts, records: counts }),
  /** The first changes; none for the first edition. */
  changed: z.array(
    z.object({
      change: z.enum(differenceKinds),
      kind: z.enum(kinds),
      id: z.string(),
      source: z.string().nullable(),
    }),
  ),
});

export type EditionFile = Omit<z.infer<typeof editionFileSchema>, 'changes' | 'changed'> & {
  changes: DifferenceCounts;
  changed: Difference[];
};
export type EditionMetadata = EditionFile & { id: string };

/** Undefined if the file is missing or damaged. */
export function readEditionFile(dataDirectory: string, id: string): EditionMetadata | undefined {
  try {
    const file = editionFileSchema.parse(JSON.parse(readFileSync(editionFile(dataDirectory, id), 'utf8')));
    return { id, ...(file as EditionFile) };
  } catch {
    return undefined;
  }
}

/** Every edition of the directory, newest first. @param known editions whose files need not be read again: they never change */
export function readEditions(dataDirectory: string, known: readonly EditionMetadata[] = []): EditionMetadata[] {
  const byId = new Map(known.map((edition) => [edition.id, edition]));
  return editionIds(dataDirectory)
    .flatMap((id) => byId.get(id) ?? readEditionFile(dataDirectory, id) ?? [])
    .toSorted((a, b) => (a.made === b.made ? (a.id < b.id ? -1 : 1) : a.made < b.made ? 1 : -1));
}

/** The editions that stay built: the current one and the newest others. */
export function retainedEditions(
  editions: readonly EditionMetadata[],
  current: string | undefined,
  keep: number,
): EditionMetadata[] {
  const others = editions.filter(({ id }) => id !== current).slice(0, Math.max(0, keep - 1));
  return [...editions.filter(({ id }) => id === current), ...others];
}
