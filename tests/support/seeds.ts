// Creates YAML of invented deals and sources, and writes seeds that contain them.
import { parseDocument } from 'yaml';
import { readSeed } from '../../src/ingest/load-yaml.ts';
import { SeedError } from '../../src/ingest/seed-error.ts';
import { validateSeed } from '../../src/ingest/validate.ts';
import { ARTICLE_FILE, articleAlone, DEAL_FILE, seedWith, temporaryFolder } from './register.ts';

/** YAML of an invented source, whose text consists of one sentence with 100 code points. */
export const sourceFile = (
  id: string,
  {
    published = '2025-05-19',
    recorded = '2026-11-22',
    grade = 'B',
    repeats = [] as string[],
    reports = '',
    claims = '[]',
  },
) => `
id: ${id}
publisher: Example Gazette
title: Made up for the tests
language: en
published: ${published}
url: https://example.org/${id}
reliability: { grade: ${grade}, reason: { en: Made up, fr: Inventé } }
repeats: [${repeats.join(', ')}]
text: { sha256: ${'a'.repeat(64)}, characters: 100, sentences: [[0, 100]] }
reports: ${reports || '{}'}
claims: ${claims}
origin: { en: Made up, fr: Inventé }
${reports || claims !== '[]' ? '' : 'withoutFact: [{ sentence: 1, reason: { en: Empty, fr: Vide } }]'}
recorded: ${recorded}
`;

/** YAML of an invented deal without partners, milestones, figures or reports. */
export const otherDeal = (id: string, relations: readonly string[] = []) =>
  `id: ${id}\nkind: project\ntitle: { en: Other, fr: Autre }\nrelations: [${relations.join(', ')}]\n`;

/** YAML of a relation to the deal with the id `to`. */
export const relation = (type: string, to: string) =>
  `{ type: ${type}, to: ${to}, claims: [residual-heat-recovered], statement: { en: So it is, fr: C’est ainsi } }`;

/** Validates `articleAlone` with the given files, and returns the problems found, with paths relative to the seed. */
export function problemsWith(files: Record<string, string>): string[] {
  const seed = seedWith(temporaryFolder(), files);
  try {
    validateSeed(readSeed(seed));
    return [];
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    return error.issues.map((problem) => problem.replace(`${seed}/`, ''));
  }
}

/** YAML of evidence (a quote and its position) that is valid in every source that `sourceFile` creates. */
export const evidence = 'evidence: [{ sentence: 1, start: 0, end: 6, quote: a word }]';

/** The files of `articleAlone`, with an invented report on the site that the examples in openapi.yaml name. */
export const articleWithSite: Record<string, string> = (() => {
  const article = parseDocument(articleAlone.article);
  const site = {
    municipality: 'Le Bosquel',
    region: 'Somme',
    country: 'FR',
    coordinates: { latitude: 49.7374, longitude: 2.2115, precision: 'municipality' },
    identifiers: [{ scheme: 'wikidata', id: 'Q1' }],
    deals: ['france-fluidstack'],
    evidence: [{ sentence: 20, start: 2692, end: 2700, quote: 'dès 2026' }],
  };
  article.setIn(['reports', 'sites'], { 'le-bosquel': site });
  const definition = 'sites:\n  le-bosquel: { title: { en: Le Bosquel, fr: Le Bosquel } }\n';
  return { [ARTICLE_FILE]: article.toString(), [DEAL_FILE]: articleAlone.deal + definition };
})();

/**
 * Writes the seed `articleWithSite` with three more sources: `late` contradicts the article, `echo` repeats `late`,
 * and `end` reports the deal as withdrawn and one milestone as cancelled.
 */
export function manySources(folder: string): string {
  const late = `
  deals: { france-fluidstack: { instrument: memorandum-of-understanding, ${evidence} } }
  partners: { fluidstack: { country: US, roles: { france-fluidstack: [supplier] }, ${evidence} } }
  milestones:
    france-fluidstack.service-start: { status: planned, date: 2027, ${evidence} }
    france-fluidstack.processors-deadline: { date: ../2030, ${evidence} }
  figures:
    france-fluidstack.electric-power: { value: 700, unit: MW, modifier: up-to, quote: a word, ${evidence} }
    france-fluidstack.ai-processors: { value: 500000, unit: "{processor}", modifier: nearly, quote: a word, ${evidence} }`;
  const echo = `
  milestones: { france-fluidstack.service-start: { status: planned, date: 2027, ${evidence} } }`;
  const end = `
  deals: { france-fluidstack: { status: withdrawn, ${evidence} } }
  milestones:
    france-fluidstack.service-start: { status: cancelled, ${evidence} }
    france-fluidstack.processors-deadline: { status: reached, date: 2026-04-01, ${evidence} }`;
  const claims = `[{ id: works-were-late, topic: capability, about: france-fluidstack.service-start, certainty: possible, statement: { en: The works may take longer., fr: Les travaux peuvent durer. }, ${evidence} }]`;
  return seedWith(folder, {
    ...articleWithSite,
    'sources/late-2025-05.yaml': sourceFile('late-2025-05', { reports: late, claims }),
    'sources/echo-2025-06.yaml': sourceFile('echo-2025-06', {
      published: '2025-06',
      grade: 'C',
      repeats: ['late-2025-05'],
      reports: echo,
    }),
    'sources/end-2026-05.yaml': sourceFile('end-2026-05', {
      published: '2025-11-14/2026-05-30',
      grade: 'D',
      reports: end,
    }),
  });
}
