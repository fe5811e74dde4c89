// The first page: all deals with their statuses, and the latest updates.

import type { FastifyInstance } from 'fastify';
import { type Day, dayOf } from '../domain/dates/day.ts';
import { dayAfter } from '../domain/dates/slippage.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { FieldChange } from '../domain/provenance/changes.ts';
import { joinValues } from '../domain/provenance/format.ts';
import { formatQuantity } from '../domain/quantities/format.ts';
import { parseItem, parseItems } from '../formats/json-text.ts';
import { listFormats } from '../formats/types.ts';
import { exampleUrl, listPath } from '../http/list-registry.ts';
import { changeFormats } from '../resources/changes/formats.ts';
import { changeRepository } from '../resources/changes/repository.ts';
import type { Change } from '../resources/changes/schema.ts';
import { description } from '../resources/dataset/description.ts';
import { datasetRepository } from '../resources/dataset/repository.ts';
import { dealRepository } from '../resources/deals/repository.ts';
import type { Deal } from '../resources/deals/schema.ts';
import { figureRepository } from '../resources/figures/repository.ts';
import type { Source } from '../resources/sources/schema.ts';
import { apiWords } from './api/locale.ts';
import { API_PATH } from './api/page.ts';
import { asOfControl } from './as-of-control.ts';
import { cited, sourceRegistry } from './attribution.ts';
import { aside, recordLink, section, timeOf } from './components.ts';
import { withCountryNames } from './countries.ts';
import { dataLinks } from './data-links.ts';
import { dealCards } from './deal/cards.ts';
import { type Content, html } from './html.ts';
import type { Page } from './layout.ts';
import { readPage } from './list-paging.ts';
import { inView, type PageContext, text } from './page-context.ts';
import { viewBanner } from './view-banner.ts';

/** Deals and updates shown before a link to all of them. */
const SHOWN = 12;

export async function homePage(here: PageContext, app: FastifyInstance): Promise<Page> {
  const { say, language, asOf, source, edition, origin } = here;
  const { repository } = here.register;
  const ofKind = (kind: Deal['kind']) =>
    readPage(app, edition, { limit: SHOWN, cursor: null }, (part) =>
      repository(dealRepository).list({ asOf, sort: 'id', kind, ...part }),
    );
  const [projects, programmes] = [await ofKind('project'), await ofKind('programme')];
  const isEmpty = projects.items.length === 0 && programmes.items.length === 0;
  const all = inView(here, `/${language}/deals`);
  const { counts, unreadSources: unread } = edition.repository(datasetRepository);
  const [deals, milestones, figures, read, others] = [
    ...[counts.deals, counts.milestones, counts.figures],
    ...[counts.sources - unread, unread],
  ].map((many) => many.toLocaleString(language)) as [string, string, string, string, string];
  // The counts are those of today and of all sources.
  const isWhole = here.asked.asOf === undefined && source === undefined;
  const cards = projects.items.length > 0 && dealCards(here, parseItems(projects.items), 'h3');
  return {
    title: say.registerTitle,
    says: say.tagline,
    data: {
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      '@id': `${origin}/v1/dataset`,
      name: say.registerTitle,
      description: description.description[language],
      inLanguage: language,
      license: `${origin}/license`,
      dateModified: edition.recorded,
      version: edition.id,
    },
    body: html`${viewBanner(here)}<section aria-labelledby="answer"><h1 id="answer">${say.tagline}</h1>
${isWhole && html`<p>${say.holds(deals, milestones, figures, read, unread > 0 ? others : null)}</p>`}</section>
${(isEmpty || cards) && section('deals', say.deals, isEmpty ? html`<p>${say.noDeals}</p>` : cards)}
${programmes.items.length > 0 && section('programmes', say.programmes, dealCards(here, parseItems(programmes.items), 'h3'))}
${(projects.next ?? programmes.next) && html`<p><a href="${all}">${say.allDeals}</a></p>`}
${latestUpdates(here)}
${asOfControl(here, daysAround(here))}
${apiSection(here, app)}`,
  };
}

/** Days with updates that a page offers before and after its date. */
const DAYS = 20;

