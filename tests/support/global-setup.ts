// Runs once before all test files: creates the folder in which tests cache published editions.
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
