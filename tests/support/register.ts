// Registers for tests: real files, migrated and seeded, in a folder that goes when the test does.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { parseDocument } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { copyUnsealed, sealFile } from '../../src/database/seal.ts';
import { publish } from '../../src/seed/publish.ts';

export const project = join(import.meta.dirname, '..', '..');

/** The day on which tests take place, unless they say another. */
export const TODAY = new Date('2026-11-22T12:00:00Z');

/** A folder of the test's own. Call it in a test, or give the clean-up to a hook. */
export function temporaryFolder(cleanUp: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-test-'));
  cleanUp(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const ARTICLE = 'sources/lanouvelletribune-2025-02.yaml';
const DEAL = 'deals/france-fluidstack.yaml';

/** The project's own seed, whole. */
export const realSeed = join(project, 'seed');

const documentAt = (path: string) => parseDocument(readFileSync(join(realSeed, path), 'utf8'));

/**
 * The files of the article that the register began with, as if there were no other source: with the things that it reports, and
 * what follows from them. What several sources make of them is another matter.
 */
export const articleAlone: { article: string; deal: string } = (() => {
  const [article, deal] = [documentAt(ARTICLE), documentAt(DEAL)];
  const { reports } = article.toJS();
  const { partners, milestones, figures } = deal.toJS();
  const isThere = (id: string, kind: string): boolean => {
    const formula: string | undefined = kind === 'figures' ? figures[id].derived?.formula : undefined;
    if (formula === undefined) return id in reports[kind];
    return formula.split(' ').every((word) => !(word in figures) || isThere(word, kind));
  };
  for (const [kind, things] of Object.entries({ partners, milestones, figures })) {
    for (const id of Object.keys(things)) if (!isThere(id, kind)) deal.deleteIn([kind, id]);
  }
  deal.delete('relations');
  article.delete('repeats');
  const asWritten = { lineWidth: 0, flowCollectionPadding: true };
  return { article: article.toString(asWritten), deal: deal.toString(asWritten) };
})();

/** A seed of that article alone, with some files changed or added, by their path in it. */
export function seedWith(folder: string, files: Record<string, string> = {}): string {
  const seedDirectory = join(folder, 'seed');
  const written = { [DEAL]: articleAlone.deal, [ARTICLE]: articleAlone.article, ...files };
  for (const [path, text] of Object.entries(written)) {
    mkdirSync(dirname(join(seedDirectory, path)), { recursive: true });
    writeFileSync(join(seedDirectory, path), text);
  }
  return seedDirectory;
}

const alone = seedWith(mkdtempSync(join(tmpdir(), 'gigawatt-test-seed-')));
process.once('exit', () => rmSync(dirname(alone), { recursive: true, force: true }));

/** Seeds a register in the folder: of the article alone, unless another seed is named. */
export function seeded(folder: string, seedDirectory = alone, now = TODAY) {
  const config = readConfig({
    DATABASE_FILE: join(folder, 'register.sqlite'),
    SEED_DIRECTORY: seedDirectory,
    LOG_LEVEL: 'silent',
    // Tests keep the event loop busy themselves.
    MAX_EVENT_LOOP_DELAY_MS: '0',
  });
  return { config, outcome: publish({ ...config, now }) };
}

/** Changes a register as no program of ours does, and seals it as if one had. */
export function tamperWith(file: string, change: (client: Sqlite.Database) => void): void {
  const copy = `${file}.changed`;
  copyUnsealed(file, copy);
  const client = new Sqlite(copy);
  change(client);
  client.close();
  sealFile(copy);
  renameSync(copy, file);
}
