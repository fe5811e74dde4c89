// Seeds that differ in one amount, so that each makes an edition of its own, and the answers tell which.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './server.ts';

const SOURCE = 'sources/fluidstack-2025-02-10.yaml';
const INVESTMENT = /(\n {4}initial-investment:\n {6}value: )\d+/;

const source = readFileSync(join(project, 'seed', SOURCE), 'utf8');

/** Where that source's figures are listed. */
export const FIGURES = '/v1/figures?source=fluidstack-2025-02-10&limit=200';

/** The project's own seed in a new folder. */
export function seedIn(folder: string): string {
  cpSync(join(project, 'seed'), folder, { recursive: true });
  return folder;
}

/** Lets a seed say that the investment is so many billions. */
export function sayAmount(seedDirectory: string, billions: number): void {
  writeFileSync(join(seedDirectory, SOURCE), source.replace(INVESTMENT, `$1${billions}000000000`));
}

type Figure = { id: string; quantity: { value: number } };

/** How many billions a list of the figures says; undefined unless what is worked out from it says the same. */
export function amountIn({ items }: { items: Figure[] }): number | undefined {
  const value = (id: string) => items.find((item) => item.id === id)?.quantity.value;
  const billions = (value('initial-investment') ?? Number.NaN) / 1e9;
  return value('investment-per-watt') === billions ? billions : undefined;
}
