// What a model is told before it asks anything: what the register is, which tool answers what, and how to pass it on.
import { HOW_TO_CITE, HOW_TO_READ } from '../contract/advice.ts';
import { description } from '../resources/dataset/description.ts';
import type { Tool } from './tool.ts';

export function instructionsFor(tools: readonly Tool[]): string {
  return [
    description.description.en,
    HOW_TO_CITE,
    ...HOW_TO_READ.map((advice) => `- ${advice}`),
    '- `notKnown` says what the register does not know: say so as well, and do not fill it from elsewhere as if it were from here.',
    '- `url` is where the API gives the same, as of the same day: give it as the reference, with the source and its grade.',
    `Tools: ${tools.map(({ name, title }) => `${name} (${title})`).join('; ')}. How a value comes to count is explained in gigawatt://method.`,
    description.license.en,
  ].join('\n');
}
