// Formats of histories, which exist only as JSON and JSON-LD.
import { historyNode } from '../formats/jsonld.ts';
import type { ItemFormats, JsonLdNode, ResponseContext } from '../formats/types.ts';

/** @param values returns the JSON-LD properties for the values of an entry */
export function historyFormats<History extends Parameters<typeof historyNode>[0]>(
  { name, title }: Pick<ItemFormats<History>, 'name' | 'title'>,
  values: (entry: History['entries'][number], context: ResponseContext) => JsonLdNode,
): ItemFormats<History> {
  const node: ItemFormats<History>['node'] = (history, context) =>
    historyNode<History['entries'][number]>(history, context, (entry) => values(entry, context));
  return { name, title, node };
}
