// Reads HTML without a parser.

export const unescapeHtml = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
export const attributeValues = (body: string, name: string) =>
  [...body.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescapeHtml(value));
/** Replaces spaces that do not break. */
export const normaliseSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
/** The text of a document, without tags. */
export const visibleText = (body: string) => normaliseSpaces(unescapeHtml(body.replace(/<[^>]*>/g, ' '))).replace(/[ \n]+/g, ' ');
