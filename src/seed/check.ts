// What a schema cannot see: that names lead somewhere, that evidence lies where it says, that units measure what they should.
import { reportIdOf } from '../contract/kinds.ts';
import { nearest } from '../contract/suggest.ts';
import { measures } from '../quantities/dimensions.ts';
import { evaluate, inputsOf, parseFormula } from '../quantities/formula.ts';
import { type Metric, unitsFor } from '../quantities/metrics.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { codePointsOf } from '../reports/text.ts';
import type { Path, SeedFile, SeedFiles } from './files.ts';
import { type DealFile, evidenceIn, reportKinds, type SourceFile } from './schema.ts';
import { SeedError } from './seed-error.ts';

type Complain = (path: Path, message: string) => void;

/** @throws SeedError with everything that is wrong */
export function checkSeed({ deals, sources }: SeedFiles): void {
  const problems: string[] = [];
  const complainer =
    ({ place }: SeedFile<unknown>): Complain =>
    (path, message) =>
      problems.push(`${place(path)}: ${message}`);
  const names = namesIn(deals, complainer);
  for (const file of deals) checkFormulas(file.content, complainer(file));
  const taken = new Map<string, string>();
  for (const file of sources) {
    const complain = complainer(file);
    checkReports(file.content, names, complain);
    takeReportIds(file, taken, complain);
    checkClaims(file, names, taken, complain);
    checkEvidence(file.content, complain);
    checkRepeats(
      file.content,
      sources.map(({ content }) => content),
      complain,
    );
  }
  if (problems.length > 0) throw new SeedError(problems);
}

type Names = {
  deals: Set<string>;
  partners: Set<string>;
  milestones: Set<string>;
  figures: Map<string, DealFile['figures'][string]>;
};

/** Every thing by its kind. A slug names one thing in the whole register, so that `about=fluidstack` has one meaning. */
function namesIn(deals: SeedFiles['deals'], complainer: (file: SeedFile<unknown>) => Complain): Names {
  const names: Names = { deals: new Set(), partners: new Set(), milestones: new Set(), figures: new Map() };
  const taken = new Map<string, string>();
  for (const file of deals) {
    const { id, partners, milestones, figures } = file.content;
    const complain = complainer(file);
    const take = (slug: string, kind: string, path: Path) => {
      const other = taken.get(slug);
      if (other) complain(path, `${slug} is the id of a ${other} already; ids are unique in the whole register`);
      taken.set(slug, kind);
    };
    take(id, 'deal', ['id']);
    names.deals.add(id);
    for (const slug of Object.keys(partners)) {
      take(slug, 'partner', ['partners', slug]);
      names.partners.add(slug);
    }
    for (const slug of Object.keys(milestones)) {
      take(slug, 'milestone', ['milestones', slug]);
      names.milestones.add(slug);
    }
    for (const [slug, figure] of Object.entries(figures)) {
      take(slug, 'figure', ['figures', slug]);
      names.figures.set(slug, figure);
    }
  }
  return names;
}

function checkFormulas({ figures }: DealFile, complain: Complain): void {
  for (const [id, { metric, derived }] of Object.entries(figures)) {
    if (!derived) continue;
    const path = ['figures', id, 'derived'];
    if (!measures(derived.unit, metric)) complain([...path, 'unit'], wrongUnit(derived.unit, metric));
    try {
      const formula = parseFormula(derived.formula);
      const samples = new Map<string, Quantity>();
      for (const input of inputsOf(formula)) {
        const figure = figures[input];
        if (!figure) throw new RangeError(`this deal has no figure ${input}${meant(input, Object.keys(figures))}`);
        if (figure.derived) throw new RangeError(`${input} is derived itself: a formula takes reported figures`);
        samples.set(input, sampleOf(figure.metric));
      }
      evaluate(formula, samples, derived.unit);
    } catch (error) {
      complain([...path, 'formula'], (error as Error).message);
    }
  }
}

/** Any quantity of a metric, to see which unit a formula gives. */
function sampleOf(metric: Metric): Quantity {
  return { value: 1, unit: unitsFor(metric)[0], modifier: 'exactly', lower: 1, upper: 1, phrase: null };
}

function checkReports({ reports }: SourceFile, names: Names, complain: Complain): void {
  for (const kind of reportKinds) {
    for (const id of Object.keys(reports[kind])) {
      if (!names[kind].has(id))
        complain(['reports', kind, id], `there is no such ${kind.slice(0, -1)}${meant(id, names[kind].keys())}`);
    }
  }
  for (const [id, { roles, country, inferred }] of Object.entries(reports.partners)) {
    for (const deal of Object.keys(roles)) {
      if (!names.deals.has(deal))
        complain(['reports', 'partners', id, 'roles', deal], `there is no such deal${meant(deal, names.deals)}`);
    }
    if (inferred.length > 0 && country === undefined) {
      complain(['reports', 'partners', id, 'inferred'], 'the country is said to be inferred, but none is given');
    }
  }
  for (const [id, { unit }] of Object.entries(reports.figures)) {
    const figure = names.figures.get(id);
    if (figure?.derived) complain(['reports', 'figures', id], `${id} is derived: no source reports it`);
    else if (figure && !measures(unit, figure.metric))
      complain(['reports', 'figures', id, 'unit'], wrongUnit(unit, figure.metric));
  }
}

