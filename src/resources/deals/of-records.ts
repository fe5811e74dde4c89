// What milestones and figures show of their deal: a promise must not be read without the status of its deal.
import { METHOD } from '../../reports/method.ts';
import type { dealKinds, dealStatuses } from '../../reports/vocabulary.ts';

export type DealOfRecord = {
  deal: string;
  dealKind: (typeof dealKinds)[number];
  dealStatus: (typeof dealStatuses)[number] | null;
};

export function dealOfRecordJson({ deal, dealKind, dealStatus }: DealOfRecord): string {
  return JSON.stringify({ deal, dealKind, dealStatus, method: METHOD });
}
