// The first page: which deals there are, where they stand, and what became known last.
import type { FastifyInstance } from 'fastify';
import { addressOfList, exampleAddress } from '../contract/lists.ts';
import { listFormats } from '../formats/writing.ts';
import { changeFormats } from '../resources/changes/formats.ts';
import { changeQueries } from '../resources/changes/queries.ts';
import { description } from '../resources/dataset/description.ts';
import { datasetQueries } from '../resources/dataset/queries.ts';
import { dealQueries } from '../resources/deals/queries.ts';
import type { Deal } from '../resources/deals/schema.ts';
import { asData } from './as-data.ts';
import { asOfControl } from './as-of.ts';
import { dealCards } from './deal/cards.ts';
import { readFew } from './few.ts';
import { type Here, inView, text } from './here.ts';
import { type Content, html } from './html.ts';
import type { Page } from './layout.ts';
import { aside, section, thingLink, timeOf } from './pieces.ts';
import { viewNotes } from './view-notes.ts';

/** Of the deals and of the news, what is shown before a reader asks for more. */
const SHOWN = 12;

export async function homePage(here: Here, app: FastifyInstance): Promise<Page> {
  const { say, language, asOf, scope, edition, origin } = here;
  const { use } = edition;
  const ofKind = (kind: Deal['kind']) =>
    readFew(edition, { limit: SHOWN, place: null }, (part) =>
      use(dealQueries).list({ asOf, scope, sort: 'id', kind, ...part }),
    );
  const [projects, programmes] = [await ofKind('project'), await ofKind('programme')];
  const all = inView(here, `/${language}/deals`);
  const { counts, published } = use(datasetQueries);
  const [deals, milestones, figures, sources] = [counts.deals, counts.milestones, counts.figures, counts.sources].map(
    (many) => many.toLocaleString(language),
  ) as [string, string, string, string];
  // Nobody counted what was known on other days, nor by one source.
  const isWhole = here.asked.asOf === undefined && scope === '';
  const holds = say.holds(deals, milestones, figures, sources);
  return {
    title: description.title[language],
    says: description.description[language],
    data: {
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      '@id': `${origin}/v1/dataset`,
      name: description.title[language],
      description: description.description[language],
      inLanguage: language,
      license: `${origin}/license`,
      dateModified: edition.recorded,
      version: edition.id,
    },
    body: html`${viewNotes(here)}<section aria-labelledby="answer"><h1 id="answer">${say.tagline}</h1>
${isWhole && html`<p>${holds}</p>`}</section>
${section('deals', say.deals, dealCards(here, projects.items, 'h3'))}
${programmes.items.length > 0 && section('programmes', say.programmes, dealCards(here, programmes.items, 'h3'))}
${(projects.next ?? programmes.next) && html`<p><a href="${all}">${say.allDeals}</a></p>`}
${newest(here)}
${asOfControl(here, published.earliest === null ? [published.latest] : [published.earliest, published.latest])}
${forPrograms(here, app)}`,
  };
}

function newest(here: Here): Content {
  const { say, asOf, scope, edition } = here;
  const { items } = edition.use(changeQueries).list({ asOf, scope, sort: '-known', limit: SHOWN, place: null });
  if (items.length === 0) return null;
  const news = items.map(({ known, kind, about, title, says }) => {
    const name = thingLink(here, kind, about, text(here, title));
    return html`<li>${timeOf(here, known)} ${name} ${aside(say.kinds[kind])}<br>${text(here, says)}</li>`;
  });
  return section(
    'news',
    say.newest,
    html`<p>${say.newestSays}</p><ol class="news">${news}</ol>
${asData(here, '/v1/changes', listFormats(changeFormats))}`,
  );
}

/** Every list of the API, in every format. */
function forPrograms({ say }: Here, { lists }: FastifyInstance): Content {
  const told = lists.map((list) => {
    const formats = listFormats(list.formats).map(
      (format) => html` <a href="${exampleAddress(list, format)}">${format}</a>`,
    );
    return html`<li><a href="${exampleAddress(list)}"><code>${addressOfList(list.formats.name)}</code></a>${formats}</li>`;
  });
  return section('programs', say.forPrograms, html`<p>${say.forProgramsSays}</p><ul class="columns">${told}</ul>`);
}
