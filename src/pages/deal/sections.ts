// The parts of a deal's page below its answer and its timeline.
import { listFormats } from '../../formats/writing.ts';
import { inWords } from '../../reports/in-words.ts';
import { claimFormats } from '../../resources/claims/formats.ts';
import type { Claim } from '../../resources/claims/schema.ts';
import { figureFormats } from '../../resources/figures/formats.ts';
import { partnerFormats } from '../../resources/partners/formats.ts';
import { sourceFormats } from '../../resources/sources/formats.ts';
import { asData } from '../as-data.ts';
import { cited, gradeLegend, gradeMark, sourceLink } from '../bylines.ts';
import { countryIn } from '../countries.ts';
import { type Dispute, disagreements } from '../disagreements.ts';
import { MOST } from '../few.ts';
import { derivedFigures, reportedFigures } from '../figures.ts';
import { dateIn, type Here, inView, linkTo, pageOf, text } from '../here.ts';
import { type Content, type Html, html, joinedBy } from '../html.ts';
import { disputedMark } from '../standing.ts';
import type { Knowledge } from './knowledge.ts';

function section(id: string, heading: string, content: Content): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>
${content}</section>`;
}

export function figuresSection(here: Here, { deal, figures, sources, more }: Knowledge): Content {
  if (figures.length === 0) return null;
  const { say } = here;
  return section(
    'figures',
    say.figures,
    html`<p>${say.figuresSay}</p>${reportedFigures(here, figures, sources)}${derivedFigures(here, figures)}
${more.figures && html`<p>${say.more(MOST)} <a href="${inView(here, '/v1/figures', { deal: deal.id })}">${say.allInApi}</a></p>`}
${asData(here, '/v1/figures', listFormats(figureFormats), { asked: { deal: deal.id } })}`,
  );
}

export function disagreementsSection(here: Here, { deal, figures, disputedMilestones, sources }: Knowledge): Html {
  const ofDeal = { title: deal.title, href: '#answer', dispute: deal.dispute as readonly Dispute[] };
  const things = [
    ofDeal,
    ...disputedMilestones.map((each) => ({ ...each, href: linkTo(here, 'milestone', each.id) })),
    // What is worked out is disputed for its inputs, which are told of themselves.
    ...figures
      .filter(({ basis }) => basis === 'reported')
      .map((each) => ({ ...each, href: linkTo(here, 'figure', each.id) })),
  ];
  const told = disagreements(here, things, sources);
  return section('disagreements', here.say.disagreements, told.length > 0 ? told : html`<p>${here.say.agree}</p>`);
}

export function partnersSection(here: Here, { deal }: Knowledge): Content {
  if (deal.partners.length === 0) return null;
  const { say } = here;
  const partners = deal.partners.map(({ id, title, kind, country, inferred, disputed, roles }) => {
    const told = [...roles, kind].flatMap((word) => (word === null ? [] : text(here, inWords(word))));
    return html`<li id="${id}"><a href="${linkTo(here, 'partner', id)}">${text(here, title)}</a>${disputedMark(here, disputed)} <span class="by">${[...told, country && countryIn(here, country)].filter(Boolean).join(', ')}${inferred.length > 0 && ` (${say.inferred})`}</span></li>`;
  });
  return section(
    'partners',
    say.partners,
    html`<ul class="columns">${partners}</ul>${asData(here, '/v1/partners', listFormats(partnerFormats), { asked: { deal: deal.id } })}`,
  );
}

export function relatedSection(here: Here, { deal }: Knowledge): Content {
  if (deal.relations.length === 0) return null;
  const { say } = here;
  const relations = deal.relations.map(({ type, deal: other, statement, reliability, links }) => {
    const claims = links.claims.map(
      (link, index) => html`<a href="${linkTo(here, 'claim', link.split('/').at(-1) ?? '')}">${index + 1}</a>`,
    );
    return html`<li>${say.relations[type]} <a href="${linkTo(here, 'deal', other)}">${other}</a> ${gradeMark(reliability)} <span class="by">${text(here, statement)} (${say.restsOn} ${joinedBy(', ', claims)})</span></li>`;
  });
  return section('related', say.related, html`<ul>${relations}</ul>`);
}

export function claimsSection(here: Here, { deal, claims, sources, more }: Knowledge): Content {
  if (claims.length === 0) return null;
  const { say } = here;
  const claimItem = ({ id, statement, hedge, source }: Claim) =>
    html`<li id="${id}"><a href="${linkTo(here, 'claim', id)}">${text(here, statement)}</a> <span class="by">${hedge !== 'asserted' && `${say.hedges[hedge]}; `}${cited(here, sources, source)}</span></li>`;
  const topics = [...Map.groupBy(claims, ({ topic }) => topic)].map(
    ([topic, about]) =>
      html`<details><summary>${say.topics[topic]} <span class="by">${about.length}</span></summary><ul>${about.map(claimItem)}</ul></details>`,
  );
  return section(
    'claims',
    say.claims,
    html`<p>${say.claimsSay}</p><div class="topics">${topics}</div>
${more.claims && html`<p>${say.more(MOST)} <a href="${inView(here, '/v1/claims', { deal: deal.id })}">${say.allInApi}</a></p>`}
${asData(here, '/v1/claims', listFormats(claimFormats), { asked: { deal: deal.id } })}`,
  );
}

export function sourcesSection(here: Here, { deal, sources }: Knowledge): Content {
  const { say, asOf, language } = here;
  const known = [...sources.values()].filter(({ published: { latest } }) => (latest ?? '') <= asOf);
  if (known.length === 0) return null;
  const rows = known.map(
    ({ id, title, published, reliability, language: written, seen, repeats }) => html`<tr>
<th scope="row">${sourceLink(here, sources, id)}${title && html` <cite lang="${written}">${title}</cite>`}${!seen && html` <span class="by">${say.notSeen}</span>`}${
      repeats.length > 0 &&
      html` <span class="by">${say.passesOn} ${joinedBy(
        ', ',
        repeats.map(
          (other) => html`<a href="${pageOf('source', other, language)}">${sources.get(other)?.publisher ?? other}</a>`,
        ),
      )}</span>`
    }</th>
<td>${dateIn(here, published)}</td><td>${gradeMark(reliability.grade)} <span class="by">${text(here, reliability.reason)}</span></td></tr>`,
  );
  return section(
    'sources',
    say.sources,
    html`<p>${say.sourcesSay}</p>
${gradeLegend(here)}
<table class="sources"><thead><tr><th scope="col">${say.publisher}</th><th scope="col">${say.published}</th><th scope="col">${say.reliability}</th></tr></thead><tbody>${rows}</tbody></table>
${asData(here, '/v1/sources', listFormats(sourceFormats), { asked: { deal: deal.id } })}`,
  );
}
