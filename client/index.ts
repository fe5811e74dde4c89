// A typed client of the Gigawatt API: what may be asked and what is answered is known while you type.
import createFetchClient from 'openapi-fetch';
import type { paths } from './contract.ts';

export type * from './contract.ts';

/** A client of the server at `baseUrl`, such as `https://example.org`. How it is used: https://openapi-ts.dev/openapi-fetch. */
export function createClient(baseUrl: string) {
  return createFetchClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl });
}

/** Every item of a list, from its first page on; further pages are fetched when they are needed. */
export async function* everyItem<Item>(
  baseUrl: string,
  first: { readonly items: readonly Item[]; readonly next: string | null },
): AsyncGenerator<Item> {
  yield* first.items;
  for (let { next } = first; next !== null; ) {
    const answer = await fetch(new URL(next, baseUrl));
    if (!answer.ok) throw new Error(`${next} answers ${answer.status}: ${await answer.text()}`);
    const page = (await answer.json()) as typeof first;
    yield* page.items;
    next = page.next;
  }
}
