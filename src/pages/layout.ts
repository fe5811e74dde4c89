// What all pages share: head, header, footer, and the rules that browsers keep to.
import type { Answering } from '../contract/exchange.ts';
import { description } from '../resources/dataset/description.ts';
import { MAX_QUERY_LENGTH } from '../resources/search/schema.ts';
import { assets, ICON } from './assets.ts';
import { hiddenInputs } from './forms.ts';
import { homeIn } from './here.ts';
import { type Content, type Html, html, jsonAsHtml } from './html.ts';
import { type Language, languages, ownNames } from './languages.ts';
import type { Words } from './words/en.ts';

/** A page as readers and others see it. */
export type Page = {
  title: string;
  /** In a sentence, for those who pass it on. */
  says: string;
  body: Html;
  /** As schema.org has it. */
  data?: object;
};

/** Where a page stands. */
export type Frame = {
  language: Language;
  say: Words;
  origin: string;
  /** The page itself in a language, with all that was asked; nothing where it has no address of its own. */
  address?: ((language: Language) => string) | undefined;
  /** What was searched for, and what else the form has to keep. */
  search?: { q?: string | undefined; kept: Record<string, string | undefined> };
  /** Which edition it is made from, and since when that is. */
  edition?: { id: string; recorded: string } | undefined;
};

/** Nothing but what this server gives; nothing in the page itself is run or styles it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  ...['style-src', 'script-src', 'connect-src', 'img-src', 'form-action'].map((of) => `${of} 'self'`),
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPE = 'text/html; charset=utf-8';

/** What browsers are told of every page. */
export function sayPage(reply: Answering, language: Language): void {
  reply
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('content-language', language)
    .header('content-type', TYPE);
}

export function documentOf(page: Page, frame: Frame): string {
  const text = whole(page, frame);
  return frame.language === 'fr' ? unbroken(text) : text;
}

/** French has spaces before its high punctuation and within its quotation marks, where no line may break. */
function unbroken(text: string): string {
  return text.replaceAll(/ (?=[;!?])/g, '\u202f').replaceAll(/ (?=[:»])|(?<=«) /g, '\u00a0');
}

function whole(page: Page, { language, say, search, edition, ...frame }: Frame): string {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>${head(page, { language, say, ...frame })}</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header class="top">
<a class="brand" href="${homeIn(language)}"><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M13 1 4 14h6l-1 9 11-14h-7z"/></svg>Gigawatt</a>
<form class="find" role="search" action="/${language}/search" method="get">
<input type="search" name="q" value="${search?.q ?? ''}" required maxlength="${MAX_QUERY_LENGTH}" autocomplete="off"
aria-label="${say.searchFor}" placeholder="${say.searchFor}" data-found="${say.search}">
<span class="kept">${hiddenInputs(search?.kept ?? {})}</span>
<button type="submit">${say.search}</button>
</form>
${languageSwitch({ language, say, ...frame })}
</header>
<main id="content">${page.body}</main>
${footer(say, edition)}
</body>
</html>
`.toString();
}

function head(page: Page, { language, origin, address }: Frame): Content {
  const here = address && origin + address(language);
  const title = `${page.title} · Gigawatt`;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.says}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${assets.style}">
<script type="module" src="${assets.script}"></script>
<link rel="icon" href="${ICON}" type="image/svg+xml">
${
  here
    ? html`<link rel="canonical" href="${here}">
${languages.map((other) => html`<link rel="alternate" hreflang="${other}" href="${origin + (address?.(other) ?? '')}">`)}
<meta property="og:url" content="${here}">`
    : html`<meta name="robots" content="noindex">`
}
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.says}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Gigawatt">
<meta property="og:locale" content="${language === 'fr' ? 'fr_FR' : 'en_GB'}">
<meta property="og:image" content="${origin + assets.card}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${description.title[language]}">
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/atom+xml" href="/v1/changes?format=atom" title="Gigawatt">
${page.data && html`<script type="application/ld+json">${jsonAsHtml(page.data)}</script>`}`;
}

/** The other language, with an address of its own; it is named in itself. */
function languageSwitch({ language, say, address }: Frame): Content {
  const others = languages.filter((other) => other !== language);
  return others.map((other) => {
    const href = address?.(other) ?? homeIn(other);
    return html`<a class="switch" href="${href}" hreflang="${other}" lang="${other}" title="${say.otherLanguage}">${ownNames[other]}</a>`;
  });
}

function footer(say: Words, edition: Frame['edition']): Html {
  const link = edition && html`<a href="/v1/editions/${edition.id}"><code>${edition.id.slice(0, 12)}</code></a>`;
  const minute =
    edition && html`<time datetime="${edition.recorded}">${edition.recorded.slice(0, 16).replace('T', ' ')} UTC</time>`;
  return html`<footer class="bottom">
<p>${say.forProgramsSays}</p>
<ul class="row">
<li><a href="/docs">${say.apiDocs}</a></li>
<li><a href="/openapi.yaml">${say.contract}</a></li>
<li><a href="/v1/dataset">${say.wholeRegister}</a></li>
<li><a href="/llms.txt">${say.llms}</a></li>
<li><a href="/license">${say.licence}</a></li>
</ul>
${edition && html`<p class="small">${say.edition} ${link}, ${say.recorded} ${minute}</p>`}
</footer>`;
}
