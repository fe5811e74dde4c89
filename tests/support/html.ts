// Extracts text and attributes from HTML with regular expressions.

export const unescapeHtml = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The values of an attribute in all elements. */
export const attributeValues = (body: string, name: string) =>
  [...body.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescapeHtml(value));

/** Replaces no-break spaces with spaces. */
export const normaliseSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** The text of a document, without tags. */
export const visibleText = (body: string) =>
  normaliseSpaces(unescapeHtml(body.replace(/<[^>]*>/g, ' '))).replace(/[ \n]+/g, ' ');
