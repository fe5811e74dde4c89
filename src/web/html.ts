// HTML templates that escape interpolated values, except values of type `Html`.
import { raw, html as template } from 'hono/html';

declare const brand: unique symbol;

/** Escaped HTML. Only `html` and `jsonAsHtml` create values of this type. */
export type Html = { readonly [brand]: true; toString(): string };

/** A value in a template. Null, undefined and false become empty; arrays are concatenated. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/** The template of hono/html, restricted to `Content`: hono would also accept objects, and show `[object Object]`. */
export const html = template as unknown as (strings: TemplateStringsArray, ...contents: Content[]) => Html;

/** Serializes JSON for a `script` element. Escapes `<`, because `</script>` in a text would end the element. */
export function jsonAsHtml(value: unknown): Html {
  return raw(JSON.stringify(value).replaceAll('<', '\\u003c')) as unknown as Html;
}

export function join(separator: Content, contents: readonly Content[]): Content[] {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [separator, content]));
}
