// Pool of open editions other than the current one, which closes the least recently used edition.
import { LRUCache } from 'lru-cache';
import { fileIdentity, isLarge, matchesChecksum, matchesChecksumIfSmall } from './checksums.ts';
import type { Edition } from './edition.ts';
import type { EditionMetadata } from './edition-file.ts';
import { EditionNotBuiltError } from './errors.ts';
import { databaseFile } from './layout.ts';

/** The edition stays open at least until the caller calls `release`. */
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
  /** Identity of the verified database file of each edition id, so that the same file is not verified again. */
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
      // Returns the edition before verifying its large database: reading the whole file would delay the request.
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
    // Forgets a failed attempt, so that the next request tries again.
    opening.catch(() => editions.delete(metadata.id));
    return opening;
  }

  return {
    has: (id: string) => editions.has(id),
    /** @throws EditionNotBuiltError if the database of the edition is damaged */
    acquire(metadata: EditionMetadata): Promise<AcquiredEdition> {
      const opening = editions.get(metadata.id) ?? addToPool(metadata);
      // Acquires the edition as soon as it is open, before the pool can close it.
      return opening.then((edition) => ({ edition, release: edition.acquire() }));
    },
    close: (id: string) => editions.delete(id),
    closeAll: () => editions.clear(),
  };
}
