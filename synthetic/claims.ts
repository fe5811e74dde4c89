// Claims, and the relations between deals that cite them.
import { dealPartId } from '../src/domain/kinds.ts';
import { type certainties, topics } from '../src/domain/provenance/enums.ts';
import type { SourceFile } from '../src/ingest/schema.ts';
import type { Deal } from './deals.ts';
import { type Random, weighted } from './random.ts';
import { claimWords } from './wording.ts';
import type { Bilingual } from './words.ts';

const drawCertainty = weighted<(typeof certainties)[number]>([
  [50, 'asserted'],
  [30, 'expected'],
  [20, 'possible'],
]);

const mentionable = ['Exampleland', 'Sampleland', 'Specimen Union', 'Fictive Institute', 'Model Forum'];

const statements: Record<(typeof topics)[number], (place: string) => Bilingual> = {
  'ai-race': (place) => ({
    en: `With ${place}, the country catches up in artificial intelligence.`,
    fr: `Avec ${place}, le pays rattrape son retard en intelligence artificielle.`,
  }),
  approval: (place) => ({
    en: `The authorities still examine the files on ${place}.`,
    fr: `Les autorités examinent encore le dossier de ${place}.`,
  }),
  capability: (place) => ({
    en: `The machine at ${place} can train the largest models.`,
    fr: `La machine de ${place} peut entraîner les plus grands modèles.`,
  }),
  company: (place) => ({
    en: `The company at ${place} has never built anything as large.`,
    fr: `La société, à ${place}, n’a jamais rien construit d’aussi grand.`,
  }),
  delivery: (place) => ({
    en: `Transformers for ${place} are delivered later than ordered.`,
    fr: `Les transformateurs de ${place} sont livrés plus tard que prévu.`,
  }),
  ecosystem: (place) => ({
    en: `Universities near ${place} are to use part of the capacity.`,
    fr: `Les universités proches de ${place} doivent utiliser une partie de la capacité.`,
  }),
  energy: (place) => ({
    en: `${place} runs on low-carbon electricity only.`,
    fr: `${place} ne fonctionne qu’à l’électricité bas carbone.`,
  }),
  finance: (place) => ({
    en: `The money for the next phase at ${place} is not yet found.`,
    fr: `L’argent de la phase suivante, à ${place}, n’est pas encore trouvé.`,
  }),
  grid: (place) => ({
    en: `The grid connection of ${place} needs a new substation.`,
    fr: `Le raccordement de ${place} exige un nouveau poste électrique.`,
  }),
  heat: (place) => ({
    en: `Waste heat from ${place} warms homes nearby.`,
    fr: `La chaleur perdue de ${place} chauffe des logements voisins.`,
  }),
  jobs: (place) => ({
    en: `Most of the jobs at ${place} end with the construction.`,
    fr: `La plupart des emplois de ${place} prennent fin avec la construction.`,
  }),
  land: (place) => ({
    en: `The fields at ${place} were farmed until last year.`,
    fr: `Les champs de ${place} étaient cultivés jusqu’à l’an dernier.`,
  }),
  permit: (place) => ({
    en: `The building permit for ${place} has been granted.`,
    fr: `Le permis de construire de ${place} a été délivré.`,
  }),
  site: (place) => ({
    en: `The land at ${place} belongs to the municipality.`,
    fr: `Le terrain de ${place} appartient à la commune.`,
  }),
  sovereignty: (place) => ({
    en: `Data at ${place} stay under the law of the country.`,
    fr: `Les données, à ${place}, restent soumises au droit du pays.`,
  }),
  water: (place) => ({
    en: `Cooling at ${place} takes water from the river.`,
    fr: `Le refroidissement de ${place} prélève de l’eau dans la rivière.`,
  }),
};

/** Adds three to seven claims about the deal and its records. Returns their ids. */
export function addClaims(deal: Deal, random: Random): string[] {
  const { id, milestones, figures, partners } = deal.file;
  const records: RecordIds = {
    deal: [id],
    milestones: Object.keys(milestones).map((slug) => dealPartId(id, slug)),
    figures: Object.keys(figures).map((slug) => dealPartId(id, slug)),
    partners: Object.keys(partners),
  };
  return Array.from({ length: random.between(3, 7) }, (_, index) => addClaim(deal, records, index + 1, random));
}

/** Returns the id of the claim. */
function addClaim(deal: Deal, records: RecordIds, number: number, random: Random): string {
  const topic = random.oneOf(topics);
  const certainty = drawCertainty(random);
  const source = random.oneOf(deal.sources);
  const id = `on-${topic}-c${number}-${deal.suffix}`;
  source.claims.push({
    id,
    topic,
    ...drawSubject(records, deal, random),
    mentions: drawMentions(random),
    certainty,
    statement: statements[topic](deal.place),
    evidence: source.cite(`${claimWords[source.language][certainty]} ${deal.place}`),
  });
  return id;
}

/** The ids of the records that claims can be about. */
type RecordIds = Record<ReturnType<typeof drawKind>, string[]>;
type About = Pick<SourceFile['claims'][number], 'about' | 'deal'>;

const drawKind = weighted([
  [40, 'deal'],
  [25, 'milestones'],
  [15, 'figures'],
  [20, 'partners'],
] as const);

function drawSubject(records: RecordIds, { file }: Deal, random: Random): About {
  const kind = drawKind(random);
  const about = random.oneOf(records[kind]);
  // A partner can have roles in several deals, so the claim must name the deal.
  return kind === 'partners' ? { about, deal: file.id } : { about };
}

function drawMentions(random: Random): string[] {
  if (random.chance(65)) return [];
  const [one, other] = [random.oneOf(mentionable), random.oneOf(mentionable)];
  return one === other || random.chance(60) ? [one] : [one, other];
}

const relationStatements = {
  'part-of': { en: 'The deal is said to belong to the plan.', fr: 'L’accord appartiendrait au plan.' },
  'same-site': { en: 'Both deals are said to be on one site.', fr: 'Les deux accords porteraient sur un même site.' },
  'on-site-of': {
    en: 'The deal is said to be on the site of the other.',
    fr: 'L’accord porterait sur le site de l’autre.',
  },
} as const;

/** Relates 20 % of deals to an earlier deal: with later deals as well, two deals could declare the same relation. */
export function addRelation(deal: Deal, earlier: readonly Deal[], claims: readonly string[], random: Random): void {
  if (earlier.length === 0 || random.chance(80)) return;
  const other = random.oneOf(earlier).file;
  const ofProjects = random.chance(50) ? 'same-site' : 'on-site-of';
  const type = other.kind === 'programme' ? 'part-of' : ofProjects;
  deal.file.relations.push({
    type,
    to: other.id,
    claims: claims.slice(0, random.between(1, 2)),
    statement: relationStatements[type],
  });
}
