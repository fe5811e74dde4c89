// What did they mean? The nearest of a few words.
import { distance } from 'fastest-levenshtein';

/** Longer texts than any name or value we know are no misspelling of one, and comparing them costs. */
const MAX_LENGTH = 100;

/**
 * The candidate that `text` is most likely a misspelling of: it differs in case only, or begins the same, or is at most a third of
 * its letters away. Undefined where none is near.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length === 0 || text.length > MAX_LENGTH) return undefined;
  const typed = text.toLowerCase();
  let best: { candidate: string; away: number } | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const away = typed.length > 2 && (known.startsWith(typed) || known.endsWith(typed)) ? 1 : distance(typed, known);
    if (away <= Math.max(1, Math.max(typed.length, known.length) / 3) && (!best || away < best.away)) best = { candidate, away };
  }
  return best?.candidate;
}
