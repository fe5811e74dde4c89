// HTML templates that escape interpolated values, except values of type `Html`.
import { raw, html as template } from 'hono/html';

declare const brand: unique symbol;

/** Escaped HTML. Only `html`, `jsonAsHtml` and `escapedHtml` create values of this type. */
export type Html = { readonly [brand]: true; toString(): string };

/** A value in a template. Null, undefined and false become empty, and arrays are concatenated. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/** Accepts only `Content`, because hono/html also accepts objects, and shows `[object Object]`. */
export const html = template as unknown as (strings: TemplateStringsArray, ...contents: Content[]) => Html;

/**
 * Escapes `<`, because `</script>` in a text would end the `script` element.
 * @param change is applied to every text in the value
 */
export function jsonAsHtml(value: unknown, change: (text: string) => string): Html {
  const json = JSON.stringify(value, (_name, part) => (typeof part === 'string' ? change(part) : part));
  return raw(json.replaceAll('<', '\\u003c')) as unknown as Html;
}

/** Marks text as HTML that is escaped already, such as the snippet of a search result. */
export function escapedHtml(text: string): Html {
  return raw(text) as unknown as Html;
}

export function join(separator: Content, contents: readonly Content[]): Content[] {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [separator, content]));
}
