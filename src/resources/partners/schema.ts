// Schemas of /v1/partners: partners, histories and query parameters.
import { z } from 'zod';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
import { partnerKinds, partnerRoles } from '../../domain/provenance/enums.ts';
import {
  currentFieldsSchema,
  currentSchema,
  disputeSchema,
  idSchema,
  methodSchema,
} from '../../http/common-schemas.ts';
import { countrySchema } from '../../http/country-schema.ts';
import { historySchema } from '../../http/history-schema.ts';
import { booleanParameter, idParams, idsParameter, listQuery } from '../../http/query-params.ts';
import { dealFilterParameters } from '../deal-filters.ts';
import { identifiersSchema } from '../identifiers.ts';
import { disputeProperties, linksSchema, reportsSchema } from '../record-schemas.ts';

const partnerKindSchema = z.enum(partnerKinds);
export const partnerRoleSchema = z.enum(partnerRoles);

const rolesSchema = z
  .array(
    z.object({
      deal: idSchema.meta({ description: 'Id of the deal.', examples: ['france-fluidstack'] }),
      roles: z.array(partnerRoleSchema).describe('Roles of the partner in this deal.'),
    }),
  )
  .describe('Roles of the partner, by deal.');

const values = {
  kind: partnerKindSchema.nullable().describe('Kind of partner; null if none is reported.'),
  country: countrySchema.nullable().meta({
    description:
      'Country that sources name as nationality or seat of the partner (ISO 3166-1 alpha-2); null if none is reported.',
  }),
  identifiers: identifiersSchema('partner'),
  roles: rolesSchema,
  inferred: z.array(z.string()).meta({
    description:
      'Values that no source states and the register inferred: `country`, or a role as `roles.<deal>.<role>`.',
    examples: [['country']],
  }),
};

/** Properties that a partner and the entries of its history have in common. */
const periodValues = {
  ...values,
  ...disputeProperties('Partner', [disputeSchema('kind', partnerKindSchema), disputeSchema('country', countrySchema)]),
  current: currentFieldsSchema(['kind', 'country']).extend({
    identifiers: z
      .record(z.string(), currentSchema)
      .describe('Source and support of each identifier, keyed by its scheme.'),
    roles: z
      .record(z.string(), z.record(z.string(), currentSchema))
      .describe('Source and support of each current role: an object keyed by deal id, then by role.'),
  }),
};

export const partnerSchema = z
  .object({
    id: idSchema.meta({ description: 'Id of the partner.', examples: ['fluidstack'] }),
    title: bilingualSchema.describe('Name of the partner.'),
    method: methodSchema,
    ...periodValues,
    reports: reportsSchema('Partner', values),
    links: linksSchema('self', 'history', 'record'),
  })
  .meta({ id: 'Partner', description: 'A government, company, person or public body that takes part in deals.' });
export type Partner = z.infer<typeof partnerSchema>;

export const partnerHistorySchema = historySchema('Partner', periodValues, {});
export type PartnerHistory = z.infer<typeof partnerHistorySchema>;

export const partnerParams = idParams('fluidstack', 'Id of a partner, as in `/v1/partners`.');

const { country: _ofDeal, ...dealFilters } = dealFilterParameters;

export const partnerListQuery = listQuery(['id', 'country'], {
  id: idsParameter('partner', 'fluidstack,nebius'),
  ...dealFilters,
  kind: partnerKindSchema.optional().meta({
    description: 'Filters by kind of partner: government, company, person or public body.',
    examples: ['company'],
  }),
  country: countrySchema.optional().describe('Filters by country (ISO 3166-1 alpha-2).'),
  role: partnerRoleSchema.optional().meta({
    description: 'Filters by role in any deal or, with filters by deal such as `deal`, in a deal that matches them.',
    examples: ['developer'],
  }),
  disputed: booleanParameter('`true`: only partners with a disputed value. `false`: only partners without one.'),
});
export type PartnerListQuery = z.infer<typeof partnerListQuery>;
