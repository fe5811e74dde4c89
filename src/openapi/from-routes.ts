// The contract from the routes of an application that runs on the project's own seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { publish } from '../seed/publish.ts';
import { contractOf, documentFromRoutes } from './document.ts';

/** The day of the examples, so that they stay the same whenever they are made. */
const EXAMPLE_DAY = new Date('2026-01-01T00:00:00Z');

export async function contractFromRoutes(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-'));
  const config = readConfig({ DATABASE_FILE: join(folder, 'register.sqlite') });
  publish({ ...config, now: EXAMPLE_DAY });
  const app = await buildApp(config, { contract: documentFromRoutes, now: () => EXAMPLE_DAY });
  try {
    await app.ready();
    return await contractOf(app.swagger() as Parameters<typeof contractOf>[0], async (url, status) => {
      const answer = await app.inject(url);
      if (answer.statusCode !== status) throw new Error(`${url} answers ${answer.statusCode}: ${answer.body}`);
      return answer.json();
    });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
}
