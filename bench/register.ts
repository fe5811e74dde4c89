// The register that is measured: a file that `npm run bench:data` makes, and some of what is in it.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import Sqlite from 'better-sqlite3';
import { project } from './server.ts';

export type Register = {
  file: string;
  counts: Record<'milestones' | 'deals' | 'sources', number>;
  /** Of each kind some thousands, spread over all of them. */
  milestones: string[];
  deals: string[];
  sources: string[];
};

const MOST = 5000;

export function registerFile(milestones: number): string {
  return join(project, 'bench', '.data', `${milestones}.sqlite`);
}

/** @throws Error when nobody has made it */
export function openRegister(milestones: number): Register {
  const file = registerFile(milestones);
  if (!existsSync(file)) {
    throw new Error(
      `There is no ${relative(project, file)}. Run "npm run bench:data -- --milestones ${milestones}" to make it.`,
    );
  }
  const db = new Sqlite(file, { readonly: true });
  try {
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
    const counts = { milestones: count('milestones'), deals: count('deals'), sources: count('sources') };
    const spread = (table: keyof typeof counts) => {
      const step = Math.max(1, Math.floor(counts[table] / MOST));
      return db
        .prepare<[number], string>(
          `SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM ${table}) WHERE place % ? = 0`,
        )
        .pluck()
        .all(step);
    };
    return { file, counts, milestones: spread('milestones'), deals: spread('deals'), sources: spread('sources') };
  } finally {
    db.close();
  }
}
