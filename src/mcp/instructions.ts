// Builds the instructions that MCP clients give to a model: what the register is, how to cite it, and its tools.
import { HOW_TO_CITE, HOW_TO_READ } from '../http/llm-guidance.ts';
import { description } from '../resources/dataset/description.ts';
import type { Tool } from './define-tool.ts';

export function instructionsFor(tools: readonly Tool[]): string {
  return [
    description.description.en,
    HOW_TO_CITE,
    ...HOW_TO_READ.map((advice) => `- ${advice}`),
    '- `outcome` (scheduled, met, overdue, dropped) is the register’s own: report it with `outcomeConfidence`, and do not infer another from dates or statuses.',
    '- Attribute every value: write “reported as withdrawn by …”, not “withdrawn”. If `confidence` is `low`, say that only sources of grade D report it, that it is not confirmed, and what `lastConfirmed` is.',
    '- `knownBy` is the last possible publication day of the report. Write “known by”; nothing is reported about when the value became true.',
    '- A figure `covers` the whole deal, one phase, or one unit. Do not compare or add figures that cover different things.',
    '- `notKnown` lists what the register does not know. Pass it on, and do not fill the gap from elsewhere as if it came from the register.',
    '- `url` returns the same from the API, as of the same day. Cite it with the source and its grade.',
    `Tools: ${tools.map(({ name, title }) => `${name} (${title})`).join('; ')}. gigawatt://method explains how current values are selected.`,
    description.license.en,
  ].join('\n');
}
