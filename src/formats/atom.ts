// Atom (RFC 4287): what was published, newest first.
import { generateAtomFeed } from 'feedsmith';
import type { Day } from '../domain/dates/day.ts';
import { mediaTypes } from './media-types.ts';
import { tagUri } from './stable-ids.ts';
import type { Formats, ResponseContext } from './types.ts';

export type FeedEntry = {
  /** What makes the entry's tag URI. */
  id: string;
  title: string;
  /** Plain text. */
  content: string;
  author: string;
  /** The day from which it counts. */
  published: Day;
  category: string;
  /** The path of the thing and, where it is of one source, where that stands. */
  path: string;
  source?: string | undefined;
};

type Page<Item> = { items: readonly Item[]; next: string | null };

export function atomFeed<Item>(
  { name, title, entry }: Formats<Item>,
  { items, next }: Page<Item>,
  target: ResponseContext,
): string {
  const { origin, url: address, recorded } = target;
  const entries = entry ? items.map(entry) : [];
  const newest = entries
    .map(({ published }) => published)
    .toSorted()
    .at(-1);
  const type = mediaTypes.atom.mediaType;
  return generateAtomFeed({
    id: tagUri(name, subjectOf(address)),
    title: { value: `Gigawatt: ${title.en.toLowerCase()}` },
    subtitle: { value: 'News about promises of AI-compute deals' },
    updated: instant(newest) ?? new Date(recorded),
    generator: { text: 'Gigawatt' },
    links: [
      { rel: 'self', href: origin + address, type },
      { rel: 'alternate', href: `${origin}/docs`, type: 'text/html' },
      { rel: 'license', href: `${origin}/license` },
      ...(next ? [{ rel: 'next', href: origin + next, type }] : []),
    ],
    entries: entries.map(({ id, title: heading, content, author, published, category, path: path, source }) => ({
      id: tagUri(name, id),
      title: { value: heading },
      updated: instant(published) as Date,
      published: instant(published) as Date,
      authors: [{ name: author }],
      categories: [{ term: category }],
      content: { value: content, type: 'text' },
      links: [
        { rel: 'alternate', href: origin + path, type: mediaTypes.json.mediaType },
        ...(source === undefined ? [] : [{ rel: 'via', href: source }]),
      ],
    })),
  });
}

/** What the feed is about: its filters. All pages of a feed have one id (RFC 5005, section 3). */
function subjectOf(address: string): string {
  const { searchParams } = new URL(address, 'http://localhost');
  for (const name of ['format', 'limit', 'cursor']) searchParams.delete(name);
  searchParams.sort();
  // Not `&`: the writer of XML gives text that needs escaping room that an id must not have.
  return searchParams.toString().replaceAll('&', ';');
}

function instant(day: Day | undefined): Date | undefined {
  return day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
}
