// Synthetic registers of any size, for tests and benchmarks. The same arguments give the same register on every machine.
import type { SeedFile, SeedFiles } from '../src/ingest/load-yaml.ts';
import { addClaims, addRelation } from './claims.ts';
import { dealOf, reportDeal } from './deals.ts';
import { addFigures } from './figures.ts';
import { addMilestone } from './milestones.ts';
import { drawPlaces } from './names.ts';
import { addPartner } from './partners.ts';
import { type Random, randomOf } from './random.ts';
import { addSite } from './sites.ts';
import { draftsOf, sourceFileOf } from './sources.ts';

/** The last block can have fewer. */
const MILESTONES_PER_BLOCK = 100;

/**
 * Generates a register in blocks. Each block is a valid register by itself: no id and no reference crosses blocks. All blocks
 * together contain exactly `milestones` milestones. A full block depends only on its number and the seed, not on the size of the
 * register; the last block contains the rest.
 *
 * The contents are those that the schemas of seed files return, so nothing has to be parsed.
 *
 * @param seed an integer from 0 to 2^32 - 1
 */
export function* syntheticBlocks({ milestones, seed }: { milestones: number; seed: number }): Generator<SeedFiles> {
  for (let number = 1, left = milestones; left > 0; number += 1, left -= MILESTONES_PER_BLOCK) {
    yield blockOf(number, Math.min(left, MILESTONES_PER_BLOCK), randomOf(seed, number));
  }
}

function blockOf(number: number, milestones: number, random: Random): SeedFiles {
  const counts = milestoneCounts(milestones, random);
  const drafts = draftsOf(counts.length, number, random);
  const places = drawPlaces(counts.length, random);
  const deals = places.map((place, index) => dealOf(index + 1, place, number, drafts, random));
  let partners = 0;
  let milestoneNumber = 0;
  for (const [index, deal] of deals.entries()) {
    for (let left = random.between(1, 2); left > 0; left -= 1) addPartner(deal, ++partners, random);
    reportDeal(deal, random);
    addSite(deal, random);
    for (let each = 1; each <= (counts[index] ?? 0); each += 1)
      addMilestone(deal, each, codeOf(number, ++milestoneNumber), random);
    addFigures(deal, random);
    addRelation(deal, deals.slice(0, index), addClaims(deal, random), random);
  }
  const placeOf = new Map(deals.map(({ file, place }) => [file.id, place]));
  return {
    deals: deals.map(({ file }) => seedFile(`deals/${file.id}.yaml`, file)),
    sources: drafts.map((draft) => {
      const place = placeOf.get(random.oneOf(draft.deals)) ?? '';
      return seedFile(`sources/${draft.id}.yaml`, sourceFileOf(draft, place, random));
    }),
  };
}

const MIN_PER_DEAL = 4;
const MAX_PER_DEAL = 16;

/** The number of milestones of each deal: 4 to 16, `milestones` in total. A block of fewer than 4 has one deal. */
function milestoneCounts(milestones: number, random: Random): number[] {
  const counts: number[] = [];
  let left = milestones;
  while (left > MAX_PER_DEAL) {
    const count = random.between(MIN_PER_DEAL, MAX_PER_DEAL);
    // Leaves enough milestones for one more deal.
    counts.push(Math.min(count, left - MIN_PER_DEAL));
    left -= counts.at(-1) ?? 0;
  }
  return [...counts, left];
}

const DIGITS = 36;
/** The number of codes: a letter, then four letters or digits. */
const CODES = 26 * DIGITS ** 4;
/** Coprime to the number of codes, so that no code repeats within that many milestones. */
const STEP = 28_629_151;

/** A word that only one milestone has, so that a search for it finds one record. */
function codeOf(block: number, milestone: number): string {
  const index = ((block * MILESTONES_PER_BLOCK + milestone) * STEP) % CODES;
  const letter = String.fromCharCode(97 + Math.floor(index / DIGITS ** 4));
  return letter + (index % DIGITS ** 4).toString(DIGITS).padStart(4, '0');
}

function seedFile<Content extends object>(file: string, content: Content): SeedFile<Content> {
  return { file, content, raw: content as SeedFile<Content>['raw'], locate: () => file };
}
