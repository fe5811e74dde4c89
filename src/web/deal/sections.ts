// The sections of a deal's page below its answer and its timeline.

import { formatValue } from '../../domain/provenance/format.ts';
import { listFormats } from '../../formats/types.ts';
import { claimFormats } from '../../resources/claims/formats.ts';
import type { Claim } from '../../resources/claims/schema.ts';
import { figureFormats } from '../../resources/figures/formats.ts';
import { partnerFormats } from '../../resources/partners/formats.ts';
import { sourceFormats } from '../../resources/sources/formats.ts';
import type { Source } from '../../resources/sources/schema.ts';
import {
  capitalised,
  cited,
  citedInBrief,
  gradeLegend,
  gradeMark,
  publishedSources,
  type Sources,
  sourceLink,
} from '../attribution.ts';
import { aside, columns, moreInApi, recordLink, section } from '../components.ts';
import { countryIn } from '../countries.ts';
import { dataLinks } from '../data-links.ts';
import { type Dispute, disagreements } from '../disagreements.ts';
import { derivedFigures, reportedFigures } from '../figures.ts';
import { type Content, type Html, html, joinedBy } from '../html.ts';
import { dateIn, idFromPath, linkTo, type PageContext, text } from '../page-context.ts';
import { disputedMark } from '../status-badge.ts';
import type { DealViewModel } from './view-model.ts';

export function figuresSection(here: PageContext, { deal, figures, sources, more }: DealViewModel): Content {
  if (figures.length === 0) return null;
  const asked = { deal: deal.id };
  return section(
    'figures',
    here.say.figures,
    html`<p>${here.say.figuresSay}</p>${reportedFigures(here, figures, sources)}${derivedFigures(here, figures)}
${more.figures && moreInApi(here, '/v1/figures', asked)}
${dataLinks(here, '/v1/figures', listFormats(figureFormats), { asked })}`,
  );
}

export function disagreementsSection(
  here: PageContext,
  { deal, figures, disputedMilestones, sources }: DealViewModel,
): Content {
  // A single source contradicts no other.
  if (here.source !== undefined) return null;
  const ofDeal = { ...deal, href: '#answer', dispute: deal.dispute as readonly Dispute[] };
  const things = [
    ofDeal,
    ...disputedMilestones.map((each) => ({ ...each, href: linkTo(here, 'milestone', each.id) })),
    // A derived figure inherits the disputes of its inputs, which are listed themselves.
    ...figures
      .filter(({ basis }) => basis === 'reported')
      .map((each) => ({ ...each, href: linkTo(here, 'figure', each.id) })),
  ];
  const items = disagreements(here, things, sources);
  return section('disagreements', here.say.disagreements, items.length > 0 ? items : html`<p>${here.say.agree}</p>`);
}

export function partnersSection(here: PageContext, { deal, roles: reportedRoles, sources }: DealViewModel): Content {
  if (deal.partners.length === 0) return null;
  const { say } = here;
  const partners = deal.partners.map(({ id, title, kind, country, inferred, disputed, roles }) => {
    const reported = reportedRoles.get(id);
    const bySource = [...Map.groupBy(roles, (role) => reported?.[role]?.source ?? '')].map(([source, held]) => {
      const words = held.map((role) => text(here, formatValue(role))).join(', ');
      return source === '' ? words : html`${words} (${citedInBrief(here, sources, source)})`;
    });
    const is = [
      ...(kind === null ? [] : [text(here, formatValue(kind))]),
      ...(country === null ? [] : [countryIn(here, country)]),
    ];
    const summary = joinedBy(', ', [...bySource, ...is]);
    const mark = disputedMark(here, disputed);
    return html`<li id="${id}">${recordLink(here, 'partner', id, text(here, title))}${mark}
${aside(summary, inferredIn(here, deal.id, inferred))}</li>`;
  });
  return section(
    'partners',
    say.partners,
    html`<ul class="columns">${partners}</ul>
${dataLinks(here, '/v1/partners', listFormats(partnerFormats), { asked: { deal: deal.id } })}`,
  );
}

