// Names of countries.
import { lazy } from '../util/lazy.ts';
import type { PageContext } from './page-context.ts';

const names = {
  en: lazy(() => new Intl.DisplayNames('en', { type: 'region' })),
  fr: lazy(() => new Intl.DisplayNames('fr', { type: 'region' })),
};

/** @param code ISO 3166-1 alpha-2 */
export function countryName({ language }: PageContext, code: string): string {
  return names[language]().of(code) ?? code;
}

/** A text about a partner, in which the register writes country codes, with the names of the countries. */
export function withCountryNames(page: PageContext, text: string): string {
  return text.replaceAll(/\b[A-Z]{2}\b/g, (code) => countryName(page, code));
}
