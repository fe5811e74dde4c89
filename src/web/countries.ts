// Names of countries.
import { lazy } from '../util/lazy.ts';
import type { PageContext } from './page-context.ts';

const names = {
  en: lazy(() => new Intl.DisplayNames('en', { type: 'region' })),
  fr: lazy(() => new Intl.DisplayNames('fr', { type: 'region' })),
};

export function countryIn({ language }: Pick<PageContext, 'language'>, code: string): string {
  return names[language]().of(code) ?? code;
}

/** A text about a partner, in which the register writes ISO 3166-1 codes, with the names of the countries. */
export function withCountryNames(here: Pick<PageContext, 'language'>, text: string): string {
  return text.replaceAll(/\b[A-Z]{2}\b/g, (code) => countryIn(here, code));
}
