// Lists the resources of the API in display order.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { changeRoutes } from './changes/routes.ts';
import { claimRoutes } from './claims/routes.ts';
import { datasetRoutes } from './dataset/routes.ts';
import { dealRoutes } from './deals/routes.ts';
import { editionRoutes } from './editions/routes.ts';
import { figureRoutes } from './figures/routes.ts';
import { milestoneRoutes } from './milestones/routes.ts';
import { partnerRoutes } from './partners/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { siteRoutes } from './sites/routes.ts';
import { sourceRoutes } from './sources/routes.ts';
import { totalsRoutes } from './totals/routes.ts';

/** A resource at `/v1/<name>`; `description` describes its tag in the API description. */
type Resource = { name: string; description: string; routes: FastifyPluginAsyncZod };

export const resources: readonly Resource[] = [
  {
    name: 'deals',
    description: 'Agreements and plans, with their partners, figures and milestones.',
    routes: dealRoutes,
  },
  { name: 'partners', description: 'Participants of deals, with their roles.', routes: partnerRoutes },
  {
    name: 'sites',
    description: 'Places where deals are to be carried out, with coordinates where a source gives them.',
    routes: siteRoutes,
  },
  {
    name: 'milestones',
    description: 'Dated events of deals, planned or reached, with their outcomes.',
    routes: milestoneRoutes,
  },
  {
    name: 'figures',
    description: 'Quantities with units, reported by sources or derived from reported figures.',
    routes: figureRoutes,
  },
  {
    name: 'totals',
    description: 'Sums of figures over deals, with what was left out and why.',
    routes: totalsRoutes,
  },
  { name: 'claims', description: 'Qualitative statements of sources.', routes: claimRoutes },
  {
    name: 'sources',
    description:
      'Publications with their reliability grade, and the reports and claims that cite each of their sentences.',
    routes: sourceRoutes,
  },
  { name: 'reports', description: 'All reports and claims, as one list and feed.', routes: reportRoutes },
  { name: 'changes', description: 'What became known each day, as one list and feed.', routes: changeRoutes },
  {
    name: 'editions',
    description: 'Immutable snapshots of the register, and what each of them changed.',
    routes: editionRoutes,
  },
  { name: 'search', description: 'Full-text search.', routes: searchRoutes },
  { name: 'dataset', description: 'The register as a whole, with downloads.', routes: datasetRoutes },
];
