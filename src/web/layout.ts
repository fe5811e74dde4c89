// The HTML document around every page (head, header, footer), and the response headers of pages.
import type { FastifyReply } from 'fastify';
import { METHOD } from '../domain/provenance/method.ts';
import { MAX_QUERY_LENGTH } from '../resources/search/schema.ts';
import { assets, ICON } from './assets.ts';
import { hiddenInputs } from './components.ts';
import { textWithSpaces, withSpaces } from './french-spacing.ts';
import { type Content, type Html, html, jsonAsHtml } from './html.ts';
import { type Language, languageNames, languages } from './languages.ts';
import { dayText, homePath, type PageContext } from './page-context.ts';

export type PageContent = {
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  body: Html;
  /** JSON-LD with schema.org terms, for search engines. */
  structuredData?: object;
};

type Frame = Pick<PageContext, 'language' | 'locale' | 'origin'> & {
  /** Path and query string of the page in a language. Undefined on error pages. */
  url?: (language: Language) => string;
} & Partial<Pick<PageContext, 'query' | 'edition'>>;

/** Allows resources from this server only, and no inline scripts or styles. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  ...['style-src', 'script-src', 'connect-src', 'img-src', 'form-action'].map((directive) => `${directive} 'self'`),
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function setPageHeaders(reply: FastifyReply, language: Language): void {
  reply
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('content-language', language)
    .header('content-type', 'text/html; charset=utf-8');
}

export function renderDocument(content: PageContent, frame: Frame): string {
  const { language, locale, query: { q, asOf, source, edition } = {} } = frame;
  const document = html`<!DOCTYPE html>
<html lang="${language}">
<head>${head(content, frame)}</head>
<body>
<a class="skip" href="#content">${locale.skip}</a>
<header class="top">
<a class="brand" href="${homePath(language)}"><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M13 1 4 14h6l-1 9 11-14h-7z"/></svg>Gigawatt</a>
<form class="find" role="search" action="/${language}/search" method="get">
<input type="search" name="q" value="${q ?? ''}" required maxlength="${MAX_QUERY_LENGTH}" autocomplete="off"
aria-label="${locale.searchFor}" placeholder="${locale.searchFor}" data-found="${locale.results}" data-count="${locale.withColon(locale.results)}">
<span class="kept">${hiddenInputs({ asOf, source, edition })}</span>
<button type="submit">${locale.search}</button>
</form>
${languageSwitch(frame)}
</header>
<main id="content">${content.body}</main>
${footer(frame)}
</body>
</html>
`;
  return withSpaces(document.toString(), language);
}

function head(content: PageContent, { language, locale, origin, url }: Frame): Content {
  const canonical = url && origin + url(language);
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title} · Gigawatt</title>
<meta name="description" content="${content.description}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${assets.style}">
<script type="module" src="${assets.script}"></script>
<link rel="icon" href="${ICON}" type="image/svg+xml">
${
  canonical
    ? html`<link rel="canonical" href="${canonical}">
${languages.map((other) => html`<link rel="alternate" hreflang="${other}" href="${origin + url(other)}">`)}
<meta property="og:url" content="${canonical}">`
    : html`<meta name="robots" content="noindex">`
}
<meta property="og:title" content="${content.title}">
<meta property="og:description" content="${content.description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Gigawatt">
<meta property="og:locale" content="${language === 'fr' ? 'fr_FR' : 'en_GB'}">
<meta property="og:image" content="${origin + assets.card}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${locale.registerTitle}">
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/atom+xml" href="/v1/changes?format=atom" title="Gigawatt">
${content.structuredData && html`<script type="application/ld+json">${jsonAsHtml(content.structuredData, (text) => textWithSpaces(text, language))}</script>`}`;
}

function languageSwitch({ language, locale, url = homePath }: Frame): Content {
  const link = (other: Language) =>
    html`<a class="switch" href="${url(other)}" hreflang="${other}" lang="${other}" title="${locale.otherLanguage}">${languageNames[other]}</a>`;
  return languages.filter((other) => other !== language).map(link);
}

function footer({ language, locale, edition }: Frame): Html {
  const recorded =
    edition &&
    html`<details class="small"><summary>${locale.edition} <time datetime="${edition.recorded}">${locale.recorded(dayText({ language }, edition.recorded))}</time></summary>
<a href="/v1/editions/${edition.id}"><code>${edition.id}</code></a></details>`;
  return html`<footer class="bottom">
<p>${locale.apiIntro}</p>
<ul class="row">
<li><a href="/docs">${locale.apiDocs}</a></li>
<li><a href="/openapi.yaml">${locale.openapi}</a></li>
<li><a href="/v1/dataset">${locale.downloads}</a></li>
<li><a href="/llms.txt">${locale.llms}</a></li>
<li><a href="/license">${locale.licence}</a></li>
</ul>
<p class="small">${locale.withColon(locale.method)} ${METHOD}</p>
${recorded}
</footer>`;
}
