// Rejects text that contains invisible characters, or characters that change how text is displayed.
import type { Deception, Message } from './messages.ts';
import { ProblemError } from './problems.ts';

/** @throws ProblemError if `text` contains a character that `DECEPTIVE` matches */
export function checkCharacters(text: string, where: Message): void {
  const problem = deceptionIn(text, where);
  if (problem) throw problem;
}

export function deceptionIn(text: string, where: Message): ProblemError | undefined {
  const [deceptive] = DECEPTIVE.exec(text) ?? [];
  if (deceptive === undefined) return undefined;
  return malformed((messages) =>
    messages.deceptive(where(messages), describeCharacter(deceptive), classify(deceptive)),
  );
}

/** Returns a problem that quotes the first percent-encoded text in the URL that is not UTF-8. */
export function invalidPercentEncoding(url: string): ProblemError {
  const encoded = url.match(/(?:%[\da-f]{2})+|%.{0,2}/gi) ?? [];
  return malformed((messages) => messages.percentEncoding(encoded.find((text) => !isDecodable(text)) ?? '%'));
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}

/** Does not match joiners, directional marks and variation selectors, which some scripts and emoji need. */
const DECEPTIVE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufff9-\ufffb]|(?![\p{Mn}\p{Join_Control}\u061c\u180e\u200e\u200f])\p{Default_Ignorable_Code_Point}/u;

/** Unicode names of the most frequent deceptive characters. */
const NAMES: Record<string, string> = {
  '\u0000': 'null',
  '\u0009': 'tab',
  '\u000a': 'line feed',
  '\u000d': 'carriage return',
  '\u001b': 'escape',
  '\u007f': 'delete',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero width space',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u3164': 'Hangul filler',
  '\ufeff': 'byte order mark',
};

/** For example, U+0009 (tab). */
export function describeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[character];
  return `U+${code}${name === undefined ? '' : ` (${name})`}`;
}

function classify(character: string): Deception {
  if (/\p{Cc}/u.test(character)) return 'control';
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(character)) return 'disguise';
  if (/\p{Noncharacter_Code_Point}/u.test(character)) return 'noncharacter';
  return 'invisible';
}

export function malformed(detail: Message): ProblemError {
  return new ProblemError('malformed-request', detail);
}
