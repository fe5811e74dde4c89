// The languages of web pages, and their selection by path or `Accept-Language`.
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Language } from '../domain/provenance/bilingual.ts';

export type { Language } from '../domain/provenance/bilingual.ts';

export const languages = ['en', 'fr'] as const satisfies readonly Language[];

export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

/** The language that `Accept-Language` prefers (RFC 9110, section 12.5.4); English by default. */
export function preferredLanguage({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  const [best] = new Negotiator({ headers }).languages([...languages]);
  return languages.find((language) => language === best) ?? 'en';
}

export function languageOfPath(path: string): Language | undefined {
  const [, first = ''] = /^\/([a-z]{2})(?=[/?]|$)/.exec(path) ?? [];
  return languages.find((language) => language === first);
}
