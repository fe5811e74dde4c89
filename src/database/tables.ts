// Every table of the register's content, in the order in which rows can be written: what is referred to comes first.

import { changes } from '../resources/changes/table.ts';
import { claims } from '../resources/claims/table.ts';
import { dealRelations, dealReports, dealSources, dealStates, deals } from '../resources/deals/table.ts';
import { figureInputs, figureReports, figureStates, figures } from '../resources/figures/table.ts';
import { milestoneReports, milestoneStates, milestones } from '../resources/milestones/table.ts';
import {
  partnerReportRoles,
  partnerReports,
  partnerStateRoles,
  partnerStates,
  partners,
} from '../resources/partners/table.ts';
import { texts } from '../resources/search/table.ts';
import { sentences, sourceRepeats, sources } from '../resources/sources/table.ts';

export const tables = {
  sources,
  sourceRepeats,
  sentences,
  deals,
  dealSources,
  dealReports,
  dealStates,
  dealRelations,
  partners,
  partnerReports,
  partnerReportRoles,
  partnerStates,
  partnerStateRoles,
  milestones,
  milestoneReports,
  milestoneStates,
  figures,
  figureInputs,
  figureReports,
  figureStates,
  claims,
  changes,
  texts,
};

export type TableName = keyof typeof tables;

/** The content of a register: the rows of every table. */
export type Rows = { [Name in TableName]: (typeof tables)[Name]['$inferInsert'][] };
