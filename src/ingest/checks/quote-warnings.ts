// Warns if a quote contains neither the value of its fact nor a word for it, because readers would doubt the fact.
import { formatDate } from '../../domain/dates/format.ts';
import { parseUncertainDate } from '../../domain/dates/uncertain-date.ts';
import type { Evidence } from '../../domain/provenance/evidence.ts';
import { formatCode } from '../../domain/provenance/format.ts';
import { definedRecords } from '../defined-records.ts';
import type { SeedFile, SeedFiles } from '../load-yaml.ts';
import type { DealFile, SourceFile } from '../schema.ts';
import { issueReporter } from './issue-reporter.ts';

/** Parts of words that sources use for a code, besides the code and its French name, in lower case without accents. */
const synonyms: Record<string, readonly string[]> = {
  announced: ['pledg', 'plan', 'will invest', 'commit', 'gagement', 'invest'],
  selected: ['chosen', 'retenu', 'choisi', 'attrib', 'zuschlag'],
  negotiating: ['negoci', 'negotiat', 'discuss', 'talks', 'verhandl'],
  'under-construction': ['construct', 'commenc', 'spatenstich', 'arbeiten', 'travaux'],
  signed: ['sign', 'подписал'],
  withdrawn: ['pull', 'exit', 'leav', 'left', 'quit', 'retir', 'abandon'],
  paused: ['halt', 'suspend'],
  completed: ['achev', 'finish'],
  reached: ['sign', 'select', 'announc', 'annonc', 'officialis', 'choisi', 'chosen', 'spatenstich', 'rent', 'said'],
  agreement: ['accord', 'acordo', 'avtale', 'vereinbar', 'соглашен'],
  'memorandum-of-understanding': ['memorandum', 'mou', 'protocole'],
  contract: ['contrat', '契約'],
  commitment: ['commit', 'engag'],
  company: ['company', 'societe', 'entreprise', 'firm', 'start'],
  government: ['government', 'gouvern', 'minist', 'etat', 'state'],
  person: ['president', 'minist', 'mr', 'monsieur'],
  investor: ['invest', 'financ', 'fund'],
  developer: ['develop', 'constru', 'build', 'porteur'],
  operator: ['operat', 'exploit', 'betreib'],
  landowner: ['own', 'appartenant', 'propriet', 'grundst'],
  customer: ['rent', 'leas', 'offtak', 'client', 'speis'],
  'grid-operator': ['reseau', 'raccord', 'transmission', 'netz', 'grid'],
  endorser: ['valid', 'approuv', 'approv', 'leadership', 'salu'],
  signatory: ['sign'],
  GB: ['brit', 'london', 'londres', 'uk', 'royaume', '英国', 'ロンドン'],
  FR: ['fr'],
  PT: ['portug'],
  AE: ['emirat'],
  DE: ['deutsch', 'german'],
  NO: ['norw', 'norsk', 'norg'],
  JP: ['jap'],
  GW: ['gw', 'gigawatt'],
  MW: ['mw', 'megawatt'],
  EUR: ['eur', '€'],
  USD: ['usd', '$', 'dollar', 'ドル'],
  '%': ['percent', 'quart', 'pour cent', '%'],
  '{processor}': ['chip', 'puce', 'processor', 'processeur', 'gpu', 'accelerat', 'ускорит'],
  '{job}': ['job', 'emploi'],
  '{site}': ['site'],
};

const numberWords: Record<number, readonly string[]> = {
  1: ['one', 'un ', 'une '],
  2: ['two', 'deux'],
  3: ['three', 'trois'],
  4: ['four', 'quatre'],
  5: ['five', 'cinq'],
  10: ['ten', 'dix'],
  11: ['eleven', 'onze', 'elf'],
  25: ['quart'],
  30: ['thirty', 'trentaine', 'trente'],
  36: ['trente-six'],
  50: ['half', 'moitie', 'halfte'],
  100: ['hundred', 'centaine', 'hundert'],
};

/** Number of initial letters of a word that a quote must contain, because other letters vary by inflection. */
const STEM_LENGTH = 5;

/** Returns one warning, as `file:line:column: message`, for each fact that is missing in all of its quotes. */
export function evidenceWarnings({ deals, sources }: SeedFiles): string[] {
  const warnings: string[] = [];
  const titles = collectTitles(deals.map(({ content }) => content));
  for (const file of sources) {
    const warn = issueReporter(file, warnings);
    for (const { path, terms, evidence } of collectFacts(file, titles)) {
      if (evidence.some(({ quote }) => containsAny(quote, terms))) continue;
      const quotes = evidence.map(({ quote }) => `“${quote}”`).join(', ');
      warn(path, `the quote ${quotes} contains neither the value nor a word for it. Quote the words that state it`);
    }
  }
  return warnings;
}

type Fact = { path: (string | number)[]; terms: string[]; evidence: readonly Evidence[] };

