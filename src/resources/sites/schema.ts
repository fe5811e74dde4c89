// Schemas of /v1/sites: sites, histories and query parameters.
import { z } from 'zod';
import { coordinatesSchema } from '../../domain/coordinates.ts';
import { bilingualSchema } from '../../domain/provenance/bilingual.ts';
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
import { dealFilterParameters, nearParameter } from '../deal-filters.ts';
import { identifiersSchema } from '../identifiers.ts';
import { disputeProperties, linksSchema, reportsSchema } from '../record-schemas.ts';
import { siteFieldNames } from './fields.ts';

const values = {
  municipality: z
    .string()
    .nullable()
    .meta({ description: 'Name of the municipality; null if none is reported.', examples: ['Le Bosquel'] }),
  region: z
    .string()
    .nullable()
    .meta({ description: 'Name of the region, department or county; null if none is reported.', examples: ['Somme'] }),
  country: countrySchema.nullable().meta({
    description: 'Country (ISO 3166-1 alpha-2); null if none is reported.',
  }),
  coordinates: coordinatesSchema
    .nullable()
    .describe('Coordinates that a source gives, with their precision; null if no source gives any.'),
  deals: z.array(idSchema).describe('Ids of the deals that sources place on the site.'),
  identifiers: identifiersSchema('site'),
  inferred: z.array(z.string()).meta({
    description: 'Values that no source states and the register inferred: `country`.',
    examples: [['country']],
  }),
};

/** Properties that a site and the entries of its history have in common. */
const periodValues = {
  ...values,
  ...disputeProperties('Site', [
    disputeSchema('country', countrySchema),
    disputeSchema('coordinates', coordinatesSchema),
  ]),
  current: currentFieldsSchema(siteFieldNames).extend({
    deals: z
      .record(z.string(), currentSchema)
      .describe('Source and support of each deal on the site, keyed by deal id.'),
    identifiers: z
      .record(z.string(), currentSchema)
      .describe('Source and support of each identifier, keyed by its scheme.'),
  }),
};

export const siteSchema = z
  .object({
    id: idSchema.meta({ description: 'Id of the site.', examples: ['le-bosquel'] }),
    title: bilingualSchema.describe('Name of the site.'),
    method: methodSchema,
    ...periodValues,
    reports: reportsSchema('Site', values),
    links: linksSchema('self', 'deals', 'history'),
  })
  .meta({ id: 'Site', description: 'A place where one or several deals are to be carried out.' });
export type Site = z.infer<typeof siteSchema>;

export const siteHistorySchema = historySchema('Site', periodValues, {});
export type SiteHistory = z.infer<typeof siteHistorySchema>;

export const siteParams = idParams('le-bosquel', 'Id of a site, as in `/v1/sites`.');

const { dealStatus, dealKind } = dealFilterParameters;

/** Responses repeat the region in their `Link` headers, so a long text would make the headers too long for clients. */
const MAX_REGION_LENGTH = 100;

export const siteListQuery = listQuery(['id', 'country'], {
  id: idsParameter('site', 'le-bosquel,fouju'),
  dealStatus,
  dealKind,
  country: countrySchema.optional().describe('Filters by the country of the site (ISO 3166-1 alpha-2).'),
  region: z
    .string()
    .max(MAX_REGION_LENGTH, `must be at most ${MAX_REGION_LENGTH} characters long`)
    .optional()
    .meta({
      description: 'Filters by region, department or county, ignoring case.',
      examples: ['Seine-et-Marne'],
    }),
  near: nearParameter.meta({
    description:
      'Returns only sites within a distance: latitude, longitude and kilometres, as in `49.79,2.25,20km`. A site whose coordinates are those of its municipality is found by them. Sites without coordinates are left out.',
  }),
  disputed: booleanParameter('`true`: only sites with a disputed value. `false`: only sites without one.'),
});
export type SiteListQuery = z.infer<typeof siteListQuery>;
