// Context of a page (language, as-of date, source, edition), and functions for its URLs and texts.
import type { FastifyRequest } from 'fastify';
import type { GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import { formatDate } from '../domain/dates/format.ts';
import { type Kind, pagePath } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import { formatCode } from '../domain/provenance/format.ts';
import { formatQuantity } from '../domain/quantities/format.ts';
import type { Quantity } from '../domain/quantities/quantity.ts';
import type { Edition } from '../editions/edition.ts';
import type { UrlParts } from '../http/link-header.ts';
import type { RecordQuery, View } from '../http/query-context.ts';
import type { Language } from './languages.ts';
import { en, type Locale } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { createSourceLookup, type SourceLookup } from './source-lookup.ts';

export const locales: Record<Language, Locale> = { en, fr };

export type PageQuery = RecordQuery & { cursor?: string | undefined; q?: string | undefined };

export type PageContext = View & {
  language: Language;
  locale: Locale;
  edition: Edition;
  /** Returns a repository with the data of all sources or, if `source` is set, of this source only. */
  repository: GetRepository;
  sources: SourceLookup;
  /** Links to other pages repeat `asOf`, `source` and `edition`. */
  query: PageQuery;
  path: (language: Language) => string;
  /** Query parameters of the request, without `cursor`, which is valid for one path only. */
  parameters: UrlParts['parameters'];
  today: Day;
  /** Last day whose updates the page may link to: today, or the as-of date if it is later. */
  latest: Day;
  /** Scheme, authority and base path of the server, such as `https://example.org`. */
  origin: string;
};

type ContextOptions = View & Pick<PageContext, 'edition' | 'language' | 'path' | 'parameters' | 'query'>;

export function createPageContext(request: FastifyRequest, options: ContextOptions): PageContext {
  const { asOf, source, edition, language } = options;
  const today = request.server.today();
  const latest = asOf > today ? asOf : today;
  return {
    ...options,
    locale: locales[language],
    repository: edition.view(source).repository,
    sources: createSourceLookup(edition, latest),
    today,
    latest,
    origin: request.server.originOf(request),
  };
}

export const homePath = (language: Language): string => `/${language}`;

/** Adds `asOf`, `source` and `edition` of the page to a path. In `other`, undefined removes a parameter. */
export function urlInView(page: PageContext, path: string, other: Record<string, string | undefined> = {}): string {
  const { asOf, source, edition } = page.query;
  const [bare = '', query = ''] = path.split('?');
  const all = { asOf, source, edition, ...Object.fromEntries(new URLSearchParams(query)), ...other };
  const parameters = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return parameters.length === 0 ? bare : `${bare}?${new URLSearchParams(parameters)}`;
}

export function recordUrl(page: PageContext, kind: Kind, id: string): string {
  return urlInView(page, pagePath(kind, id, page.language));
}

/** Slug of a milestone or figure, which is unique among the records of its deal. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

export function idFromPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

type InLanguage = Pick<PageContext, 'language'>;

export function text({ language }: InLanguage, bilingual: Bilingual): string {
  return bilingual[language];
}

export function codeText(page: InLanguage, value: string): string {
  return text(page, formatCode(value));
}

export function dateText({ language }: InLanguage, date: { edtf: string }): string {
  return formatDate(date, language);
}

export function dayText(page: InLanguage, day: Day): string {
  return dateText(page, { edtf: day });
}

export function quantityText({ language }: InLanguage, quantity: Quantity): string {
  return formatQuantity(quantity, language);
}
