// The home page: deals with their statuses, the latest updates, and links to the API.
import type { FastifyInstance } from 'fastify';
import { type Day, dayAfter, dayOf } from '../domain/dates/day.ts';
import { kinds } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { FieldChange } from '../domain/provenance/changes.ts';
import { joinPhrases } from '../domain/provenance/format.ts';
import { formatQuantity } from '../domain/quantities/format.ts';
import { parseItem, parseItems } from '../formats/json-text.ts';
import { exampleListUrl, listPath } from '../http/list-registry.ts';
import { changeFormats } from '../resources/changes/formats.ts';
import { changeRepository } from '../resources/changes/repository.ts';
import { datasetRepository } from '../resources/dataset/repository.ts';
import { dealRepository } from '../resources/deals/repository.ts';
import type { Deal } from '../resources/deals/schema.ts';
import { figureRepository } from '../resources/figures/repository.ts';
import { milestoneFormats } from '../resources/milestones/formats.ts';
import type { Source } from '../resources/sources/schema.ts';
import { API_PATH, codeLink, formatLinks } from './api-page.ts';
import { asOfControl } from './as-of-control.ts';
import { sourceCitation } from './attribution.ts';
import { aside, recordLink, section, timeElement } from './components.ts';
import { calendarLinks, listDataLinks } from './data-links.ts';
import { dealCards } from './deal/cards.ts';
import { type Content, html } from './html.ts';
import type { PageContent } from './layout.ts';
import { readPage } from './list-paging.ts';
import { type PageContext, text, urlInView } from './page-context.ts';
import { registerDataset } from './register-dataset.ts';
import { pageSection } from './view-banner.ts';

/** Maximum length of each list on the home page. */
const MAX_ITEMS = 12;

export async function homePage(page: PageContext, app: FastifyInstance): Promise<PageContent> {
  const { locale, language, asOf, edition } = page;
  const deals = page.repository(dealRepository);
  const firstPart = { limit: MAX_ITEMS, cursor: null };
  const readDeals = (kind: Deal['kind']) =>
    readPage(app, edition, firstPart, (part) => deals.list({ asOf, sort: 'id', kind, ...part }));
  const [projects, programmes] = [await readDeals('project'), await readDeals('programme')];
  const isEmpty = projects.items.length === 0 && programmes.items.length === 0;
  const dealSection = (id: string, heading: string, { items }: typeof projects) =>
    items.length > 0 && section(id, heading, dealCards(page, parseItems(items), 'h3'));
  return {
    title: locale.registerTitle,
    description: locale.tagline,
    structuredData: {
      '@context': 'https://schema.org',
      ...registerDataset(
        page,
        kinds.map((kind) => `${kind}s`),
      ),
      dateModified: edition.recorded,
      version: edition.id,
    },
    body: html`${pageSection(page, locale.tagline, ['\n', registerSize(page)])}
${isEmpty ? section('deals', locale.deals, html`<p>${locale.noDeals}</p>`) : dealSection('deals', locale.deals, projects)}
${dealSection('programmes', locale.programmes, programmes)}
${(projects.next ?? programmes.next) && html`<p><a href="${urlInView(page, `/${language}/deals`)}">${locale.allDeals}</a></p>`}
${latestUpdates(page)}
${asOfControl(page, nearbyUpdateDays(page))}
${apiSection(page, app)}`,
  };
}

/** A page with `asOf` or `source` omits the numbers of records, because they cover all data. */
function registerSize({ locale, edition, query, source }: PageContext): Content {
  if (query.asOf !== undefined || source !== undefined) return null;
  const { counts, unreadSources: unread } = edition.repository(datasetRepository);
  return html`<p>${locale.registerSize({ ...counts, read: counts.sources - unread, unread })}</p>`;
}

/** Maximum number of linked days with updates before the as-of date, and also after it. */
const MAX_UPDATE_DAYS = 20;

