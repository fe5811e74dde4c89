// The languages of pages, and which one a reader prefers.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** The name of each language in that language. */
export const ownNames: Record<Language, string> = { en: 'English', fr: 'Français' };

/** The language that `Accept-Language` prefers (RFC 9110, section 12.5.4); English by default. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  const [best] = new Negotiator({ headers }).languages([...languages]);
  return languages.find((language) => language === best) ?? 'en';
}

/** The language in a path such as `/fr/deals`. */
export function languageIn(address: string): Language | undefined {
  const [, first = ''] = /^\/([a-z]{2})(?=[/?]|$)/.exec(address) ?? [];
  return languages.find((language) => language === first);
}
