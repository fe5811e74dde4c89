// JSON Schemas of responses, cut to what a model needs: a client may put those of all tools into every prompt.
import type { z } from 'zod';

type Json = z.core.JSONSchema.BaseSchema;

/** `required` would repeat every field: a response has all of them. Nothing is filled in from the others. */
const DROPPED = ['examples', 'pattern', 'required', '$schema'];

/** Shared types are described in the API contract. Repeated in every tool, the descriptions of their fields would take 10 KB. */
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
  if (Array.isArray(part)) return part.map((each) => rewrite(each, withoutDescriptions)) as Part;
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).flatMap(([name, value]) => {
    if (DROPPED.includes(name)) return [];
    // A field may be called `description`: then its value is a schema.
    if (name === 'description' && typeof value === 'string' && withoutDescriptions) return [];
    // A slug is a string, and a reference to it is longer than that.
    if (name === '$ref' && value === '#/$defs/Slug') return [['type', 'string']];
    return [[name, rewrite(value, withoutDescriptions)]];
  });
  return Object.fromEntries(entries) as Part;
}
