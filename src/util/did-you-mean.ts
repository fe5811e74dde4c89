// Suggestions for misspelt words, and quotes of input in messages.
import damerauLevenshtein from 'damerau-levenshtein';

/** In characters. Longer texts are no misspelt names or values, and slow to compare. */
const MAX_TEXT_LENGTH = 100;

/**
 * The candidate that `text` most likely misspells: it differs only in case, starts or ends with `text`, or its Damerau–Levenshtein
 * distance is at most a third of the longer text. Undefined if there is none.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length === 0 || text.length > MAX_TEXT_LENGTH) return undefined;
  const typed = text.toLowerCase();
  // All codes of two letters are similar, so only their case can be wrong.
  if (typed.length <= 2) return [...candidates].find((candidate) => candidate.toLowerCase() === typed);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const isAffix = known.startsWith(typed) || known.endsWith(typed);
    const distance = Math.min(damerauLevenshtein(typed, known).steps, isAffix ? 1 : Infinity);
    if (distance <= Math.max(1, Math.max(typed.length, known.length) / 3) && (!best || distance < best.distance))
      best = { candidate, distance };
  }
  return best?.candidate;
}

/** Quotes input in a message, at most 60 characters of it. */
export function quoteInput(text: string): string {
  return JSON.stringify(truncate(text));
}

export function truncate(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
