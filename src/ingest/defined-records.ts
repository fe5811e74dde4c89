// Lists the records that the file of a deal defines.
import { dealPartId, type RecordKind } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { DealFile } from './schema.ts';

export type DefinedRecord = {
  id: string;
  kind: RecordKind;
  /** Id of the record's deal. Empty for a partner or site, which can belong to several deals. */
  owner: string;
  /** Id of the deal whose file defines the record. */
  file: string;
  title: Bilingual;
  formerIds: readonly string[];
  /** Path of the record in the file; empty for the deal itself. */
  path: readonly string[];
};

type Definitions = Record<string, { title: Bilingual; formerIds?: string[] | undefined }>;

export function definedRecords(deal: DealFile): DefinedRecord[] {
  const { id: file, title, formerIds = [] } = deal;
  const define = (kind: Exclude<RecordKind, 'deal'>, definitions: Definitions, isPart: boolean) =>
    Object.entries(definitions).map(([slug, { title, formerIds = [] }]): DefinedRecord => {
      const [id, owner] = isPart ? [dealPartId(file, slug), file] : [slug, ''];
      return { id, kind, owner, file, title, formerIds, path: [`${kind}s`, slug] };
    });
  return [
    { id: file, kind: 'deal', owner: file, file, title, formerIds, path: [] },
    ...define('partner', deal.partners, false),
    ...define('site', deal.sites, false),
    ...define('milestone', deal.milestones, true),
    ...define('figure', deal.figures, true),
  ];
}
