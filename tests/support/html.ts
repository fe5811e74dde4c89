// Reads HTML without a parser.

export const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
export const attributes = (body: string, name: string) =>
  [...body.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescaped(value));
/** Replaces spaces that do not break. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
/** The text of a document, without tags. */
export const textOf = (body: string) => plain(unescaped(body.replace(/<[^>]*>/g, ' '))).replace(/[ \n]+/g, ' ');
