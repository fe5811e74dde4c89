// A tool: a question that a model may ask, the shape of the answer, and the answer in words. Whatever goes wrong is told here.
import { validatorCompiler } from '@fastify/type-provider-zod';
import type { CallToolResult, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { ProblemError, problemTypes } from '../contract/problems.ts';
import { once } from '../once.ts';
import { tidy } from '../openapi/json-schema.ts';
import { invalidParameters } from '../plugins/parameter-errors.ts';
import { checkCharacters } from '../plugins/well-formed.ts';
import type { Reading, Register } from './reading.ts';

export type Tool = {
  name: string;
  title: string;
  description: string;
  inputSchema: StandardSchemaWithJSON;
  outputSchema: StandardSchemaWithJSON;
  /** What it answers. */
  output: z.ZodObject;
  /** Never throws: what cannot be answered is told as an error that a model can read. */
  call(given: unknown, register: Register, origin: string): Promise<CallToolResult>;
};

type Description<Input extends z.ZodObject, Output extends z.ZodObject> = {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  /** @throws ProblemError for what there is not */
  answer: (asked: z.output<Input>, reading: Reading) => z.output<Output> | Promise<z.output<Output>>;
  /** Line by line: all that matters, for those who read nothing else. */
  text: (answer: z.output<Output>) => string[];
};

export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(
  described: Description<Input, Output>,
): Tool {
  const { name, title, description, input, output, answer, text } = described;
  const validate = validatorCompiler({ schema: input } as never);

  /** @throws ProblemError in the words of the API */
  function read(given: unknown): z.output<Input> {
    const asked = asTyped(given as Record<string, unknown>);
    for (const [parameter, value] of Object.entries(asked)) {
      if (typeof value === 'string') checkCharacters(value, parameter);
    }
    const { value, error } = validate(asked) as { value: z.output<Input>; error?: never };
    if (error) throw invalidParameters(error, asked, Object.keys(input.shape));
    return value;
  }

  /** From one edition, which stays open until it is answered. */
  async function answerFrom(register: Register, origin: string, asked: z.output<Input>): Promise<z.output<Output>> {
    const edition = register.store.current;
    const letGo = edition.hold();
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
      return { content: [{ type: 'text', text: toldOf(error, register) }], isError: true };
    }
  }

  const schemas = { inputSchema: shown(input, 'input'), outputSchema: shown(output, 'output') };
  return { name, title, description, ...schemas, output, call };
}

/** What a model is told of an error: of what was not foreseen, nothing of the inside. */
export function toldOf(error: unknown, { log }: Pick<Register, 'log'>): string {
  if (error instanceof ProblemError) return error.message;
  log.error({ err: error }, 'failed to answer a model');
  return problemTypes['internal-error'].title;
}

/** As a query would have it: schemas are those of the API, where everything is text. What is null is not given. */
function asTyped(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given ?? {}).flatMap(([name, value]) => {
      if (value === null) return [];
      return [[name, typeof value === 'number' || typeof value === 'boolean' ? String(value) : value]];
    }),
  );
}

/**
 * A schema to be shown: described once for all, and not validated with. What is asked is validated above, in the words of the API;
 * what is answered is held to its schema by the tests (docs/decisions).
 */
function shown(schema: z.ZodObject, io: 'input' | 'output'): StandardSchemaWithJSON {
  const described = once(() => {
    const json = z.toJSONSchema(schema, { io, override: tidy });
    return io === 'input' ? { ...json, additionalProperties: false } : json;
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
