// What there is to download of an edition. Its files are made once, when it is recorded, and never again: an address that names
// an edition means the same bytes for ever, whatever the program becomes.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { editionIdSchema } from '../contract/editions.ts';
import { daySchema } from '../dates/day.ts';
import { bilingualSchema } from '../reports/text.ts';

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
  edition: editionIdSchema.meta({ description: 'SHA-256 of the content that the files were made from.' }),
  recorded: z.iso.datetime().meta({ description: 'Time at which the edition was recorded (UTC).' }),
  asOf: daySchema.meta({ description: 'Date (`asOf`) for which the files of this edition were made.' }),
  distributions: z.array(distributionSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';

/** Where the files of all editions are: beside the database file. */
export function editionsFolder(databaseFile: string): string {
  return join(dirname(resolve(databaseFile)), 'editions');
}

/**
 * Undefined when there are no files of the edition.
 *
 * @param edition must be an id, since it names a folder
 * @returns with when the files were made
 */
export function readManifest(folder: string, edition: string): (Manifest & { made: Date }) | undefined {
  const file = join(folder, edition, MANIFEST);
  try {
    return { ...manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), made: statSync(file).mtime };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
