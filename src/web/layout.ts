// The frame of all pages: head, header, footer and content security policy.
import type { FastifyReply } from 'fastify';
import { METHOD } from '../domain/provenance/method.ts';
import { MAX_QUERY_LENGTH } from '../resources/search/schema.ts';
import { assets, ICON } from './assets.ts';
import { hiddenInputs } from './forms.ts';
import { withSpaces } from './french-spacing.ts';
import { type Content, type Html, html, jsonAsHtml } from './html.ts';
import { type Language, languages, ownNames } from './languages.ts';
import type { Locale } from './locales/en.ts';
import { dateTimeIn, homeIn } from './page-context.ts';

export type Page = {
  title: string;
  /** One sentence, for previews of links. */
  says: string;
  body: Html;
  /** schema.org data. */
  data?: object;
};

/** What a page is framed with. */
export type Frame = {
  language: Language;
  say: Locale;
  origin: string;
  /** URL of the page in a language, with its query; undefined for errors. */
  address?: ((language: Language) => string) | undefined;
  /** The search text, and the parameters that the search form keeps. */
  search?: { q?: string | undefined; kept: Record<string, string | undefined> };
  /** The edition that the page is made from. */
  edition?: { id: string; recorded: string } | undefined;
};

/** Pages load from this server only, and contain no inline script or style. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  ...['style-src', 'script-src', 'connect-src', 'img-src', 'form-action'].map((of) => `${of} 'self'`),
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPE = 'text/html; charset=utf-8';

/** Sets the headers of a page. */
export function sayPage(reply: FastifyReply, language: Language): void {
  reply
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('content-language', language)
    .header('content-type', TYPE);
}

export function renderDocument(page: Page, frame: Frame): string {
  return withSpaces(whole(page, frame), frame.language);
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
aria-label="${say.searchFor}" placeholder="${say.searchFor}" data-found="${say.results}" data-count="${say.labelled(say.results)}">
<span class="kept">${hiddenInputs(search?.kept ?? {})}</span>
<button type="submit">${say.search}</button>
</form>
${languageSwitch({ language, say, ...frame })}
</header>
<main id="content">${page.body}</main>
${footer({ language, say, edition })}
</body>
</html>
`.toString();
}

function head(page: Page, { language, say, origin, address }: Frame): Content {
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
<meta property="og:image:alt" content="${say.registerTitle}">
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/atom+xml" href="/v1/changes?format=atom" title="Gigawatt">
${page.data && html`<script type="application/ld+json">${jsonAsHtml(page.data)}</script>`}`;
}

/** A link to the page in the other language, named in that language. */
function languageSwitch({ language, say, address }: Frame): Content {
  const others = languages.filter((other) => other !== language);
  return others.map((other) => {
    const href = address?.(other) ?? homeIn(other);
    return html`<a class="switch" href="${href}" hreflang="${other}" lang="${other}" title="${say.otherLanguage}">${ownNames[other]}</a>`;
  });
}

function footer({ language, say, edition }: Pick<Frame, 'language' | 'say' | 'edition'>): Html {
  const recorded =
    edition &&
    html`<details class="small"><summary>${say.edition} <time datetime="${edition.recorded}">${say.recorded(...dateTimeIn({ language }, edition.recorded))}</time></summary>
<a href="/v1/editions/${edition.id}"><code>${edition.id}</code></a></details>`;
  return html`<footer class="bottom">
<p>${say.apiSays}</p>
<ul class="row">
<li><a href="/docs">${say.apiDocs}</a></li>
<li><a href="/openapi.yaml">${say.openapi}</a></li>
<li><a href="/v1/dataset">${say.downloads}</a></li>
<li><a href="/llms.txt">${say.llms}</a></li>
<li><a href="/license">${say.licence}</a></li>
</ul>
<p class="small">${say.labelled(say.method)} ${METHOD}</p>
${recorded}
</footer>`;
}
