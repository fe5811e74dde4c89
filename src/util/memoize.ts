// Memoizes pure functions of short texts. The least recently used results are dropped.
import { LRUCache } from 'lru-cache';

/** @param compute must always return the same immutable value for a text. An error is thrown again at the next call. */
export function memoize<Value extends object>(max: number, compute: (text: string) => Value): (text: string) => Value {
  const results = new LRUCache<string, Value>({ max, memoMethod: compute });
  return (text) => results.memo(text);
}
