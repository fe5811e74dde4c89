// Citations of a page: text, BibTeX and CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
import type { Day } from '../domain/dates/day.ts';
import { section } from './components.ts';
import { type Html, html } from './html.ts';
import { dayText, type PageContext, urlInView } from './page-context.ts';

type Citation = ReturnType<typeof toCitation>;

const REGISTER = 'Gigawatt';

function toCitation(page: PageContext, title: string) {
  const { edition, asOf, today, language, origin, path } = page;
  const [, , , ...segments] = path(language).split('/');
  return {
    title: title.replace(/\.$/, ''),
    url: origin + urlInView(page, path(language), { asOf, edition: edition.id }),
    /** Citation key for reference managers, such as `gigawatt-france-fluidstack-2026-11-28`. */
    key: ['gigawatt', ...segments, asOf].join('-'),
    recorded: edition.recorded.slice(0, 10),
    asOf,
    accessed: today,
    edition: edition.id,
    language,
  };
}

function plainReference(page: PageContext, { title, url, asOf, edition }: Citation): string {
  const { locale } = page;
  const day = `${locale.asOf.toLowerCase()} ${dayText(page, asOf)}`;
  return `${title}. ${REGISTER}, ${day}, ${locale.edition.toLowerCase()} ${edition.slice(0, 12)}. ${url}`;
}

function cslJson({ title, url, key, asOf, recorded, accessed, edition, language }: Citation): string {
  const dateParts = (day: Day) => ({ 'date-parts': [day.split('-').map(Number)] });
  const item = {
    id: key,
    type: 'webpage',
    title,
    author: [{ literal: REGISTER }],
    'container-title': REGISTER,
    version: edition,
    issued: dateParts(recorded),
    accessed: dateParts(accessed),
    note: `as known on ${asOf}`,
    URL: url,
    language,
  };
  // One line per member is as legible as indented JSON, and shorter.
  const members = Object.entries(item).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `[{\n${members.join(',\n')}\n}]`;
}

/** Uses `@misc`, because every BibTeX style supports this type. Does not escape accented letters. */
function bibTex({ title, url, key, asOf, recorded, accessed, edition }: Citation): string {
  const [year = '', month] = recorded.split('-');
  return `@misc{${key},
  author = {{${escapeTex(REGISTER)}}},
  title = {{${escapeTex(title)}}},
  year = {${year}},
  month = ${months[Number(month) - 1]},
  note = {edition ${edition}, as known on ${asOf}, accessed ${accessed}},
  url = {${url}},
}
`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const texCommands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => texCommands[character] ?? `\\${character}`);
}

export function citeSection(page: PageContext, title: string): Html {
  const { locale } = page;
  const citation = toCitation(page, title);
  const block = (name: string, id: string, text: string) =>
    html`<section aria-labelledby="${id}"><h3 id="${id}">${name}</h3>
<pre tabindex="0"><code>${text}</code></pre><button type="button" aria-describedby="${id}" data-copied="${locale.copied}" hidden>${locale.copy}</button></section>`;
  const content = html`<p>${locale.citeIntro}</p>
<p class="reference">${plainReference(page, citation)}</p>
<details id="formats"><summary>BibTeX, CSL-JSON</summary>
${block('BibTeX', 'bibtex', bibTex(citation))}
${block('CSL-JSON', 'csl', cslJson(citation))}
</details>`;
  return section('cite', locale.cite, content);
}
