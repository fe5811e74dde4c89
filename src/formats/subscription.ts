// Names what people subscribe to: a calendar or feed of all deals, or of the deal in the URL.
import type { ResponseContext } from './types.ts';

/** @param content such as `changes` */
export function subscriptionTitle(content: string, { url, names }: Pick<ResponseContext, 'url' | 'names'>): string {
  const deal = new URL(url, 'http://localhost').searchParams.get('deal');
  const title = deal === null ? undefined : names.dealTitle(deal)?.en;
  return `Gigawatt: ${content}${title === undefined ? '' : ` of ${title}`}`;
}
