// The parts of a deal's page below its answer and its timeline.
import { listFormats } from '../../formats/writing.ts';
import { inWords } from '../../reports/in-words.ts';
import { claimFormats } from '../../resources/claims/formats.ts';
import type { Claim } from '../../resources/claims/schema.ts';
import { figureFormats } from '../../resources/figures/formats.ts';
import { partnerFormats } from '../../resources/partners/formats.ts';
import { sourceFormats } from '../../resources/sources/formats.ts';
import type { Source } from '../../resources/sources/schema.ts';
import { asData } from '../as-data.ts';
import { cited, counting, gradeLegend, gradeMark, type Sources, sourceLink } from '../bylines.ts';
import { countryIn } from '../countries.ts';
import { type Dispute, disagreements } from '../disagreements.ts';
import { derivedFigures, reportedFigures } from '../figures.ts';
import { dateIn, type Here, idIn, linkTo, text } from '../here.ts';
import { type Content, type Html, html, joinedBy } from '../html.ts';
import { aside, columns, moreInApi, section, thingLink } from '../pieces.ts';
import { disputedMark } from '../standing.ts';
import type { Knowledge } from './knowledge.ts';

export function figuresSection(here: Here, { deal, figures, sources, more }: Knowledge): Content {
  if (figures.length === 0) return null;
  const asked = { deal: deal.id };
  return section(
    'figures',
    here.say.figures,
    html`<p>${here.say.figuresSay}</p>${reportedFigures(here, figures, sources)}${derivedFigures(here, figures)}
${more.figures && moreInApi(here, '/v1/figures', asked)}
${asData(here, '/v1/figures', listFormats(figureFormats), { asked })}`,
  );
}

export function disagreementsSection(here: Here, { deal, figures, disputedMilestones, sources }: Knowledge): Content {
  // Nobody contradicts himself.
  if (here.scope !== '') return null;
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
    const words = [...roles, kind].flatMap((word) => (word === null ? [] : text(here, inWords(word))));
    const told = [...words, ...(country === null ? [] : [countryIn(here, country)])].join(', ');
    const mark = disputedMark(here, disputed);
    return html`<li id="${id}">${thingLink(here, 'partner', id, text(here, title))}${mark}
${aside(told, inferred.length > 0 && ` (${say.inferred})`)}</li>`;
  });
  return section(
    'partners',
    say.partners,
    html`<ul class="columns">${partners}</ul>
${asData(here, '/v1/partners', listFormats(partnerFormats), { asked: { deal: deal.id } })}`,
  );
}

export function relatedSection(here: Here, { deal, titles }: Knowledge): Content {
  if (deal.relations.length === 0) return null;
  const { say } = here;
  const relations = deal.relations.map(({ type, deal: other, statement, reliability, links }) => {
    const claims = links.claims.map((link, index) => thingLink(here, 'claim', idIn(link), index + 1));
    const title = titles.get(other);
    const name = thingLink(here, 'deal', other, title ? text(here, title) : other);
    return html`<li>${say.labelled(say.relations[type])} ${name} ${gradeMark(reliability)}
${aside(text(here, statement), ` (${say.restsOn} `, joinedBy(', ', claims), ')')}</li>`;
  });
  return section('related', say.related, html`<ul>${relations}</ul>`);
}

export function claimsSection(here: Here, { deal, claims, sources, more }: Knowledge): Content {
  if (claims.length === 0) return null;
  const { say } = here;
  const asked = { deal: deal.id };
  const claimItem = ({ id, statement, hedge, source }: Claim) =>
    html`<li id="${id}">${thingLink(here, 'claim', id, text(here, statement))}
${aside(hedge !== 'asserted' && `${say.hedges[hedge]}, `, cited(here, sources, source))}</li>`;
  const topics = [...Map.groupBy(claims, ({ topic }) => topic)].map(
    ([topic, about]) => html`<details id="topic-${topic}"><summary>${say.topics[topic]} ${aside(about.length)}</summary>
<ul>${about.map(claimItem)}</ul></details>`,
  );
  return section(
    'claims',
    say.claims,
    html`<p>${say.claimsSay}</p><div class="topics">${topics}</div>
${more.claims && moreInApi(here, '/v1/claims', asked)}
${asData(here, '/v1/claims', listFormats(claimFormats), { asked })}`,
  );
}

export function sourcesSection(here: Here, { deal, sources }: Knowledge): Content {
  const { say } = here;
  const known = counting(here, sources);
  if (known.length === 0) return null;
  return section(
    'sources',
    say.sources,
    html`<p>${say.sourcesSay}</p>${gradeLegend(here)}
<table class="sources">${columns(say.publisher, say.published, say.reliability)}
<tbody>${known.map((source) => sourceRow(here, source, sources))}</tbody></table>
${asData(here, '/v1/sources', listFormats(sourceFormats), { asked: { deal: deal.id } })}`,
  );
}

function sourceRow(here: Here, source: Source, sources: Sources): Html {
  const { id, title, published, reliability, language, seen, repeats } = source;
  const { say } = here;
  const passedOn = joinedBy(
    ', ',
    repeats.map((other) => sourceLink(here, sources, other)),
  );
  return html`<tr><th scope="row">${sourceLink(here, sources, id)}
${title && html`<cite lang="${language}">${title}</cite>`}${!seen && aside(say.notSeen)}
${repeats.length > 0 && aside(say.passesOn, ' ', passedOn)}</th>
<td>${dateIn(here, published)}</td>
<td>${gradeMark(reliability.grade)} ${aside(text(here, reliability.reason))}</td></tr>`;
}