/** The first day with a deal, and the nearest days with updates before and after the as-of date, in order. */
function nearbyUpdateDays({ asOf, today, repository }: PageContext): Day[] {
  const changes = repository(changeRepository);
  const one = { limit: 1, cursor: null };
  const newestUntil = (day: Day) => changes.list({ ...one, asOf: day, sort: '-known' });
  const oldestSince = (day: Day) => changes.list({ ...one, asOf: today, since: day, sort: 'known' });
  const [first] = changes.list({ ...one, asOf: today, kind: 'deal', sort: 'known' }).items.map(({ known }) => known);
  if (first === undefined) return [];
  const earlier = stepThroughDays(asOf, newestUntil, dayBefore);
  const later = asOf < today ? stepThroughDays(dayAfter(asOf), oldestSince, dayAfter) : [];
  // On an earlier day, a source can have described a place without a deal.
  return [...new Set([first, ...earlier, ...later])].filter((day) => day >= first).toSorted();
}

const dayBefore = (day: Day) => dayOf(new Date(Date.parse(day) - 86_400_000));

/** @param step returns the day with which the next search starts */
function stepThroughDays(start: Day, find: (from: Day) => { items: { known: Day }[] }, step: (day: Day) => Day): Day[] {
  const days: Day[] = [];
  for (let from = start; days.length < MAX_UPDATE_DAYS; ) {
    const [found] = find(from).items;
    if (!found) break;
    days.push(found.known);
    from = step(found.known);
  }
  return days;
}

/** Number of changes to read, which is more than MAX_ITEMS, because the page skips some changes. */
const CHANGES_READ = 5 * MAX_ITEMS;

/** Sorts updates by publication date. An uncertain date counts as its first possible day. */
function latestUpdates(page: PageContext): Content {
  const { locale, asOf, repository, sources } = page;
  const query = { asOf, sort: '-known', limit: CHANGES_READ, cursor: null } as const;
  const updates = repository(changeRepository)
    .list(query)
    .items.flatMap(({ changes, ...change }) => {
      // `repeated` is a copy of a known value, and `added` is a value that did not become current.
      const news = changes.filter((each) => each.change !== 'repeated' && each.change !== 'added');
      if (news.length === 0) return [];
      const source = sources.get(news.flatMap((each) => each.sources)[0] ?? '');
      const quantity = change.kind === 'figure' ? unchangedQuantity(page, change.about, news, source) : [];
      const words = joinPhrases([...quantity, ...news.map(({ says }) => says)]);
      const firstDay = source?.published.earliest ?? source?.published.latest ?? change.known;
      return { ...change, words: text(page, words), source, firstDay };
    })
    .toSorted((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
    .slice(0, MAX_ITEMS);
  if (updates.length === 0) return null;
  const items = updates.map(({ known, kind, about, title, words, source }) => {
    const by = source ? sourceCitation(page, source.id) : timeElement(page, known);
    const name = recordLink(page, kind, about, text(page, title));
    const publisher = kind === 'claim' && source && `${locale.publisherReports(source.publisher)} `;
    return html`<li>${by} ${name} ${aside(locale.kinds[kind])}<br>${publisher}${words}</li>`;
  });
  const content = html`<ol class="news">${items}</ol>
${listDataLinks(page, changeFormats)}
${calendarLinks(page, milestoneFormats)}`;
  return section('news', locale.updates, content);
}

/** Returns the quantity of a figure if it did not change: an update without a quantity would be unclear. */
function unchangedQuantity(
  page: PageContext,
  figure: string,
  news: readonly FieldChange[],
  source?: Source,
): Bilingual[] {
  if (news.some(({ field }) => field === 'quantity')) return [];
  const { reports = [] } = parseItem(page.repository(figureRepository).get(figure, page)) ?? {};
  const quantity = reports.find((report) => report.source === source?.id)?.quantity;
  return quantity ? [{ en: formatQuantity(quantity, 'en'), fr: formatQuantity(quantity, 'fr') }] : [];
}

function apiSection({ locale, language }: PageContext, { lists }: FastifyInstance): Content {
  const items = lists.map((list) => {
    return html`<li>${codeLink(exampleListUrl(list), listPath(list.formats.name))} ${formatLinks(list)}</li>`;
  });
  const more = html`<p><a href="/${language}${API_PATH}">${locale.apiPage.intro}</a></p>`;
  return section('programs', locale.api, html`<ul class="columns">${items}</ul>${more}`);
}
