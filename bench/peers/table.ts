// What peers serve: the current states of a register's milestones as one plain table.
import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Window } from './peer.ts';

/**
 * Makes the table in a new file. An open end is a day far away, so that a window is two comparisons; rows are in the
 * order of their ids, so that a peer that sorts by the earliest day alone has them in the same order.
 *
 * @param rows how many of them; all by default
 */
export function makeTable(file: string, registerFile: string, rows = -1): void {
  rmSync(file, { force: true });
  const db = new Sqlite(file);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.prepare('ATTACH ? AS register').run(registerFile);
  db.exec(`
    CREATE TABLE milestones (
      id text PRIMARY KEY NOT NULL, deal text NOT NULL, title_en text NOT NULL, title_fr text NOT NULL,
      status text, edtf text, earliest text NOT NULL, latest text NOT NULL, "precision" text
    )`);
  db.prepare(`
    INSERT INTO milestones
      SELECT id, milestones.deal, title_en, title_fr, status, edtf,
        coalesce(earliest, '0000-01-01'), coalesce(latest, '9999-12-31'), "precision"
      FROM register.milestones JOIN register.milestone_states ON milestone = id
      WHERE scope = '' AND since <= date('now') AND until > date('now')
      ORDER BY id LIMIT ?`).run(rows);
  db.exec(`
    CREATE INDEX milestones_earliest ON milestones (earliest);
    CREATE INDEX milestones_latest ON milestones (latest);
    DETACH register`);
  db.close();
}

/** What is right: some ids, and the ids that a window finds. */
export function openTable(file: string) {
  const db = new Sqlite(file, { readonly: true });
  const ids = db.prepare<[number], string>('SELECT id FROM milestones WHERE rowid % ? = 0 LIMIT 5000').pluck();
  const found = db
    .prepare<[string, string], string>(
      'SELECT id FROM milestones WHERE earliest <= ? AND latest >= ? ORDER BY earliest, id LIMIT 20',
    )
    .pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM milestones').pluck().get() ?? 0;
  return {
    count,
    ids: ids.all(Math.max(1, Math.floor(count / 5000))),
    found: ({ from, to }: Window) => found.all(to, from),
    close: () => db.close(),
  };
}
