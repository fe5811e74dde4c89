// A typed client of the Gigawatt API: parameters and responses have types.
import createFetchClient from 'openapi-fetch';
import type { paths } from './contract.ts';

export type * from './contract.ts';

/** Creates a client for the server at `baseUrl`, such as `https://example.org`. See https://openapi-ts.dev/openapi-fetch. */
export function createClient(baseUrl: string) {
  return createFetchClient<paths, 'application/json' | 'application/problem+json'>({
    baseUrl,
    // The API expects several values in one parameter, separated by commas.
    querySerializer: { array: { style: 'form', explode: false } },
  });
}

/** Iterates over all items of a list from its first page. Fetches each further page when the iteration reaches it. */
export async function* everyItem<Item>(
  baseUrl: string,
  first: { readonly items: readonly Item[]; readonly next: string | null },
): AsyncGenerator<Item> {
  yield* first.items;
  for (let { next } = first; next !== null; ) {
    const answer = await fetch(new URL(next, baseUrl));
    if (!answer.ok) throw new Error(`${next} returns ${answer.status}: ${await answer.text()}`);
    const page = (await answer.json()) as typeof first;
    yield* page.items;
    next = page.next;
  }
}
