// Compares JSON excerpts in the documentation with real responses. In an excerpt, `…` marks omitted members.
import type { Json } from './app.ts';

const OMITTED = '…';

/** Parses an excerpt. Each omission becomes a property named `…1`, `…2` and so on with the value null, to keep its position. */
export function parseExcerpt(text: string): Json {
  let omissions = 0;
  const json = text.replace(/"(?:[^"\\]|\\.)*"|…(\s*})?/g, (match, end) => {
    if (!match.startsWith(OMITTED)) return match;
    omissions += 1;
    return `"${OMITTED}${omissions}": null${end ?? ','}`;
  });
  return JSON.parse(json);
}

/**
 * Returns the excerpt, and the response without the members that the excerpt omits, both as JSON text. The texts are equal only
 * if the excerpt marks every omission with `…`, and shows all other members with their real values and in their real order.
 */
export function compareExcerpt(excerpt: Json, response: Json): { shown: string; real: string } {
  return { shown: JSON.stringify(excerpt), real: JSON.stringify(omitMembers(response, excerpt)) };
}

function omitMembers(response: Json, excerpt: Json): Json {
  if (Array.isArray(response) && Array.isArray(excerpt))
    return response.map((item, index) => omitMembers(item, excerpt[index]));
  if (!isObject(response) || !isObject(excerpt)) return response;
  const members: [string, Json][] = [];
  const rest = Object.entries(response);
  for (const [name, value] of Object.entries(excerpt)) {
    if (!name.startsWith(OMITTED)) {
      const [member] = rest.splice(0, 1);
      if (member) members.push([member[0], omitMembers(member[1], value)]);
      continue;
    }
    const names = Object.keys(excerpt);
    const next = names[names.indexOf(name) + 1];
    const omitted = next === undefined ? rest.length : rest.findIndex(([member]) => member === next);
    // If a `…` omits no property, leave it out of the result, so that the comparison with the excerpt fails.
    if (omitted > 0) members.push([name, null]);
    rest.splice(0, Math.max(omitted, 0));
  }
  return Object.fromEntries([...members, ...rest]);
}

function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
