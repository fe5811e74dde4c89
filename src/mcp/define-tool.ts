// Defines a tool: its arguments, the schema of its result, and the result as text. Errors become results.
import { validatorCompiler } from '@fastify/type-provider-zod';
import type { CallToolResult, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { nameInText } from '../http/messages.ts';
import { ProblemError, problemTypes } from '../http/problems.ts';
import { checkCharacters } from '../http/text-validation.ts';
import { toInvalidParameters } from '../http/validation-errors.ts';
import { tidySchema } from '../openapi/tidy-schema.ts';
import { lazy } from '../util/lazy.ts';
import { compactSchema } from './output-schema.ts';
import { formatTail, type Tail, tailSchema } from './result-schema.ts';
import type { Register, ToolContext } from './tool-context.ts';

export type Tool = {
  name: string;
  title: string;
  description: string;
  inputSchema: StandardSchemaWithJSON;
  outputSchema: StandardSchemaWithJSON;
  /** The schema that tests check results against. */
  output: z.ZodObject;
  /** Never throws: an error becomes a result with `isError` that a model can read. */
  call(args: unknown, register: Register, origin: string): Promise<CallToolResult>;
};

type ToolDefinition<Input extends z.ZodObject, Output extends z.ZodObject> = {
  name: string;
  title: string;
  description: string;
  input: Input;
  /** The members of results before those that all results share. */
  output: Output;
  /** @throws ProblemError for a record that does not exist */
  handle: (query: z.output<Input>, context: ToolContext) => Result<Output> | Promise<Result<Output>>;
  /** The lines of the result as text, for clients that ignore structured content. */
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

  /** @throws ProblemError with the messages of the API */
  function parseArguments(args: unknown): z.output<Input> {
    const query = toQueryValues(args as Record<string, unknown>);
    for (const [parameter, value] of Object.entries(query)) {
      if (typeof value === 'string') checkCharacters(value, () => nameInText(parameter));
    }
    const { value, error } = validate(query) as { value: z.output<Input>; error?: never };
    if (error) throw toInvalidParameters(error, query, Object.keys(input.shape));
    return value;
  }

  /** Keeps one edition open until the result is complete. */
  async function run(query: z.output<Input>, register: Register, origin: string): Promise<Result<Output>> {
    const edition = register.store.current;
    const release = edition.acquire();
    try {
      return await handle(query, { register, edition, origin });
    } finally {
      release();
    }
  }

  return {
    ...description,
    inputSchema: listedSchema(input, 'input'),
    outputSchema: listedSchema(output, 'output'),
    output,
    async call(args, register, origin) {
      try {
        const structuredContent = await run(parseArguments(args), register, origin);
        const lines = [...text(structuredContent), ...formatTail(structuredContent)];
        return { content: [{ type: 'text', text: lines.join('\n') }], structuredContent };
      } catch (error) {
        return { content: [{ type: 'text', text: messageForModel(error, register) }], isError: true };
      }
    },
  };
}

/** The message of an error for a model. Unexpected errors are logged, and their details withheld. */
export function messageForModel(error: unknown, { log }: Pick<Register, 'log'>): string {
  if (error instanceof ProblemError) return error.message;
  log.error({ err: error }, 'MCP tool call failed');
  return `${problemTypes['internal-error'].title}. Try again later.`;
}

/** Arguments as the values of a query string, which the schemas of the API parse. Null means absent. */
function toQueryValues(args: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(args ?? {})
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, typeof value === 'number' || typeof value === 'boolean' ? String(value) : value]),
  );
}

/**
 * A schema for `tools/list`, converted once. It validates nothing: `parseArguments` validates with the messages of the API, and
 * tests check results against their schema (docs/decisions/0017).
 */
function listedSchema(schema: z.ZodObject, io: 'input' | 'output'): StandardSchemaWithJSON {
  const jsonSchema = lazy(() => {
    const json = z.toJSONSchema(schema, { io, override: tidySchema });
    return io === 'input' ? { ...json, additionalProperties: false } : compactSchema(json);
  });
  return {
    '~standard': {
      version: 1,
      vendor: 'gigawatt',
      validate: (value) => ({ value }),
      jsonSchema: { input: jsonSchema, output: jsonSchema },
    },
  };
}
