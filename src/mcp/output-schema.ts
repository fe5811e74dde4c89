// Shortens the JSON Schemas of tool results, because MCP clients may put the schemas of all tools into every prompt.
import type { z } from 'zod';

type Json = z.core.JSONSchema.BaseSchema;

/** JSON Schema keywords to remove; `required` is not needed, because every result has all fields. */
const DROPPED = ['examples', 'pattern', 'required', '$schema'];

/** Short descriptions of shared types, because one description per field would add 10 KB to the tool list. */
const SHORT_DESCRIPTIONS: Record<string, string> = {
  Current:
    'The report that gives a current value. `knownBy`: last possible publication day of the report that made the value current; it may be older. ' +
    '`agreeing`: other sources that report it. `independent`: how many of all these share no origin (0: grade D only). ' +
    '`unconfirmed`: values that only grade D reports. `lastConfirmed`: last value of grades A to C, if only grade D reports the current one.',
  FieldChange:
    'A change of one field. `added`: a value that is not current. `confirmed`: one more independent source. `repeated`: no independent source.',
  Slippage: 'Days later, as a range; negative if sooner.',
  UncertainDate: 'Some day from `earliest` to `latest`; null if open.',
  Quantity: 'A number with its unit, qualifier (`as-stated`: none given), bounds and quote.',
};

export function compactSchema({ $defs = {}, ...schema }: Json): Json {
  const definitions = Object.entries($defs).filter(([name]) => name !== 'Slug');
  return {
    ...rewrite(schema),
    $defs: Object.fromEntries(
      definitions.map(([name, { description: contractual, ...rest }]) => {
        const description = SHORT_DESCRIPTIONS[name] ?? contractual;
        return [name, { ...rewrite(rest, true), ...(description !== undefined && { description }) }];
      }),
    ),
  };
}

function rewrite<Part>(part: Part, withoutDescriptions = false): Part {
  if (Array.isArray(part)) return part.map((item) => rewrite(item, withoutDescriptions)) as Part;
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).flatMap(([name, value]) => {
    if (DROPPED.includes(name)) return [];
    // Keep `description` if its value is a schema, because it is then a field with this name.
    if (name === 'description' && typeof value === 'string' && withoutDescriptions) return [];
    // Write a slug as `type: string`, which is shorter than a reference.
    if (name === '$ref' && value === '#/$defs/Slug') return [['type', 'string']];
    return [[name, rewrite(value, withoutDescriptions)]];
  });
  return Object.fromEntries(entries) as Part;
}
