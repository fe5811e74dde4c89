// HTML as typed values: templates escape their contents, except values that are already HTML.
import { raw, html as template } from 'hono/html';

declare const brand: unique symbol;

/** HTML that `html` or `jsonAsHtml` created. */
export type Html = { readonly [brand]: true; toString(): string };

/** Contents of a template. Null, undefined and false are skipped; lists are concatenated. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/** hono/html with typed contents: without the type, it would turn any value into text. */
export const html = template as unknown as (strings: TemplateStringsArray, ...contents: Content[]) => Html;

/** JSON for a `script` element. `<` is escaped, because the first `</script>` would end the element. */
export function jsonAsHtml(value: unknown): Html {
  return raw(JSON.stringify(value).replaceAll('<', '\\u003c')) as unknown as Html;
}

export function join(separator: Content, contents: readonly Content[]): Content[] {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [separator, content]));
}