/** The first day on which anything is known, and the days with updates around the as-of date. Each costs one row of an index. */
function daysAround({ asOf, today, register }: PageContext): Day[] {
  const changes = register.repository(changeRepository);
  const newestBy = (day: Day) => changes.list({ asOf: day, sort: '-known', limit: 1, cursor: null });
  const oldestFrom = (day: Day | undefined) =>
    changes.list({ asOf: today, since: day, sort: 'known', limit: 1, cursor: null });
  const days = walk(asOf, newestBy, dayBefore);
  const first = oldestFrom(undefined).items.map(({ known }) => known);
  const later = asOf < today ? walk(dayAfter(asOf), oldestFrom, dayAfter) : [];
  return [...new Set([...first, ...days, ...later])].toSorted();
}

const dayBefore = (day: Day) => dayOf(new Date(Date.parse(day) - 86_400_000));

/** Up to `DAYS` days: finds one, steps beyond it, and finds the next. */
function walk(start: Day, find: (from: Day) => { items: { known: Day }[] }, step: (day: Day) => Day): Day[] {
  const days: Day[] = [];
  for (let from = start; days.length < DAYS; ) {
    const [found] = find(from).items;
    if (!found) break;
    days.push(found.known);
    from = step(found.known);
  }
  return days;
}

/** Changes read for the updates: some of them only repeat what is known. */
const READ = 5 * SHOWN;

/** The newest publications that brought something new. A publication with an uncertain date is sorted by its first possible day. */
function latestUpdates(here: PageContext): Content {
  const { say, asOf, register } = here;
  const { items } = register.repository(changeRepository).list({ asOf, sort: '-known', limit: READ, cursor: null });
  const sources = sourceRegistry(here);
  const updates = items
    .flatMap(({ changes, ...change }) => {
      const news = changes.filter(isNews);
      if (news.length === 0) return [];
      const source = sources.get(news.flatMap((each) => each.sources)[0] ?? '');
      const says = [...quantityBeside(here, change, news, source), ...news.map((each) => each.says)];
      return { ...change, says: joinValues(says), source };
    })
    .toSorted((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1))
    .slice(0, SHOWN);
  if (updates.length === 0) return null;
  const rows = updates.map(({ known, kind, about, title, says, source }) => {
    const name = recordLink(here, kind, about, text(here, title));
    const by = kind === 'claim' && source && `${say.reports(source.publisher)} `;
    const words = text(here, says);
    return html`<li>${source ? cited(here, sources, source.id) : timeOf(here, known)} ${name} ${aside(say.kinds[kind])}<br>${by}${kind === 'partner' ? withCountryNames(here, words) : words}</li>`;
  });
  return section(
    'news',
    say.updates,
    html`<ol class="news">${rows}</ol>
${dataLinks(here, '/v1/changes', listFormats(changeFormats))}`,
  );
}

/** The quantity that the source reports, if it is not news itself: a new date, or what the figure measures, says too little alone. */
function quantityBeside(
  here: PageContext,
  { kind, about }: Pick<Change, 'kind' | 'about'>,
  news: readonly FieldChange[],
  source: Source | undefined,
): Bilingual[] {
  if (kind !== 'figure' || news.some(({ field }) => field === 'quantity')) return [];
  const { reports = [] } = parseItem(here.register.repository(figureRepository).get(about, here)) ?? {};
  const quantity = reports.find((report) => report.source === source?.id)?.quantity;
  return quantity ? [{ en: formatQuantity(quantity, 'en'), fr: formatQuantity(quantity, 'fr') }] : [];
}

/** Whether a change is more than a copy of a known value, or a value that is not current. */
function isNews({ change }: FieldChange): boolean {
  return change !== 'repeated' && change !== 'added';
}

function firstDay({ known, source }: { known: Day; source: Source | undefined }): Day {
  return source?.published.earliest ?? source?.published.latest ?? known;
}

/** Every list of the API, in every format, and a link to the page with its parameters. */
function apiSection({ say, language }: PageContext, { lists }: FastifyInstance): Content {
  const items = lists.map((list) => {
    const formats = listFormats(list.formats).map(
      (format) => html` <a href="${exampleUrl(list, format)}">${format}</a>`,
    );
    return html`<li><a href="${exampleUrl(list)}"><code>${listPath(list.formats.name)}</code></a>${formats}</li>`;
  });
  const about = html`<p><a href="/${language}${API_PATH}">${apiWords[language].says}</a></p>`;
  return section('programs', say.api, html`<ul class="columns">${items}</ul>${about}`);
}
