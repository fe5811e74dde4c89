// Seeds that differ in one amount, so that each makes a different edition and the responses show which one.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './server.ts';

const SOURCE = 'sources/fluidstack-2025-02-10.yaml';
const POWER = /(\n {4}electric-power:\n {6}value: )\d+/;

const source = readFileSync(join(project, 'seed', SOURCE), 'utf8');
if (!POWER.test(source)) throw new Error(`${SOURCE} has no value of electric-power to change`);

/** The list of that source's figures. */
export const FIGURES = '/v1/figures?source=fluidstack-2025-02-10&limit=200';

/** Copies the project's own seed into a new folder. */
export function seedIn(folder: string): string {
  cpSync(join(project, 'seed'), folder, { recursive: true });
  return folder;
}

/** Changes the electric power in a seed. */
export function sayAmount(seedDirectory: string, gigawatts: number): void {
  writeFileSync(join(seedDirectory, SOURCE), source.replace(POWER, `$1${gigawatts}`));
}

/** TWh per year at 1 GW, as the register derives it. */
const TERAWATT_HOURS = 8.76;

type Figure = { id: string; quantity: { value: number } };

/** The gigawatts in a list of the figures; undefined unless the derived energy per year fits. */
export function amountIn({ items }: { items: Figure[] }): number | undefined {
  const value = (id: string) => items.find((item) => item.id === id)?.quantity.value ?? Number.NaN;
  const gigawatts = value('electric-power');
  return Math.abs(value('energy-per-year') - TERAWATT_HOURS * gigawatts) < 1e-6 ? gigawatts : undefined;
}
