// A claim as clients see it, and what they may ask of claims.
import { createSelectSchema } from 'drizzle-zod';
import { z } from 'zod';
import { idSchema, linkSchema, reportBase } from '../../contract/answers.ts';
import { expand, listQuery, pathId } from '../../contract/parameters.ts';
import { bilingualSchema } from '../../reports/text.ts';
import { claims } from './table.ts';

const { topic, certainty } = createSelectSchema(claims).shape;
export const topicSchema = topic;
export const certaintySchema = certainty;

export const claimSchema = z
  .object({
    id: idSchema,
    topic: topic.meta({ description: 'What it is about, by subject.' }),
    statement: bilingualSchema.meta({ description: 'What the source says, in our own words.' }),
    certainty: certainty.meta({
      description: 'How firmly the source says it: as a fact, as what will be, or as what may be.',
    }),
    deal: idSchema.meta({ description: 'The deal in whose context it is said.', examples: ['france-fluidstack'] }),
    about: idSchema.meta({
      description: 'The deal, partner, milestone or figure it is about.',
      examples: ['fluidstack'],
    }),
    mentions: z
      .array(z.string())
      .meta({ description: 'Who else is named: countries and companies that are no partners.' }),
    ...reportBase,
    links: z.object({ self: linkSchema, about: linkSchema, deal: linkSchema, source: linkSchema }),
  })
  .meta({ id: 'Claim', description: 'A qualitative statement by one source about a thing, paraphrased.' });
export type Claim = z.infer<typeof claimSchema>;

export const claimPath = pathId('residual-heat-recovered', 'The id of a claim.');

export const claimListQuery = listQuery(['id', 'topic'], {
  topic: topic.optional().meta({ description: 'Only claims on this subject.', examples: ['energy'] }),
  about: z
    .string()
    .optional()
    .meta({
      description: 'Only claims about this deal, partner, milestone or figure.',
      examples: ['fluidstack'],
    }),
  certainty: certainty.optional().meta({ description: 'Only claims said this firmly.', examples: ['possible'] }),
  expand: expand('As on other lists; a claim is a report of its own and carries its evidence either way.'),
});
export type ClaimListQuery = z.infer<typeof claimListQuery>;
