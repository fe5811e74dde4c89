// Texts of the page that lists the API, in both languages.
import type { Language } from '../languages.ts';

/** Queries that work on every register, with what they return. */
const examples = {
  dueBy: '/v1/milestones?dueBy=2028',
  quarter: '/v1/milestones?from=2026-Q3&to=2026-Q4',
  overdue: '/v1/milestones?outcome=overdue',
  asOf: '/v1/deals?asOf=2025-06',
  power: '/v1/figures?metric=electric-power&unit=MW&sort=-value',
  changes: '/v1/changes?since=2026',
  disputed: '/v1/milestones?disputed=true',
  csv: '/v1/milestones?format=csv',
} as const;
type Example = keyof typeof examples;
export const exampleQueries = Object.entries(examples) as [Example, string][];

/** URLs other than lists. `/mcp` has no link, because it accepts POST only. */
const documents = {
  docs: '/docs',
  openapi: '/openapi.json',
  dataset: '/v1/dataset',
  problems: '/problems',
  llms: '/llms.txt',
} as const;
type Document = keyof typeof documents;
export const otherDocuments = Object.entries(documents) as [Document, string][];

type Words = {
  title: string;
  says: string;
  lists: string;
  list: string;
  path: string;
  parameters: string;
  formats: string;
  record: string;
  examplesHeading: string;
  examples: Record<Example, string>;
  documentsHeading: string;
  documents: Record<Document, string>;
  mcp: string;
};

export const apiWords: Record<Language, Words> = {
  en: {
    title: 'API',
    says: 'All lists of the API, with their parameters, formats and examples.',
    lists: 'Lists',
    list: 'List',
    path: 'Path',
    parameters: 'Parameters',
    formats: 'Formats',
    record: 'Except for search, add an id to the path to read a single item, for example',
    examplesHeading: 'Examples',
    examples: {
      dueBy: 'Milestones due by the end of 2028',
      quarter: 'Milestones that can fall in the second half of 2026',
      overdue: 'Overdue milestones',
      asOf: 'Deals as known at the end of June 2025',
      power: 'All figures of electric power in MW, largest first',
      changes: 'What became known since the start of 2026',
      disputed: 'Milestones on which sources contradict each other',
      csv: 'All milestones as CSV, for a spreadsheet',
    },
    documentsHeading: 'Documentation and downloads',
    documents: {
      docs: 'Documentation of every endpoint, with forms to try them',
      openapi: 'OpenAPI description',
      dataset: 'The whole register, with downloads',
      problems: 'Error types',
      llms: 'Overview for language models',
    },
    mcp: 'Tools for language models (Model Context Protocol, POST only)',
  },
  fr: {
    title: 'API',
    says: 'Toutes les listes de l’API, avec leurs paramètres, leurs formats et des exemples.',
    lists: 'Listes',
    list: 'Liste',
    path: 'Chemin',
    parameters: 'Paramètres',
    formats: 'Formats',
    record: 'Sauf pour la recherche, ajoutez un identifiant au chemin pour lire un seul élément, par exemple',
    examplesHeading: 'Exemples',
    examples: {
      dueBy: 'Jalons attendus au plus tard fin 2028',
      quarter: 'Jalons pouvant tomber au second semestre 2026',
      overdue: 'Jalons en retard',
      asOf: 'Projets et programmes tels qu’ils étaient connus fin juin 2025',
      power: 'Tous les chiffres de puissance électrique en MW, par ordre décroissant',
      changes: 'Nouveautés depuis le début de 2026',
      disputed: 'Jalons sur lesquels les sources se contredisent',
      csv: 'Tous les jalons au format CSV, pour un tableur',
    },
    documentsHeading: 'Documentation et téléchargements',
    documents: {
      docs: 'Documentation de chaque point d’accès, avec formulaires d’essai (en anglais)',
      openapi: 'Description OpenAPI (en anglais)',
      dataset: 'Le registre complet, à télécharger',
      problems: 'Types d’erreur',
      llms: 'Présentation pour les modèles de langage (en anglais)',
    },
    mcp: 'Outils pour les modèles de langage (Model Context Protocol, POST uniquement)',
  },
};
