// A partner as clients see it, and what they may ask of partners.

import { createSelectSchema } from 'drizzle-zod';
import { iso31661 } from 'iso-3166';
import { z } from 'zod';
import { disputedSchema, idSchema, linkSchema, reportBase } from '../../contract/answers.ts';
import { listQuery, pathId } from '../../contract/parameters.ts';
import { bilingualSchema } from '../../reports/text.ts';
import { partnerReports, partnerStateRoles } from './table.ts';

const { kind } = createSelectSchema(partnerReports).shape;
const { role } = createSelectSchema(partnerStateRoles).shape;
export const partnerKindSchema = kind.unwrap();
export const partnerRoleSchema = role;

const codes = iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2) as [string, ...string[]];

/** An assigned two-letter code of ISO 3166-1. Written as a pattern in the contract: 249 codes would bury the rest. */
export const countrySchema = z
  .enum(codes, 'must be a two-letter code of ISO 3166-1, such as FR (the United Kingdom is GB)')
  .meta({
    description: 'ISO 3166-1 alpha-2.',
    examples: ['FR'],
    enum: undefined,
    pattern: '^[A-Z]{2}$',
  });

const rolesSchema = z
  .array(z.object({ deal: idSchema, roles: z.array(role) }))
  .meta({ description: 'What it is in each deal.' });

const values = {
  kind: kind.meta({ description: 'Null where no report says.' }),
  country: countrySchema.nullable().meta({ description: 'ISO 3166-1 alpha-2; null where no report says.' }),
  roles: rolesSchema,
  inferred: z
    .array(z.literal('country'))
    .meta({ description: 'What the register inferred although the source leaves it unsaid.' }),
};

const partnerReportSchema = z
  .object({ ...reportBase, ...values })
  .meta({ id: 'PartnerReport', description: 'What one source says of a partner.' });

export const partnerSchema = z
  .object({
    id: idSchema,
    title: bilingualSchema,
    ...values,
    disputed: disputedSchema,
    reports: z
      .array(partnerReportSchema)
      .optional()
      .meta({ description: 'In lists only with `expand=reports`; newest first.' }),
    links: z.object({ self: linkSchema }),
  })
  .meta({ id: 'Partner', description: 'A government, company, person or public body that takes part in deals.' });
export type Partner = z.infer<typeof partnerSchema>;

export const partnerPath = pathId('fluidstack', 'The id of a partner.');

export const partnerListQuery = listQuery(['id', 'country'], {
  kind: partnerKindSchema.optional().meta({ description: 'Only partners of this kind.', examples: ['company'] }),
  country: countrySchema.optional().meta({ description: 'Only partners of this country, ISO 3166-1 alpha-2.' }),
  role: role.optional().meta({
    description: 'Only partners that are this in some deal, or in the one that `deal` names.',
    examples: ['developer'],
  }),
});
export type PartnerListQuery = z.infer<typeof partnerListQuery>;
