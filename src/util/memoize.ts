// Memoizes functions of one text; the cache evicts the least recently used result.
import { LRUCache } from 'lru-cache';

/** Caches at most `max` results of `compute`, which must be pure and return immutable values. */
export function memoize<Value extends object>(max: number, compute: (text: string) => Value): (text: string) => Value {
  const results = new LRUCache<string, Value>({ max, memoMethod: compute });
  return (text) => results.memo(text);
}
