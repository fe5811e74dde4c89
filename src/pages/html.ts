// HTML as values: what is put into a template is escaped, unless it is HTML itself.
import { raw, html as template } from 'hono/html';

declare const made: unique symbol;

/** Text of HTML. Nothing makes it but the two functions below. */
export type Html = { readonly [made]: true; toString(): string };

/** What may be put into a template: nothing is written for what there is none of, and the items of a list one after the other. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/** hono/html, with the types of what is put into it: anything else would be written somehow. */
export const html = template as unknown as (strings: TemplateStringsArray, ...contents: Content[]) => Html;

/** A value as JSON in a `script` element, which ends at the first `</script>` whatever stands around it. */
export function jsonAsHtml(value: unknown): Html {
  return raw(JSON.stringify(value).replaceAll('<', '\\u003c')) as unknown as Html;
}

/** Contents with something between them. */
export function joinedBy(between: Content, contents: readonly Content[]): Content[] {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [between, content]));
}
