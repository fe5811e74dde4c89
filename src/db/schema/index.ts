// The tables that a build fills with rows from the seed.
import { changes, dealReports, formerIds, records, seedFiles } from './lookups.ts';
import { texts } from './search.ts';
import {
  claimVersions,
  dealVersions,
  figureVersions,
  milestoneVersions,
  partnerRoleVersions,
  partnerVersions,
  reportVersions,
  siteDealVersions,
  siteVersions,
  sourceVersions,
} from './versions.ts';

export const tables = {
  records,
  formerIds,
  dealVersions,
  partnerVersions,
  partnerRoleVersions,
  siteVersions,
  siteDealVersions,
  milestoneVersions,
  figureVersions,
  claimVersions,
  sourceVersions,
  reportVersions,
  dealReports,
  changes,
  texts,
  seedFiles,
};

export type TableName = keyof typeof tables;

export type Rows = { [Name in TableName]: (typeof tables)[Name]['$inferInsert'][] };
