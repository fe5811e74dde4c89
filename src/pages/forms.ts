// Parts of forms.
import { type Content, html } from './html.ts';

/** What a form sends along unseen. */
export function hiddenInputs(values: Record<string, string | undefined>): Content {
  return Object.entries(values).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`,
  );
}
