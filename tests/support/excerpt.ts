// Compares a JSON excerpt of the documents with the whole response. `…` marks the members that an excerpt omits.
import type { Json } from './app.ts';

const OMITTED = '…';

/** Reads an excerpt. Each `…` becomes a member whose name starts with `…`, so that its position is known. */
export function parseExcerpt(text: string): Json {
  let omissions = 0;
  const json = text.replace(/"(?:[^"\\]|\\.)*"|…(\s*})?/g, (found, end) => {
    if (!found.startsWith(OMITTED)) return found;
    omissions += 1;
    return `"${OMITTED}${omissions}": null${end ?? ','}`;
  });
  return JSON.parse(json);
}

/**
 * The excerpt and the response without the members that the excerpt omits, both as text. The texts are equal only if every
 * shown member has the value and the position that it has in the response, and `…` is wherever members are omitted.
 */
export function compareExcerpt(excerpt: Json, response: Json): { shown: string; real: string } {
  return { shown: JSON.stringify(excerpt), real: JSON.stringify(reduced(response, excerpt)) };
}

function reduced(response: Json, excerpt: Json): Json {
  if (Array.isArray(response) && Array.isArray(excerpt)) return response.map((item, at) => reduced(item, excerpt[at]));
  if (!isObject(response) || !isObject(excerpt)) return response;
  const members: [string, Json][] = [];
  const rest = Object.entries(response);
  for (const [name, value] of Object.entries(excerpt)) {
    if (!name.startsWith(OMITTED)) {
      const [member] = rest.splice(0, 1);
      if (member) members.push([member[0], reduced(member[1], value)]);
      continue;
    }
    const names = Object.keys(excerpt);
    const next = names[names.indexOf(name) + 1];
    const omitted = next === undefined ? rest.length : rest.findIndex(([each]) => each === next);
    // A `…` that omits nothing does not become a member.
    if (omitted > 0) members.push([name, null]);
    rest.splice(0, Math.max(omitted, 0));
  }
  return Object.fromEntries([...members, ...rest]);
}

function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
