// A tool: its arguments, the schema of its response, and the response in words. Errors become results here.
import { validatorCompiler } from '@fastify/type-provider-zod';
import type { CallToolResult, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { nameInText } from '../http/messages.ts';
import { ProblemError, problemTypes } from '../http/problems.ts';
import { invalidParameters } from '../http/validation-errors.ts';
import { tidySchema } from '../openapi/tidy-schema.ts';
import { checkCharacters } from '../plugins/request-validation.ts';
import { lazy } from '../util/lazy.ts';
import { compactSchema } from './output-schema.ts';
import type { Register, ToolContext } from './tool-context.ts';

export type Tool = {
  name: string;
  title: string;
  description: string;
  inputSchema: StandardSchemaWithJSON;
  outputSchema: StandardSchemaWithJSON;
  /** The schema that tests check responses against. */
  output: z.ZodObject;
  /** Never throws: an error becomes a result with `isError` that a model can read. */
  call(given: unknown, register: Register, origin: string): Promise<CallToolResult>;
};

type ToolDefinition<Input extends z.ZodObject, Output extends z.ZodObject> = {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  /** @throws ProblemError for a record that does not exist */
  handle: (asked: z.output<Input>, reading: ToolContext) => z.output<Output> | Promise<z.output<Output>>;
  /** Lines of text with all that matters, for clients that ignore structured content. */
  text: (answer: z.output<Output>) => string[];
};

export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  described: ToolDefinition<Input, Output>,
): Tool {
  const { name, title, description, input, output, handle: answer, text } = described;
  const validate = validatorCompiler({ schema: input } as never);

  /** @throws ProblemError with the messages of the API */
  function read(given: unknown): z.output<Input> {
    const asked = asTyped(given as Record<string, unknown>);
    for (const [parameter, value] of Object.entries(asked)) {
      if (typeof value === 'string') checkCharacters(value, () => nameInText(parameter));
    }
    const { value, error } = validate(asked) as { value: z.output<Input>; error?: never };
    if (error) throw invalidParameters(error, asked, Object.keys(input.shape));
    return value;
  }

  /** Holds one edition open until the response is complete. */
  async function answerFrom(register: Register, origin: string, asked: z.output<Input>): Promise<z.output<Output>> {
    const edition = register.store.current;
    const letGo = edition.acquire();
    try {
      return await answer(asked, { register, edition, origin });
    } finally {
      letGo();
    }
  }

  async function call(given: unknown, register: Register, origin: string): Promise<CallToolResult> {
    try {
      const structuredContent = await answerFrom(register, origin, read(given));
      return { content: [{ type: 'text', text: text(structuredContent).join('\n') }], structuredContent };
    } catch (error) {
      return { content: [{ type: 'text', text: messageForModel(error, register) }], isError: true };
    }
  }

  const schemas = { inputSchema: shown(input, 'input'), outputSchema: shown(output, 'output') };
  return { name, title, description, ...schemas, output, call };
}

/** The message of an error for a model. Unexpected errors are logged, and their details withheld. */
export function messageForModel(error: unknown, { log }: Pick<Register, 'log'>): string {
  if (error instanceof ProblemError) return error.message;
  log.error({ err: error }, 'MCP tool call failed');
  return `${problemTypes['internal-error'].title}. Try again later.`;
}

/** Arguments as a query string would have them, because the schemas are those of the API. Null means not given. */
function asTyped(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([name, value]) => {
      if (value === null) return [];
      return [[name, typeof value === 'number' || typeof value === 'boolean' ? String(value) : value]];
    }),
  );
}

/**
 * A schema for `tools/list` only, converted once. Arguments are validated above, with the messages of the API; tests check
 * responses against their schema (docs/decisions).
 */
function shown(schema: z.ZodObject, io: 'input' | 'output'): StandardSchemaWithJSON {
  const described = lazy(() => {
    const json = z.toJSONSchema(schema, { io, override: tidySchema });
    return io === 'input' ? { ...json, additionalProperties: false } : compactSchema(json);
  });
  return {
    '~standard': {
      version: 1,
      vendor: 'gigawatt',
      validate: (value) => ({ value }),
      jsonSchema: { input: described, output: described },
    },
  };
}
