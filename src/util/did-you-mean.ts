// Suggests corrections of misspelt words, and quotes client input in messages.

/** Maximum characters of a text that gets a suggestion, because longer texts are slow to compare. */
const MAX_TEXT_LENGTH = 100;

/** Maximum edits of a misspelling. The limit also bounds the work: a comparison stops as soon as it exceeds the limit. */
const MAX_EDITS = 10;

/** Returns the candidate that `text` most likely misspells or abbreviates; undefined if none is similar. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length === 0 || text.length > MAX_TEXT_LENGTH) return undefined;
  const typed = text.toLowerCase();
  // Texts of one or two letters resemble every two-letter code, so the candidate may differ only in case.
  if (typed.length <= 2) return [...candidates].find((candidate) => candidate.toLowerCase() === typed);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const similar = Math.max(1, Math.floor(Math.max(typed.length, known.length) / 3));
    const max = Math.min(similar, MAX_EDITS, (best?.distance ?? Infinity) - 1);
    const isAffix = max >= 1 && (known.startsWith(typed) || known.endsWith(typed));
    const distance = Math.min(editDistance(typed, known, max), isAffix ? 1 : Infinity);
    if (distance <= max) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Number of inserted, deleted, replaced and swapped characters; Infinity if there are more than `max`. */
function editDistance(text: string, other: string, max: number): number {
  if (Math.abs(text.length - other.length) > max) return Infinity;
  // Ids often begin alike, and equal beginnings need no edits.
  let equal = 0;
  while (equal < text.length && text[equal] === other[equal]) equal += 1;
  const [from, to] = [text.slice(equal), other.slice(equal)];
  // Each row of the matrix is the distance from the first characters of `from` to all beginnings of `to`.
  const newRow = () => new Uint16Array(to.length + 2);
  let [beforePrevious, previous, current] = [newRow(), newRow(), newRow()];
  for (let column = 0; column <= to.length; column += 1) previous[column] = column;
  let previousLeast = 0;
  for (let row = 1; row <= from.length; row += 1) {
    // Beyond this diagonal band, all distances exceed `max`.
    const first = Math.max(1, row - max);
    const last = Math.min(to.length, row + max);
    current[first - 1] = first === 1 ? row : max + 1;
    current[last + 1] = max + 1;
    let least = row;
    for (let column = first; column <= last; column += 1) {
      const letter = from.charCodeAt(row - 1);
      const compared = to.charCodeAt(column - 1);
      let distance = (previous[column - 1] as number) + (letter === compared ? 0 : 1);
      distance = Math.min(distance, (previous[column] as number) + 1, (current[column - 1] as number) + 1);
      if (letter === to.charCodeAt(column - 2) && from.charCodeAt(row - 2) === compared)
        distance = Math.min(distance, (beforePrevious[column - 2] as number) + 1);
      current[column] = distance;
      if (distance < least) least = distance;
    }
    if (least > max && previousLeast > max) return Infinity;
    previousLeast = least;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  const distance = previous[to.length] as number;
  return distance <= max ? distance : Infinity;
}

/** Quotes client input for a message, cut after 60 characters. */
export function quoteInput(text: string): string {
  return JSON.stringify(truncate(text));
}

export function truncate(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
