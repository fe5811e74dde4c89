// Countries by their names.
import { once } from '../once.ts';
import type { Here } from './here.ts';

const names = {
  en: once(() => new Intl.DisplayNames('en', { type: 'region' })),
  fr: once(() => new Intl.DisplayNames('fr', { type: 'region' })),
};

export function countryIn({ language }: Pick<Here, 'language'>, code: string): string {
  return names[language]().of(code) ?? code;
}
