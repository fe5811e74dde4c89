// Cuts the passage of a text that matches a search, and marks the matching words.
import { searchableText } from '../../db/search/text.ts';
import { memoize } from '../../util/memoize.ts';
import type { SearchWord } from './parse-query.ts';

/** Maximum characters of a passage, without its marks. */
const MAX_PASSAGE_LENGTH = 160;

/** Characters before the first match in a passage that begins within the text. */
const CONTEXT_LENGTH = 40;

/** A word, or a number in groups of three digits. */
const TOKEN = /\d{1,3}(?:[,'’\p{Zs}]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}]+/gu;

/** Maximum cached tokens with their words: tokens with a digit or an accent, and those that begin with "data". */
const MAX_TOKENS = 2000;

type Match = { start: number; end: number };

/**
 * Returns HTML: escaped text in which `<mark>` encloses each matching word. Uses the first of the texts that has a match;
 * if none has one, the beginning of the first text that is not empty.
 */
export function snippetOf(texts: readonly string[], words: readonly SearchWord[]): string {
  for (const text of texts) {
    const matches = findMatches(text, words);
    if (matches.length > 0) return markedPassage(text, matches);
  }
  return markedPassage(texts.find((text) => text !== '') ?? '', []);
}

function findMatches(text: string, words: readonly SearchWord[]): Match[] {
  return text
    .matchAll(TOKEN)
    .filter(([token]) => wordsOf(token).some((part) => words.some(({ matches }) => matches(part))))
    .map(({ 0: token, index }) => ({ start: index, end: index + token.length }))
    .toArray();
}

/** Words of a token as the index has them. A token can have several, as "datacenter" does. */
function wordsOf(token: string): readonly string[] {
  return /^(?!data)[a-z]+$/i.test(token) ? [token.toLowerCase()] : foldedWords(token);
}

const foldedWords = memoize(MAX_TOKENS, (token): readonly string[] => {
  const folded = searchableText(token).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u);
});

function markedPassage(text: string, matches: readonly Match[]): string {
  const { start, end } = passageAround(text, matches[0]?.start ?? 0);
  let html = start > 0 ? '…' : '';
  let at = start;
  for (const match of matches) {
    if (match.end > end) break;
    html += `${escapeHtml(text.slice(at, match.start))}<mark>${escapeHtml(text.slice(match.start, match.end))}</mark>`;
    at = match.end;
  }
  return html + escapeHtml(text.slice(at, end)) + (end < text.length ? '…' : '');
}

/** Begins and ends a passage at a space, so that no word is cut. */
function passageAround(text: string, match: number): Match {
  if (text.length <= MAX_PASSAGE_LENGTH) return { start: 0, end: text.length };
  const from = match <= CONTEXT_LENGTH ? 0 : text.indexOf(' ', match - CONTEXT_LENGTH) + 1;
  const start = from > match ? match : from;
  const limit = start + MAX_PASSAGE_LENGTH;
  const end = limit >= text.length ? text.length : text.lastIndexOf(' ', limit);
  return { start, end: end > match ? end : Math.min(limit, text.length) };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
