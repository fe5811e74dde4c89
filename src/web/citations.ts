// Citations of a page: one line, BibTeX and CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
import type { Day } from '../domain/dates/day.ts';
import { type Html, html } from './html.ts';
import { dayIn, inView, type PageContext } from './page-context.ts';

export type Citation = {
  title: string;
  /** Permanent link, with as-of date and edition. */
  url: string;
  /** Day on which the edition was recorded. */
  recorded: Day;
  asOf: Day;
  /** Day of the request. */
  accessed: Day;
  edition: string;
  language: string;
};

const REGISTER = 'Gigawatt';

export function toCitation(here: PageContext, title: string): Citation {
  const { edition, asOf, today, language, origin, path } = here;
  const url = origin + inView(here, path(language), { asOf, edition: edition.id });
  return {
    title: title.replace(/\.$/, ''),
    recorded: edition.recorded.slice(0, 10),
    url,
    asOf,
    accessed: today,
    edition: edition.id,
    language,
  };
}

export function plainReference(here: Pick<PageContext, 'language' | 'say'>, cited: Citation): string {
  const { title, url, asOf, edition } = cited;
  const day = `${here.say.asOf.toLowerCase()} ${dayIn(here, asOf)}`;
  return `${title}. ${REGISTER}, ${day}, ${here.say.edition.toLowerCase()} ${edition.slice(0, 12)}. ${url}`;
}

export function cslJson({ title, url, asOf, recorded, accessed, edition, language }: Citation): object[] {
  return [
    {
      id: keyOf(url, asOf),
      type: 'webpage',
      title,
      author: [{ literal: REGISTER }],
      'container-title': REGISTER,
      version: edition,
      issued: { 'date-parts': [partsOf(recorded)] },
      accessed: { 'date-parts': [partsOf(accessed)] },
      note: `as known on ${asOf}`,
      URL: url,
      language,
    },
  ];
}

/** `@misc`, which every style supports. In UTF-8, which every current BibTeX tool reads. */
export function bibTex({ title, url, asOf, recorded, accessed, edition }: Citation): string {
  const [year, month] = partsOf(recorded);
  const fields = [
    ['author', `{${texOf(REGISTER)}}`],
    ['title', `{${texOf(title)}}`],
    ['year', String(year)],
    ['month', months[(month ?? 1) - 1]],
    ['note', `edition ${edition}, as known on ${asOf}, accessed ${accessed}`],
    ['url', url],
  ] as const;
  const lines = fields.map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`);
  return `@misc{${keyOf(url, asOf)},\n${lines.join('')}}\n`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Characters with a special meaning in TeX. */
const tex: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function texOf(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => tex[character] ?? `\\${character}`);
}

function partsOf(day: Day): number[] {
  return day.split('-').map(Number);
}

/** `gigawatt-france-fluidstack-2026-11-28` */
function keyOf(url: string, asOf: Day): string {
  const [path = ''] = url.replace(/^https?:\/\/[^/]+\/../, '').split('?', 1);
  return ['gigawatt', ...path.split('/').slice(2), asOf].join('-');
}

export function citeSection(here: PageContext, title: string): Html {
  const { say } = here;
  const cited = toCitation(here, title);
  const block = (
    name: string,
    id: string,
    text: string,
  ) => html`<section aria-labelledby="${id}"><h3 id="${id}">${name}</h3>
<pre tabindex="0"><code>${text}</code></pre><button type="button" aria-describedby="${id}" data-copied="${say.copied}" hidden>${say.copy}</button></section>`;
  return html`<section id="cite" aria-labelledby="cite-heading"><h2 id="cite-heading">${say.cite}</h2>
<p>${say.citeSays}</p>
<p class="reference">${plainReference(here, cited)}</p>
<details id="formats"><summary>BibTeX, CSL-JSON</summary>
${block('BibTeX', 'bibtex', bibTex(cited))}
${block('CSL-JSON', 'csl', JSON.stringify(cslJson(cited), null, 1))}
</details></section>`;
}
