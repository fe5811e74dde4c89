// Names of countries in the language of a page.
import { lazy } from '../util/lazy.ts';
import type { Language } from './languages.ts';
import type { PageContext } from './page-context.ts';

const regionNames = (language: Language) => lazy(() => new Intl.DisplayNames(language, { type: 'region' }));

const names = { en: regionNames('en'), fr: regionNames('fr') };

/** @param code ISO 3166-1 alpha-2, such as `FR` */
export function countryName({ language }: PageContext, code: string): string {
  return names[language]().of(code) ?? code;
}

/** Use only for texts on partners: elsewhere, "AI" would become "Anguilla". */
export function withCountryNames(page: PageContext, text: string): string {
  return text.replaceAll(/\b[A-Z]{2}\b/g, (code) => countryName(page, code));
}
