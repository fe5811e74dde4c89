// Writes Atom feeds (RFC 4287).
import { generateAtomFeed } from 'feedsmith';
import { startOfDay } from '../domain/dates/day.ts';
import { pagePath } from '../domain/kinds.ts';
import { mediaTypes } from './media-types.ts';
import { tagUri } from './stable-ids.ts';
import { subscriptionTitle } from './subscription.ts';
import type { Formats, ItemPage, ResponseContext } from './types.ts';

export function atomFeed<Item>(
  { name, title, entry }: Formats<Item>,
  { items, next }: ItemPage<Item>,
  context: ResponseContext,
): string {
  const { origin, url, recorded } = context;
  const entries = entry ? items.map((item) => entry(item, context)) : [];
  const days = entries.map(({ published }) => published).toSorted();
  const newest = days.at(-1);
  const type = mediaTypes.atom.mediaType;
  return generateAtomFeed({
    id: tagUri(name, feedFilters(url)),
    title: { value: subscriptionTitle(title.en.toLowerCase(), context) },
    subtitle: { value: 'News about promises of AI-compute deals' },
    updated: newest === undefined ? new Date(recorded) : startOfDay(newest),
    generator: { text: 'Gigawatt' },
    links: [
      { rel: 'self', href: origin + url, type },
      { rel: 'alternate', href: `${origin}/en`, type: 'text/html', hreflang: 'en' },
      { rel: 'license', href: `${origin}/license` },
      ...(next ? [{ rel: 'next', href: origin + next, type }] : []),
    ],
    entries: entries.map(({ id, title: heading, content, author, published, kind, about, path, source }) => ({
      id: tagUri(name, id),
      title: { value: heading },
      updated: startOfDay(published),
      published: startOfDay(published),
      authors: [{ name: author }],
      categories: [{ term: kind }],
      content: { value: content, type: 'text' },
      links: [
        // The only alternate: some readers open the first one, others the last one, whatever its type and language.
        { rel: 'alternate', href: origin + pagePath(kind, about, 'en'), type: 'text/html', hreflang: 'en' },
        { rel: 'related', href: origin + pagePath(kind, about, 'fr'), type: 'text/html', hreflang: 'fr' },
        { rel: 'related', href: origin + path, type: mediaTypes.json.mediaType },
        ...(source === undefined ? [] : [{ rel: 'via', href: source }]),
      ],
    })),
  });
}

/** Returns the filters for the feed's id, which all pages of a feed have in common (RFC 5005, section 3). */
function feedFilters(url: string): string {
  const { searchParams } = new URL(url, 'http://localhost');
  for (const name of ['format', 'limit', 'cursor']) searchParams.delete(name);
  searchParams.sort();
  // Replaces `&`, because the XML writer would add white space around the id, which must not contain any.
  return searchParams.toString().replaceAll('&', ';');
}