/** A report is called after its thing and its source, and a claim is a report: no two may come to the same. */
function takeReportIds({ file, content }: SeedFile<SourceFile>, taken: Map<string, string>, complain: Complain): void {
  for (const kind of reportKinds) {
    for (const thing of Object.keys(content.reports[kind])) {
      const id = reportIdOf(thing, content.id);
      const other = taken.get(id);
      if (other) complain(['reports', kind, thing], `as a report it is called ${id}, as is a ${other} already`);
      taken.set(id, `report in ${file}`);
    }
  }
}

function checkClaims(
  { file, content }: SeedFile<SourceFile>,
  names: Names,
  taken: Map<string, string>,
  complain: Complain,
): void {
  const things = [...names.deals, ...names.partners, ...names.milestones, ...names.figures.keys()];
  content.claims.forEach(({ id, about, deal }, index) => {
    const path = ['claims', index];
    const other = taken.get(id);
    if (other) complain([...path, 'id'], `${id} is the id of a ${other} already`);
    taken.set(id, `claim in ${file}`);
    if (!things.includes(about))
      complain([...path, 'about'], `there is no deal, partner, milestone or figure ${about}${meant(about, things)}`);
    if (names.partners.has(about) && deal === undefined)
      complain([...path, 'about'], 'it is about a partner: say in which `deal`');
    if (deal !== undefined && !names.deals.has(deal))
      complain([...path, 'deal'], `there is no such deal${meant(deal, names.deals)}`);
    if (deal !== undefined && !names.partners.has(about))
      complain([...path, 'deal'], 'it is about something of a deal: leave `deal` out');
  });
}

/** Every place lies in its sentence and is as long as its phrase; every sentence is cited, or has its reason not to be. */
function checkEvidence(source: SourceFile, complain: Complain): void {
  const { text, withoutFact } = source;
  const { sentences, characters } = text;
  sentences.forEach(([start, end], index) => {
    const before = sentences[index - 1]?.[1] ?? 0;
    if (start < before || end <= start || end > characters) {
      complain(['text', 'sentences', index], 'sentences must follow one another and lie within the text');
    }
  });
  const cited = new Set<number>();
  for (const { path, evidence } of evidenceIn(source)) {
    evidence.forEach(({ sentence, start, end, phrase }, index) => {
      const place = [...path, 'evidence', index];
      const bounds = sentences[sentence - 1];
      cited.add(sentence);
      if (!bounds) complain(place, `the text has ${sentences.length} sentences, no sentence ${sentence}`);
      else if (start < bounds[0] || end > bounds[1]) {
        complain(place, `sentence ${sentence} reaches from ${bounds[0]} to ${bounds[1]}`);
      }
      const length = codePointsOf(phrase).length;
      if (end - start !== length)
        complain(place, `the phrase is ${length} code points long, so it ends at ${start + length}`);
    });
  }

  withoutFact.forEach(({ sentence }, index) => {
    if (cited.has(sentence))
      complain(['withoutFact', index], `sentence ${sentence} is said to hold no fact, but is cited`);
    if (!sentences[sentence - 1])
      complain(['withoutFact', index], `the text has ${sentences.length} sentences, no sentence ${sentence}`);
  });
  const left = sentences
    .map((_, index) => index + 1)
    .filter((sentence) => !cited.has(sentence) && !withoutFact.some((other) => other.sentence === sentence));
  if (left.length > 0) {
    complain(
      ['text', 'sentences'],
      `nothing cites sentence ${left.join(', ')}: cite it, or give the reason under withoutFact`,
    );
  }
}

function checkRepeats({ id, repeats }: SourceFile, sources: SourceFile[], complain: Complain): void {
  repeats.forEach((origin, index) => {
    const path = ['repeats', index];
    if (!sources.some((source) => source.id === origin))
      complain(
        path,
        `there is no such source${meant(
          origin,
          sources.map((source) => source.id),
        )}`,
      );
    else if (leadsTo(origin, id, sources)) complain(path, `${id} and ${origin} are said to repeat each other`);
  });
}

/** Whether a source, followed to what it repeats, ends at another one. */
function leadsTo(from: string, to: string, sources: SourceFile[], seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  const origins = sources.find(({ id }) => id === from)?.repeats ?? [];
  return origins.some((origin) => leadsTo(origin, to, sources, seen));
}

function wrongUnit(unit: string, metric: DealFile['figures'][string]['metric']): string {
  return `${unit} does not measure ${metric}; ${unitsFor(metric).join(', ')} would`;
}

function meant(text: string, candidates: Iterable<string>): string {
  const near = nearest(text, candidates);
  return near === undefined ? '' : `; did you mean ${near}?`;
}
