// Parts of forms.
import { type Content, html } from './html.ts';

/** Hidden inputs for the parameters that a form keeps. */
export function hiddenInputs(values: Record<string, string | undefined>): Content {
  return Object.entries(values).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`,
  );
}
