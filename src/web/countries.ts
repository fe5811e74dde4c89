// Names of countries in the language of a page.
import * as countries from '../domain/country-names.ts';
import type { PageContext } from './page-context.ts';

/** @param code ISO 3166-1 alpha-2, such as `FR` */
export function countryName({ language }: PageContext, code: string): string {
  return countries.countryName(code, language);
}
