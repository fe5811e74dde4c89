// A partner as clients see it, and what they may ask of partners.

import { createSelectSchema } from 'drizzle-zod';
import { z } from 'zod';
import {
  currentOf,
  currentSchema,
  disputedSchema,
  disputeOver,
  disputesOf,
  idSchema,
  linkSchema,
  methodSchema,
  valueReportBase,
} from '../../contract/answers.ts';
import { countrySchema } from '../../contract/countries.ts';
import { historyOf } from '../../contract/histories.ts';
import { listQuery, pathId, yesOrNo } from '../../contract/parameters.ts';
import { bilingualSchema } from '../../reports/text.ts';
import { partnerReports, partnerStateRoles } from './table.ts';

const { kind } = createSelectSchema(partnerReports).shape;
const { role } = createSelectSchema(partnerStateRoles).shape;
export const partnerKindSchema = kind.unwrap();
export const partnerRoleSchema = role;

const rolesSchema = z
  .array(z.object({ deal: idSchema, roles: z.array(role) }))
  .meta({ description: 'What it is in each deal.' });

const values = {
  kind: kind.meta({ description: 'Null where no report says.' }),
  country: countrySchema.nullable().meta({
    description:
      'ISO 3166-1 alpha-2 code of the country that sources name as the nationality or seat of the partner; null if none does.',
  }),
  roles: rolesSchema,
  inferred: z.array(z.string()).meta({
    description:
      'Values that the register inferred and no source states: `country`, or a role as `roles.<deal>.<role>`.',
    examples: [['country']],
  }),
};

const partnerReportSchema = z
  .object({ ...valueReportBase, ...values })
  .meta({ id: 'PartnerReport', description: 'What one source says of a partner.' });

/** What counts of a partner at some time. */
const standing = {
  ...values,
  disputed: disputedSchema,
  dispute: disputesOf('Partner', [disputeOver('kind', partnerKindSchema), disputeOver('country', countrySchema)]),
  current: currentOf(['kind', 'country']).extend({
    roles: z
      .record(z.string(), z.record(z.string(), currentSchema))
      .meta({ description: 'For each role, by the id of the deal and the role.' }),
  }),
};

export const partnerSchema = z
  .object({
    id: idSchema,
    title: bilingualSchema,
    method: methodSchema,
    ...standing,
    reports: z
      .array(partnerReportSchema)
      .optional()
      .meta({ description: 'In lists only with `expand=reports`; newest first.' }),
    links: z.object({ self: linkSchema, history: linkSchema }),
  })
  .meta({ id: 'Partner', description: 'A government, company, person or public body that takes part in deals.' });
export type Partner = z.infer<typeof partnerSchema>;

export const partnerHistorySchema = historyOf('Partner', standing, {});
export type PartnerHistory = z.infer<typeof partnerHistorySchema>;

export const partnerPath = pathId('fluidstack', 'The id of a partner.');

export const partnerListQuery = listQuery(['id', 'country'], {
  kind: partnerKindSchema.optional().meta({ description: 'Only partners of this kind.', examples: ['company'] }),
  country: countrySchema.optional().meta({ description: 'Only partners of this country, ISO 3166-1 alpha-2.' }),
  role: role.optional().meta({
    description: 'Only partners that are this in some deal, or in the one that `deal` names.',
    examples: ['developer'],
  }),
  disputed: yesOrNo('Only partners that sources do, or do not, contradict each other on.'),
});
export type PartnerListQuery = z.infer<typeof partnerListQuery>;
