// Names of countries in English and French.
import { lazy } from '../util/lazy.ts';
import type { Bilingual, Language } from './provenance/bilingual.ts';

const regionNames = (language: Language) => lazy(() => new Intl.DisplayNames(language, { type: 'region' }));

const names = { en: regionNames('en'), fr: regionNames('fr') };

/** @param code ISO 3166-1 alpha-2, such as `FR` */
export function countryName(code: string, language: Language): string {
  return names[language]().of(code) ?? code;
}

export function bilingualCountry(code: string): Bilingual {
  return { en: countryName(code, 'en'), fr: countryName(code, 'fr') };
}
