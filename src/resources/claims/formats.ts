// Formats claims as CSV and JSON-LD.
import { csvColumns, evidenceColumns } from '../../formats/csv-columns.ts';
import { provenanceNode } from '../../formats/jsonld.ts';
import type { Formats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { type Claim, claimSchema } from './schema.ts';

export const claimFormats: Formats<Claim> = {
  name: 'claims',
  title: { en: 'Claims', fr: 'Affirmations' },
  columns: [
    ...csvColumns(claimSchema, ['id', 'topic', 'statement.en', 'statement.fr', 'certainty', 'deal', 'about']),
    ...csvColumns(claimSchema, ['mentions', 'source', 'published.edtf', 'published.earliest', 'published.latest']),
    ...evidenceColumns<Claim>(),
    ...csvColumns(claimSchema, ['links.self']),
  ],
  node: claimNode,
};

function claimNode(claim: Claim, { origin }: ResponseContext): JsonLdNode {
  const { topic, statement, certainty, mentions, links } = claim;
  return {
    id: origin + links.self,
    type: 'Claim',
    text: statement,
    topic,
    certainty,
    about: [origin + links.about, origin + links.deal],
    mentions: mentions.map((title) => ({ type: 'Thing', title })),
    appearance: origin + links.source,
    ...provenanceNode(claim, origin),
  };
}
