// The languages that pages are in, and which of them a reader likes.
import Negotiator from 'negotiator';
import type { Asking } from '../contract/exchange.ts';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const ownNames: Record<Language, string> = { en: 'English', fr: 'Français' };

/** The one that `Accept-Language` likes best (RFC 9110, section 12.5.4); English for whoever likes neither. */
export function languageOf({ headers }: Pick<Asking, 'headers'>): Language {
  const [best] = new Negotiator({ headers }).languages([...languages]);
  return languages.find((language) => language === best) ?? 'en';
}

/** The language that an address names, as `/fr/deals` does. */
export function languageIn(address: string): Language | undefined {
  const [, first = ''] = /^\/([a-z]{2})(?=[/?]|$)/.exec(address) ?? [];
  return languages.find((language) => language === first);
}
