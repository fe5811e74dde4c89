// Reads the manifest of an edition's download files, and verifies these files, which are created again only if damaged.
import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { daySchema } from '../domain/dates/day.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { fileIdentity, isLarge, readChecksum, sha256Of } from './checksums.ts';
import { editionIdSchema } from './edition-id.ts';

export const distributionSchema = z
  .object({
    name: z.string().meta({ description: 'Name of the file.', examples: ['milestones.csv'] }),
    title: bilingualSchema.meta({ description: 'What the file contains, in words.' }),
    mediaType: z.string().meta({ description: 'Media type of the file.', examples: ['text/csv'] }),
    bytes: z.int().nonnegative().meta({ description: 'Size of the file in bytes.' }),
    sha256: z.string().meta({ description: 'SHA-256 of the file, hexadecimal.' }),
  })
  .meta({ id: 'Distribution', description: 'A file with the whole register or a part of it.' });

export const manifestSchema = z.object({
  edition: editionIdSchema.meta({ description: 'Id of the edition that the files contain.' }),
  recorded: daySchema.meta({ description: 'Newest day on which the register recorded something in this edition.' }),
  asOf: daySchema.meta({ description: 'Date (`asOf`) for which the files of this edition were made.' }),
  distributions: z.array(distributionSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';

export class DamagedDownloadsError extends Error {}

/** Without an intact manifest, returns only its path. @param isQuick compares only the size of files above 64 MiB */
export async function findDamagedDownloads(folder: string, isQuick = false): Promise<string[]> {
  const damaged: string[] = [];
  try {
    const manifest = readManifest(folder);
    if (!manifest) return [join(folder, MANIFEST)];
    for (const { name, bytes, sha256 } of manifest.distributions) {
      const file = join(folder, name);
      const isIntact =
        statSync(file, { throwIfNoEntry: false })?.size === bytes &&
        ((isQuick && isLarge(file)) || (await sha256Of(file)) === sha256);
      if (!isIntact) damaged.push(file);
    }
  } catch (error) {
    if (!(error instanceof DamagedDownloadsError)) throw error;
    damaged.push(join(folder, MANIFEST));
  }
  return damaged;
}

/** Undefined if the folder does not exist. @throws DamagedDownloadsError if the manifest is damaged */
export function readManifest(folder: string): Manifest | undefined {
  if (!existsSync(folder)) return undefined;
  const file = join(folder, MANIFEST);
  try {
    const text = readFileSync(file, 'utf8');
    if (hash('sha256', text) === readChecksum(file)) return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new DamagedDownloadsError(`${file} cannot be read`, { cause: error });
  }
  throw new DamagedDownloadsError(`${file} does not match its checksum`);
}

/** The returned function throws DamagedDownloadsError for a damaged file, and reads a file again only if it changed. */
export function downloadVerifier(): (folder: string, file: Manifest['distributions'][number]) => Promise<void> {
  const verified = new Map<string, { identity: string; sha256: Promise<string> }>();
  return async (folder, { name, sha256 }) => {
    const path = join(folder, name);
    const identity = fileIdentity(path) ?? '';
    const known = verified.get(path);
    const current = known?.identity === identity ? known : { identity, sha256: sha256Of(path) };
    verified.set(path, current);
    const actual = await current.sha256.catch((error: unknown) => {
      verified.delete(path);
      throw new DamagedDownloadsError(`${path} cannot be read`, { cause: error });
    });
    if (actual !== sha256) throw new DamagedDownloadsError(`${path} does not match its checksum`);
  };
}
