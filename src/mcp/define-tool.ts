// Defines an MCP tool from its argument schema, its result schema, a handler and a text formatter.
import { validatorCompiler } from '@fastify/type-provider-zod';
import type { CallToolResult, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { lookupRepository } from '../db/lookup.ts';
import { nameInText } from '../http/messages.ts';
import { ProblemError, problemTypes } from '../http/problems.ts';
import { checkCharacters } from '../http/text-validation.ts';
import { toInvalidParameters } from '../http/validation-errors.ts';
import { tidySchema } from '../openapi/tidy-schema.ts';
import { lazy } from '../util/lazy.ts';
import { formatTail, type Tail, tailSchema } from './result-schema.ts';
import type { Services, ToolContext } from './tool-context.ts';

export type Tool = {
  name: string;
  title: string;
  description: string;
  inputSchema: StandardSchemaWithJSON;
  /** Only for tests, which validate results: clients receive no output schemas (docs/decisions/0017). */
  output: z.ZodObject;
  /** Never throws: returns errors as results with `isError`, so that a model can read the message. */
  call(args: unknown, services: Services, origin: string): Promise<CallToolResult>;
};

type ToolDefinition<Input extends z.ZodObject, Output extends z.ZodObject> = {
  name: string;
  title: string;
  description: string;
  input: Input;
  /** Result fields of this tool only; `defineTool` adds the fields that all results share. */
  output: Output;
  /** Computes the result. @throws ProblemError if a requested record does not exist */
  handle: (query: z.output<Input>, context: ToolContext) => Result<Output> | Promise<Result<Output>>;
  /** Formats the result as text, for MCP clients that ignore structured content. */
  text: (result: Result<Output>) => string[];
};
type Result<Output extends z.ZodObject> = z.output<Output> & Tail;

export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>({
  input,
  output: ownOutput,
  handle,
  text,
  ...description
}: ToolDefinition<Input, Output>): Tool {
  const output = ownOutput.extend(tailSchema);
  const validate = validatorCompiler({ schema: input } as never);
  const lists = Object.keys(input.shape).filter((name) => (input.shape[name] as z.ZodType).meta()?.type === 'array');

  /** Validates the arguments. @throws ProblemError with the API's message if one is invalid */
  function parseArguments(args: unknown): z.output<Input> {
    const query = toQueryValues(args as Record<string, unknown>, lists);
    const [count, known] = [Object.keys(query).length, Object.keys(input.shape)];
    if (count > MAX_ARGUMENTS) throw new ProblemError('invalid-parameter', tooManyArguments(count, known));
    for (const [parameter, value] of Object.entries(query)) {
      if (typeof value === 'string') checkCharacters(value, () => nameInText(parameter));
    }
    const { value, error } = validate(query) as { value: z.output<Input>; error?: never };
    if (error) throw toInvalidParameters(error, query, known);
    return value;
  }

  return {
    ...description,
    inputSchema: listedSchema(input),
    output,
    async call(args, services, origin) {
      const edition = services.store.current;
      // Keep the edition open until the result is complete.
      const release = edition.acquire();
      try {
        const query = withPresentIds(parseArguments(args), edition.repository(lookupRepository).presentId);
        const structuredContent = await handle(query, { services, edition, origin });
        const lines = [...text(structuredContent), ...formatTail(structuredContent)];
        return { content: [{ type: 'text', text: lines.join('\n') }], structuredContent };
      } catch (error) {
        return { content: [{ type: 'text', text: messageForModel(error, services) }], isError: true };
      } finally {
        release();
      }
    },
  };
}

const idArguments = ['id', 'about', 'deal', 'partner', 'site'];

/** Replaces former ids of records, as the redirects of the API do. */
function withPresentIds<Query extends object>(query: Query, presentId: (id: string) => string): Query {
  const ids = Object.entries(query).filter(([name]) => idArguments.includes(name));
  return {
    ...query,
    ...Object.fromEntries(ids.map(([name, id]) => [name, typeof id === 'string' ? presentId(id) : id])),
  };
}

/** More arguments than any tool takes: each unknown argument adds a sentence to the error message. */
const MAX_ARGUMENTS = 20;

function tooManyArguments(count: number, known: readonly string[]): string {
  return `Too many arguments: ${count.toLocaleString('en')}. Allowed: ${known.join(', ')}.`;
}

/** Returns the message of a ProblemError, or a generic message for any other error, which it logs. */
export function messageForModel(error: unknown, { log }: Pick<Services, 'log'>): string {
  if (error instanceof ProblemError) return error.message;
  log.error({ err: error }, 'MCP tool call failed');
  return `${problemTypes['internal-error'].title}. Try again later.`;
}

/**
 * Converts numbers, booleans and lists to strings, because the API's schemas parse query strings; omits null and empty lists.
 * @param lists names of the arguments that are lists; such an argument can also be a string, as in the API
 */
function toQueryValues(args: Record<string, unknown> | undefined, lists: readonly string[]): Record<string, unknown> {
  const toQueryValue = (name: string, value: unknown) => {
    const isList = Array.isArray(value) && lists.includes(name);
    return isList || typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  };
  return Object.fromEntries(
    Object.entries(args ?? {})
      .filter(
        ([name, value]) => value !== null && !(lists.includes(name) && Array.isArray(value) && value.length === 0),
      )
      .map(([name, value]) => [name, toQueryValue(name, value)]),
  );
}

/** Describes arguments for `tools/list` without validation, which `parseArguments` does (docs/decisions/0017). */
function listedSchema(schema: z.ZodObject): StandardSchemaWithJSON {
  const jsonSchema = lazy(() => {
    // MCP clients assume this version of JSON Schema.
    const { $schema, ...json } = z.toJSONSchema(schema, { io: 'input', override: tidyArgument });
    return { ...json, additionalProperties: false };
  });
  const validate = (value: unknown) => ({ value });
  const described = { input: jsonSchema, output: jsonSchema };
  return { '~standard': { version: 1, vendor: 'gigawatt', validate, jsonSchema: described } };
}

/** Writes the example of a list as a list, because the API writes it as text with commas. */
function tidyArgument(context: Parameters<typeof tidySchema>[0]): void {
  tidySchema(context);
  const { type, examples } = context.jsonSchema;
  if (type === 'array' && Array.isArray(examples)) {
    context.jsonSchema.examples = examples.map((text) => String(text).split(','));
  }
}
