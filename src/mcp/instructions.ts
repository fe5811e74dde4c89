// Instructions that MCP clients give to a model: what the register is, and how to read and cite its values.
import { HOW_TO_CITE, HOW_TO_READ } from '../http/llm-guidance.ts';
import { description } from '../resources/dataset/description.ts';

/** At most 2,048 characters, because Claude Code cuts off the rest (docs/decisions/0017). */
export const instructions = [
  description.description.en,
  HOW_TO_CITE,
  ...HOW_TO_READ.map((advice) => `- ${advice}`),
  '- The register computes `outcome`: do not infer another from dates or statuses. `slippage` and `daysLate` are ranges of days, negative if earlier.',
  '- Attribute every value: “reported as withdrawn by …”, not “withdrawn”. If `confidence` is `low`, say that only grade D reports it, unconfirmed, and what `lastConfirmed` is.',
  '- `knownBy` is the last possible publication day of the report: write “known by”. When the value became true is not reported.',
  '- A figure `covers` the whole deal, one phase or one unit. Do not compare or add figures that cover different things.',
  '- `notKnown` lists what the register does not know. Pass it on. Do not fill the gap as if from the register.',
  '- `url` returns the same from the API, as of the same day. Cite it with the source and its grade.',
  'gigawatt://method explains how values become current.',
  description.license.en,
].join('\n');
