// Converts Zod issues of seed files to messages: what is wrong, what is allowed, and a suggestion.
import type { z } from 'zod';
import { nearest } from '../util/did-you-mean.ts';

/** Path from the root of a seed file to a value: keys of mappings and indexes of lists. */
export type Path = (string | number)[];

/** @param locate returns the position of a path as `file:line:column` */
export function messagesFor(issue: z.core.$ZodIssue, locate: (path: Path) => string, schema: z.ZodType): string[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => `${locate([...path, key])}: ${unknownKey(key, path, known)}`);
  }
  const name = path.length === 0 ? 'the file' : path.join('.');
  const isMissing = issue.input === undefined && missingValueCodes.has(issue.code);
  return [`${locate(path)}: ${isMissing ? `\`${name}\` is missing.` : `${name}: ${requirementOf(issue)}`}`];
}

const missingValueCodes: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

function unknownKey(key: string, path: Path, known: readonly string[]): string {
  const parent = path.length === 0 ? '' : ` in ${path.join('.')}`;
  const near = nearest(key, known);
  const hint = near === undefined ? `Allowed: ${known.join(', ')}.` : `Did you mean \`${near}\`?`;
  return `Unknown key \`${key}\`${parent}. ${hint}`;
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
};

function requirementOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      // A schema can define a message that starts with “must”, to replace a long list of allowed values.
      if (issue.message.startsWith('must ')) return issue.message;
      const values = issue.values.map(String);
      const near = nearest(String(issue.input ?? ''), values);
      const allowed = values.length === 1 ? `must be ${values[0]}` : `must be one of ${values.join(', ')}`;
      return near === undefined ? allowed : `${allowed}. Did you mean \`${near}\`?`;
    }
    case 'too_small':
      // A message that does not start like Zod's default message comes from the schema, and is more specific.
      if (!issue.message.startsWith('Too small')) return issue.message;
      if (issue.origin === 'array')
        return `must have at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}`;
      return `must be ${issue.inclusive ? 'at least' : 'greater than'} ${issue.minimum}`;
    case 'too_big':
      if (!issue.message.startsWith('Too big')) return issue.message;
      return issue.origin === 'array'
        ? `must have at most ${issue.maximum} entries`
        : `must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    case 'invalid_key':
      return issue.issues.map(({ message }) => message).join('; ');
    default:
      return issue.message;
  }
}

type Definition = { type: string; shape?: Record<string, z.core.$ZodType> } & {
  [Name in 'innerType' | 'in' | 'element' | 'valueType']?: z.core.$ZodType;
};

function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const { type, innerType, in: input, element, valueType, shape } = schema._zod.def as Definition;
  const wrapped = innerType ?? (type === 'pipe' ? input : undefined);
  if (wrapped) return keysAt(wrapped, path);
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(shape ?? {});
  const inner = shape?.[step] ?? element ?? valueType;
  return inner ? keysAt(inner, rest) : [];
}
