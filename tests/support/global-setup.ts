// Runs once before all tests: a folder in which they share the editions that they publish.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'gigawatt-test-cache-'));

export function setup(): void {
  process.env.GIGAWATT_TEST_CACHE = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
