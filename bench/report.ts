// Formats results as text and Markdown tables.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Load } from './load.ts';
import { perSecond, type Summary, summaryOf } from './pairs.ts';
import { project } from './server.ts';

export function versions(loadGenerator?: string): Record<string, string> {
  const installed = (name: string): string =>
    JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')).version;
  return {
    node: process.version,
    fastify: installed('fastify'),
    'better-sqlite3': installed('better-sqlite3'),
    ...(loadGenerator !== undefined && { wrk: loadGenerator }),
    processor: cpus()[0]?.model ?? 'unknown',
    processors: `${cpus().length}`,
  };
}

/** All names and values in one line. */
export function joinEntries(values: Record<string, unknown>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
    .join(', ');
}

/** A Markdown table. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Median, minimum and maximum. */
export function formatSummary({ median, min, max }: Summary): string {
  return `${shortNumber(median)} (${shortNumber(min)} to ${shortNumber(max)})`;
}

/** Two or three significant digits. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (value >= 100 || value === 0) return Math.round(value).toLocaleString('en');
  if (value < 0.1) return `${Number(value.toPrecision(2))}`;
  return value.toFixed(value >= 10 ? 1 : 2);
}

export function medianOf(loads: readonly Load[], of: (load: Load) => number = perSecond): number {
  return summaryOf(loads.map(of)).median;
}
