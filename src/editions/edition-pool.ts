// Pool of open editions other than the current one. Opens an edition on request, and closes the least recently used.
import { LRUCache } from 'lru-cache';
import { fileIdentity, isLarge, matchesChecksum, matchesChecksumIfSmall } from './checksums.ts';
import type { Edition } from './edition.ts';
import type { EditionMetadata } from './edition-file.ts';
import { EditionNotBuiltError } from './errors.ts';
import { databaseFile } from './layout.ts';

/** An open edition. It stays open at least until the caller calls `release`. */
export type AcquiredEdition = { edition: Edition; release: () => void };

type Options = {
  dataDirectory: string;
  open: (metadata: EditionMetadata) => Promise<Edition>;
  /** Called with the id of an edition whose database does not match its checksum. */
  onDamage: (id: string) => void;
};

const MAX_OPEN_EDITIONS = 4;

export function editionPool({ dataDirectory, open, onDamage }: Options) {
  const editions = new LRUCache<string, Promise<Edition>>({
    max: MAX_OPEN_EDITIONS,
    dispose: (edition) => edition.then(({ close }) => close()).catch(() => undefined),
  });
  /** For each edition id, the identity of the database file that was verified. The same file is not verified again. */
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
      // Return the edition before its large database is verified, because reading the whole file would delay the request.
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
    // Forget a failed attempt, so that the next request tries again.
    opening.catch(() => editions.delete(metadata.id));
    return opening;
  }

  return {
    has: (id: string) => editions.has(id),
    /** Opens the edition unless it is already open. @throws EditionNotBuiltError if its database is damaged */
    acquire(metadata: EditionMetadata): Promise<AcquiredEdition> {
      const opening = editions.get(metadata.id) ?? addToPool(metadata);
      // Acquire the edition as soon as it is open. Otherwise, the pool could close it before the caller uses it.
      return opening.then((edition) => ({ edition, release: edition.acquire() }));
    },
    close: (id: string) => editions.delete(id),
    closeAll: () => editions.clear(),
  };
}
