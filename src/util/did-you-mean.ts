// What did they mean? The nearest of a few words.
import distance from 'damerau-levenshtein';

/** Longer texts than any name or value we know are no misspelling of one, and comparing them costs. */
const MAX_LENGTH = 100;

/**
 * The candidate that `text` is most likely a misspelling of: it differs in case only, or begins or ends with it, or is at
 * most a third of its letters away, where swapping two neighbours is one step. Undefined where none is near.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length === 0 || text.length > MAX_LENGTH) return undefined;
  const typed = text.toLowerCase();
  // Of a code of two letters every other code is near: only its case can be wrong.
  if (typed.length <= 2) return [...candidates].find((candidate) => candidate.toLowerCase() === typed);
  let best: { candidate: string; away: number } | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const isPart = known.startsWith(typed) || known.endsWith(typed);
    const away = Math.min(distance(typed, known).steps, isPart ? 1 : Infinity);
    if (away <= Math.max(1, Math.max(typed.length, known.length) / 3) && (!best || away < best.away))
      best = { candidate, away };
  }
  return best?.candidate;
}

/** What somebody typed, made fit for a message. */
export function quoteInput(text: string): string {
  return JSON.stringify(truncate(text));
}

export function truncate(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
