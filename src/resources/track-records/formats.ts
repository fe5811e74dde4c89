// Formats track records, which exist only as JSON and JSON-LD.
import { rateNames, standings } from '../../domain/provenance/track-record.ts';
import { dateNode } from '../../formats/jsonld.ts';
import type { ItemFormats, JsonLdNode } from '../../formats/types.ts';
import { promiseNode, rangeNode } from '../milestones/formats.ts';
import { partnerFormats } from '../partners/formats.ts';
import type { TrackRecord } from './schema.ts';

const numberNames = [...new Set(['made', 'due', ...standings, ...rateNames] as const)];

export const trackRecordFormats: ItemFormats<TrackRecord> = {
  name: partnerFormats.name,
  title: partnerFormats.title,
  node: (record, target) => {
    const { title, method, byType, promises, links } = record;
    return {
      id: target.origin + links.self,
      type: 'ItemList',
      name: title,
      about: target.origin + links.partner,
      method,
      count: [...countNodes(record), ...byType.flatMap(({ type, ...numbers }) => countNodes(numbers, type))],
      items: promises.map(({ title: name, type, date, standing, outcome, outcomeConfidence, links, ...promise }) => ({
        id: target.origin + links.self,
        type: 'Event',
        name,
        milestoneType: type,
        ...dateNode(date),
        standing,
        outcome,
        outcomeConfidence,
        firstPromise: promiseNode(promise.firstPromise, target),
        daysLate: rangeNode(promise.daysLate),
        daysOverdue: promise.daysOverdue,
        about: target.origin + links.deal,
      })),
    };
  },
};

type Numbers = Pick<TrackRecord, (typeof numberNames)[number]>;

function countNodes(numbers: Numbers, milestoneType?: string): JsonLdNode[] {
  return numberNames.map((field) => ({ type: 'QuantitativeValue', field, milestoneType, value: numbers[field] }));
}
