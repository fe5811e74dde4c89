// Extracts text and attributes from HTML with regular expressions.

export const unescapeHtml = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Returns the values of one attribute from all elements, in document order. */
export const attributeValues = (body: string, name: string) =>
  [...body.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescapeHtml(value));

/** Replaces no-break spaces (U+00A0 and U+202F) with ordinary spaces. */
export const normaliseSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Returns the text of an HTML document without tags, with white space collapsed. */
export const visibleText = (body: string) =>
  normaliseSpaces(unescapeHtml(body.replace(/<[^>]*>/g, ' '))).replace(/[ \n]+/g, ' ');
