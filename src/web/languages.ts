// The languages of pages, and how a request selects one.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** The name of each language in that language. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

/** The language that `Accept-Language` prefers (RFC 9110, section 12.5.4); English by default. */
export function preferredLanguage({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  const [best] = new Negotiator({ headers }).languages([...languages]);
  return languages.find((language) => language === best) ?? 'en';
}

/** The language of a path such as `/fr/deals`; undefined for other paths. */
export function languageOfPath(path: string): Language | undefined {
  const [, first = ''] = /^\/([a-z]{2})(?=[/?]|$)/.exec(path) ?? [];
  return languages.find((language) => language === first);
}