/** Names what the register inferred about a partner: its country, or roles in the deal. */
function inferredIn(here: PageContext, deal: string, inferred: readonly string[]): Content {
  const { say } = here;
  const names = inferred.flatMap((field) => {
    if (field === 'country') return say.fields.country;
    const [, of, role] = field.split('.');
    return of === deal && role ? text(here, formatValue(role)) : [];
  });
  return names.length > 0 && ` (${say.labelled(say.inferred)} ${names.join(', ')})`;
}

export function relatedSection(here: PageContext, { deal, titles }: DealViewModel): Content {
  if (deal.relations.length === 0) return null;
  const { say } = here;
  const relations = deal.relations.map(({ type, deal: other, statement, reliability, links }) => {
    const claims = links.claims.map((link, index) => recordLink(here, 'claim', idFromPath(link), index + 1));
    const title = titles.get(other);
    const name = title && recordLink(here, 'deal', other, text(here, title));
    return html`<li>${say.labelled(say.relations[type])} ${name} ${gradeMark(reliability)}
${aside(text(here, statement), ` (${say.basedOn(claims.length)} `, listed(here, claims), ')')}</li>`;
  });
  return section('related', say.related, html`<ul>${relations}</ul>`);
}

/** "1, 2 and 3" */
function listed({ say }: PageContext, items: readonly Content[]): Content[] {
  const last = items.length - 1;
  return items.flatMap((item, index) => (index === 0 ? [item] : [index === last ? ` ${say.and} ` : ', ', item]));
}

export function claimsSection(here: PageContext, { deal, claims, sources, more }: DealViewModel): Content {
  if (claims.length === 0) return null;
  const { say } = here;
  const asked = { deal: deal.id };
  const topics = [...Map.groupBy(claims, ({ topic }) => topic)].map(
    ([topic, about]) => html`<details id="topic-${topic}"><summary>${say.topics[topic]} ${aside(about.length)}</summary>
${claimsBySource(here, about, sources)}</details>`,
  );
  return section(
    'claims',
    say.claims,
    html`<p>${say.claimsSay}</p><div class="topics">${topics}</div>
${more.claims && moreInApi(here, '/v1/claims', asked)}
${dataLinks(here, '/v1/claims', listFormats(claimFormats), { asked })}`,
  );
}

/** Claims below their source, which is named once. */
function claimsBySource(here: PageContext, claims: readonly Claim[], sources: Sources): Html[] {
  const item = ({ id, statement, certainty }: Claim) =>
    html`<li>${recordLink(here, 'claim', id, text(here, statement))}${certainty !== 'asserted' && html` ${aside(`(${here.say.certainties[certainty]})`)}`}</li>`;
  return [...Map.groupBy(claims, ({ source }) => source)].map(
    ([source, made]) => html`<p class="by">${cited(here, sources, source)}</p><ul>${made.map(item)}</ul>`,
  );
}

export function sourcesSection(here: PageContext, { deal, sources }: DealViewModel): Content {
  const { say } = here;
  const known = publishedSources(here, sources);
  if (known.length === 0) return null;
  return section(
    'sources',
    say.sources,
    html`<p>${say.sourcesSay}</p>${gradeLegend(here)}
<table class="sources">${columns(say.publisher, say.published, say.reliability)}
<tbody>${known.map((source) => sourceRow(here, source, sources))}</tbody></table>
${dataLinks(here, '/v1/sources', listFormats(sourceFormats), { asked: { deal: deal.id } })}`,
  );
}

function sourceRow(here: PageContext, source: Source, sources: Sources): Html {
  const { id, title, published, reliability, language, seen, repeats } = source;
  const { say } = here;
  const repeated = joinedBy(
    ', ',
    repeats.map((other) => sourceLink(here, sources, other)),
  );
  return html`<tr><th scope="row">${sourceLink(here, sources, id)}
${title && html`<cite lang="${language}">${title}</cite>`}${!seen && aside(capitalised(say.notSeen))}
${repeats.length > 0 && aside(say.labelled(say.repeats), ' ', repeated)}</th>
<td>${dateIn(here, published)}</td>
<td>${gradeMark(reliability.grade)} ${aside(text(here, reliability.reason))}</td></tr>`;
}
