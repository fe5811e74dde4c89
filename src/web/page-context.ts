// The context of a page: language, as-of date and view. Links and words follow from it.
import type { FastifyRequest } from 'fastify';
import type { GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import { formatDate } from '../domain/dates/format.ts';
import type { Kind } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import { formatQuantity } from '../domain/quantities/format.ts';
import type { Quantity } from '../domain/quantities/quantity.ts';
import type { Edition } from '../editions/edition.ts';
import type { RecordQuery, View } from '../http/query-context.ts';
import type { Language } from './languages.ts';
import { en, type Locale } from './locales/en.ts';
import { fr } from './locales/fr.ts';

const words: Record<Language, Locale> = { en, fr };

export type PageContext = View & {
  language: Language;
  say: Locale;
  edition: Edition;
  /** The register in this view: with all sources or, if the page shows one only, as if it were the only one. */
  register: { repository: GetRepository };
  /** The query parameters that decide the view. Links keep them. */
  asked: RecordQuery;
  /** Path of the page in a language, without its query. */
  path: (language: Language) => string;
  today: Day;
  /** Scheme and authority of the server. */
  origin: string;
};

/** @param view the as-of date, and the source if the page shows one only */
export function createPageContext(
  request: Pick<FastifyRequest, 'server' | 'protocol' | 'host'>,
  {
    edition,
    view,
    asked,
    language,
    path,
  }: { edition: Edition; view: View; asked: RecordQuery } & Pick<PageContext, 'language' | 'path'>,
): PageContext {
  return {
    ...view,
    language,
    say: words[language],
    edition,
    register: edition.view(view.source),
    asked,
    path,
    today: request.server.today(),
    origin: request.server.originOf(request),
  };
}

export const wordsIn = (language: Language): Locale => words[language];

export const homeIn = (language: Language): string => `/${language}`;

/** Path of the page of a record. */
export function pageOf(kind: Kind, id: string, language: Language): string {
  return `/${language}/${kind}s/${id}`;
}

/** A path with the parameters of the current view, so that a reader stays on the date. @param other parameters to add or replace */
export function inView(
  { asked: { asOf, source, edition } }: Pick<PageContext, 'asked'>,
  path: string,
  other: Record<string, string | undefined> = {},
): string {
  const [bare = '', asked = ''] = path.split('?');
  const all = { asOf, source, edition, ...Object.fromEntries(new URLSearchParams(asked)), ...other };
  const parameters = Object.entries(all).filter((entry) => entry[1] !== undefined);
  return parameters.length === 0 ? bare : `${bare}?${new URLSearchParams(parameters as [string, string][])}`;
}

/** The id at the end of a link. */
export function idFromPath(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

/** The page of a record, in the same view. */
export function linkTo(here: PageContext, kind: Kind, id: string): string {
  return inView(here, pageOf(kind, id, here.language));
}

/** A bilingual text in the language of the page. */
export function text({ language }: PageContext, bilingual: Bilingual): string {
  return bilingual[language];
}

export function dayIn({ language }: Pick<PageContext, 'language'>, day: Day): string {
  return formatDate({ edtf: day }, language);
}

/** Day and time of an instant, in UTC. */
export function dateTimeIn(here: Pick<PageContext, 'language'>, instant: string): [day: string, time: string] {
  return [dayIn(here, instant.slice(0, 10)), instant.slice(11, 16)];
}

export function dateIn({ language }: Pick<PageContext, 'language'>, date: { edtf: string }): string {
  return formatDate(date, language);
}

export function amountIn({ language }: PageContext, quantity: Quantity): string {
  return formatQuantity(quantity, language);
}
