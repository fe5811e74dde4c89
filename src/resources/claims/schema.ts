// Schemas of /v1/claims: claims and query parameters.
import { z } from 'zod';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { certainties, topics } from '../../domain/provenance/enums.ts';
import { idSchema, linkSchema, reportBase } from '../../http/common-schemas.ts';
import { anyOf, expandParameter, idParams, idsParameter, listQuery } from '../../http/query-params.ts';
import { dealFilterParameters } from '../deal-filters.ts';

const topic = z.enum(topics);
const certainty = z.enum(certainties);

export const claimSchema = z
  .object({
    id: idSchema.meta({ description: 'Id of the claim.', examples: ['residual-heat-recovered'] }),
    topic: topic.describe('Topic of the claim, such as `energy` or `jobs`.'),
    statement: bilingualSchema.describe("Statement of the source in the register's own words."),
    certainty: certainty.describe(
      'How certain the source is: `asserted` (stated as a fact), `expected` or `possible`.',
    ),
    deal: idSchema.meta({ description: 'Id of the deal that the claim belongs to.', examples: ['france-fluidstack'] }),
    about: idSchema.meta({
      description: 'Id of the deal, partner, site, milestone or figure that the claim is about.',
      examples: ['fluidstack'],
    }),
    mentions: z.array(z.string()).describe('Names of countries and companies in the claim that are not partners.'),
    ...reportBase,
    links: z.object({ self: linkSchema, about: linkSchema, deal: linkSchema, source: linkSchema }),
  })
  .meta({ id: 'Claim', description: 'A qualitative statement by one source about a record, paraphrased.' });
export type Claim = z.infer<typeof claimSchema>;

export const claimParams = idParams('residual-heat-recovered', 'Id of a claim, as in `/v1/claims`.');

export const claimListQuery = listQuery(['id', 'topic'], {
  id: idsParameter('claim', 'residual-heat-recovered'),
  ...dealFilterParameters,
  topic: anyOf(topics).meta({
    description:
      'Filters by topic, such as `energy`, `water` or `jobs`. Several values, separated by commas, mean any of them.',
    examples: ['energy'],
  }),
  about: z.optional(z.string()).meta({
    description: 'Filters by the id of the deal, partner, site, milestone or figure that the claim is about.',
    examples: ['fluidstack'],
  }),
  certainty: certainty.optional().meta({
    description: 'Filters by certainty of the statement: stated as a fact (`asserted`), `expected` or `possible`.',
    examples: ['possible'],
  }),
  expand: expandParameter('Accepted as on other lists, but has no effect: claims always include their evidence.'),
});
export type ClaimListQuery = z.infer<typeof claimListQuery>;
