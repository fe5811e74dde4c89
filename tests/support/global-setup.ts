// Runs once before all tests: a folder in which they share the editions that they publish.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-test-cache-'));
  process.env.GIGAWATT_TEST_CACHE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
