// HTML as values: templates escape their contents, unless these are HTML.
import { raw, html as template } from 'hono/html';

declare const made: unique symbol;

/** HTML. Only the two functions below make it. */
export type Html = { readonly [made]: true; toString(): string };

/** Contents of a template. Missing ones are skipped; lists are concatenated. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/** hono/html with typed contents: it would turn any other value into text. */
export const html = template as unknown as (strings: TemplateStringsArray, ...contents: Content[]) => Html;

/** JSON for a `script` element. `<` is escaped, because the first `</script>` would end the element. */
export function jsonAsHtml(value: unknown): Html {
  return raw(JSON.stringify(value).replaceAll('<', '\\u003c')) as unknown as Html;
}

/** Contents with a separator between them. */
export function joinedBy(between: Content, contents: readonly Content[]): Content[] {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [between, content]));
}
