// Memoizes pure functions of short texts in a least-recently-used cache.
import { LRUCache } from 'lru-cache';

/** @param compute returns an immutable value, always the same for a text. Errors are not cached */
export function memoize<Value extends object>(max: number, compute: (text: string) => Value): (text: string) => Value {
  const results = new LRUCache<string, Value>({ max, memoMethod: compute });
  return (text) => results.memo(text);
}