function collectFacts({ content }: SeedFile<SourceFile>, titles: ReadonlyMap<string, string>): Fact[] {
  const { reports, claims } = content;
  const titleTerms = (id: string) => wordStems(titles.get(id) ?? id);
  return [
    ...Object.entries(reports.deals).map(([id, { instrument, status, signed, subject, country, evidence }]) => ({
      path: ['reports', 'deals', id],
      terms: [
        ...codeTerms(instrument, status, country),
        ...dateTerms(signed),
        ...textTerms(subject),
        ...titleTerms(id),
      ],
      evidence,
    })),
    ...Object.entries(reports.partners).map(([id, { kind, country, roles, evidence }]) => ({
      path: ['reports', 'partners', id],
      terms: [...codeTerms(kind, country, ...Object.values(roles).flat()), ...titleTerms(id)],
      evidence,
    })),
    ...Object.entries(reports.sites).map(([id, { municipality, region, country, coordinates, deals, evidence }]) => ({
      path: ['reports', 'sites', id],
      terms: [
        ...codeTerms(country),
        ...[municipality, region].flatMap((name) => (name === undefined ? [] : wordStems(name))),
        ...(coordinates ? [String(coordinates.latitude), String(coordinates.longitude)] : []),
        ...[id, ...deals].flatMap(titleTerms),
      ],
      evidence,
    })),
    ...Object.entries(reports.milestones).map(([id, { status, date, evidence }]) => ({
      path: ['reports', 'milestones', id],
      terms: [...codeTerms(status === 'planned' ? undefined : status), ...dateTerms(date), ...titleTerms(id)],
      evidence,
    })),
    ...Object.entries(reports.figures).map(([id, { value, lower, unit, date, evidence }]) => ({
      path: ['reports', 'figures', id],
      terms: [...numberTerms(value ?? lower), ...(value === undefined ? codeTerms(unit) : []), ...dateTerms(date)],
      evidence,
    })),
    ...claims.map(({ about, statement, mentions, evidence }, index) => ({
      path: ['claims', index],
      terms: [...textTerms(statement), ...titleTerms(about), ...mentions.flatMap(wordStems)],
      evidence,
    })),
  ];
}

function collectTitles(deals: readonly DealFile[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { id, title } of deals.flatMap(definedRecords)) titles.set(id, `${title.en} ${title.fr}`);
  return titles;
}

/** A number must equal a whole number in the quote, so “1” does not match “2021”. */
function containsAny(quote: string, terms: readonly string[]): boolean {
  const text = normalize(quote);
  const isNumber = (term: string) => /^\d+([.,]\d+)?$/.test(term);
  const numbers = new Set(text.match(/\d+([.,]\d+)?/g));
  // `normalize` removes the point of coordinates such as 2.851, so the quote itself is compared, too.
  return terms.some((term) =>
    isNumber(term) ? numbers.has(term) || quote.includes(term) : text.includes(normalize(term)),
  );
}

/** Converts to lower case without accents, and removes thousands separators. */
function normalize(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/(\d)[\s.,'’\u00a0\u202f](?=\d{3}\b)/gu, '$1');
}

function codeTerms(...codes: (string | undefined)[]): string[] {
  return codes.flatMap((code) => {
    if (code === undefined) return [];
    // Codes such as `FR`, `EUR` or `h` are not words, so they need `synonyms`.
    const words = /^[a-z]{2}[a-z-]+$/.test(code) ? [code, formatCode(code).fr] : [];
    return [...words.map((word) => normalize(word).slice(0, STEM_LENGTH)), ...(synonyms[code] ?? [])];
  });
}

function wordStems(text: string): string[] {
  const words = normalize(text).match(/\p{L}{4,}|\d+/gu) ?? [];
  return words.map((word) => word.slice(0, STEM_LENGTH));
}

function textTerms(text: { en: string; fr: string } | undefined): string[] {
  return text ? wordStems(`${text.en} ${text.fr}`) : [];
}

function dateTerms(edtf: string | undefined): string[] {
  if (edtf === undefined) return [];
  const date = parseUncertainDate(edtf);
  const years = edtf.match(/\d{4}/g) ?? [];
  const stems = [formatDate(date, 'en'), formatDate(date, 'fr')].flatMap(wordStems);
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(edtf) ?? [];
  return [...years, ...stems, ...(month && day ? [`${Number(month)}月${Number(day)}日`] : [])];
}

/** The number in full, in thousands, millions, 億 (100 million) or billions, or in words. */
function numberTerms(value: number | undefined): string[] {
  if (value === undefined) return [];
  const scaled = [1, 1e3, 1e6, 1e8, 1e9].map((scale) => value / scale).filter((number) => number >= 0.1);
  const digits = scaled.flatMap((number) => [String(number), String(number).replace('.', ',')]);
  const words = scaled.flatMap((number) => numberWords[number] ?? []);
  return [...digits, ...words, ...(value >= 1000 ? ['thousand', 'millier'] : [])];
}
