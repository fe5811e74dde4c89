// Editions other than the current one: opened when a request names them, and closed when they are evicted.
import { LRUCache } from 'lru-cache';
import { fileIdentity, isLarge, matchesChecksum, matchesChecksumIfSmall } from './checksums.ts';
import type { Edition } from './edition.ts';
import type { EditionMetadata } from './edition-file.ts';
import { EditionNotBuiltError } from './errors.ts';
import { databaseFile } from './layout.ts';

/** An edition that stays open until it is released. */
export type AcquiredEdition = { edition: Edition; release: () => void };

type Options = {
  dataDirectory: string;
  open: (metadata: EditionMetadata) => Promise<Edition>;
  /** Called for an edition whose database was changed after it was built. */
  onDamage: (id: string) => void;
};

const MAX_OPEN_EDITIONS = 4;

export function editionPool({ dataDirectory, open, onDamage }: Options) {
  const editions = new LRUCache<string, Promise<Edition>>({
    max: MAX_OPEN_EDITIONS,
    dispose: (edition) => edition.then(({ close }) => close()).catch(() => undefined),
  });
  /** Identities of verified database files by edition id: an edition that is opened again is not verified again. */
  const verified = new Map<string, string>();

  async function verifyAndOpen(metadata: EditionMetadata): Promise<Edition> {
    const { id } = metadata;
    const file = databaseFile(dataDirectory, id);
    const identity = fileIdentity(file) ?? '';
    if (verified.get(id) === identity) return open(metadata);
    const rejectDamaged = () => {
      editions.delete(id);
      onDamage(id);
    };
    if (!matchesChecksumIfSmall(file)) {
      rejectDamaged();
      throw new EditionNotBuiltError(id, true);
    }
    const edition = await open(metadata);
    if (isLarge(file)) {
      // Served while it is verified.
      matchesChecksum(file, { isThrottled: true }).then(
        (isIntact) => (isIntact ? verified.set(id, identity) : rejectDamaged()),
        rejectDamaged,
      );
    } else {
      verified.set(id, identity);
    }
    return edition;
  }

  function addToPool(metadata: EditionMetadata): Promise<Edition> {
    const opening = verifyAndOpen(metadata);
    editions.set(metadata.id, opening);
    // The next request tries again.
    opening.catch(() => editions.delete(metadata.id));
    return opening;
  }

  return {
    has: (id: string) => editions.has(id),
    /** Opens the edition unless it is open. @throws EditionNotBuiltError if its database is damaged */
    acquire(metadata: EditionMetadata): Promise<AcquiredEdition> {
      const opening = editions.get(metadata.id) ?? addToPool(metadata);
      // Acquired as soon as it is open, before another edition can evict it.
      return opening.then((edition) => ({ edition, release: edition.acquire() }));
    },
    close: (id: string) => editions.delete(id),
    closeAll: () => editions.clear(),
  };
}
