// The environment, read once, checked, frozen. Nothing else reads process.env.
import { z } from 'zod';
import { ReadableError } from './readable-error.ts';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `must be a whole number from ${least} to ${most}`);

/** Every variable with its default and its meaning. The README's table is tested against this. */
const environmentSchema = z.object({
  HOST: z
    .string()
    .min(1, 'must name an address to listen on')
    .default('127.0.0.1')
    .describe('The address to listen on; `0.0.0.0` for all of them.'),
  PORT: wholeNumber(0, 65535).default(3000).describe('The port to listen on; 0 lets the system choose one.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })
    .transform((url) => new URL(url))
    .refine(({ pathname, search }) => pathname === '/' && search === '', 'must have no path')
    .transform(({ origin }) => origin)
    .optional()
    .describe(
      'Where clients reach the server, for addresses in calendars, feeds and linked data; by default as the request has it.',
    ),
  DATABASE_FILE: z
    .string()
    .min(1, 'must be a path')
    .default('data/gigawatt.sqlite')
    .describe('The SQLite file that is served, and that seeding writes.'),
  SEED_DIRECTORY: z
    .string()
    .min(1, 'must be a path')
    .default('seed')
    .describe('The folder that the register is seeded from.'),
  RESPONSE_CACHE_MIB: wholeNumber(0, 4096)
    .default(96)
    .describe('How much memory answers may take that are kept to be sent again, in MiB; 0 keeps none.'),
  LOG_LEVEL: z
    .enum(levels, `must be one of ${levels.join(', ')}`)
    .default('warn')
    .describe(`How much is logged: ${levels.join(', ')}. \`info\` logs every request.`),
});

/** What the program is told from outside. */
export type Config = ReturnType<typeof readConfig>;

/** Names every variable that is wrong. */
export class ConfigError extends ReadableError {}

/** What the environment may hold: name, default and meaning of each variable. */
export const variables = Object.entries(environmentSchema.shape).map(([name, schema]) => ({
  name,
  standard: 'defaultValue' in schema.def ? String(schema.def.defaultValue) : '',
  meaning: schema.description ?? '',
}));

/** @throws ConfigError */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(
      ({ path: [name], message }) => `${String(name)} ${message}; it is ${JSON.stringify(environment[String(name)])}`,
    );
    throw new ConfigError(wrong.join('\n'));
  }
  const { HOST, PORT, PUBLIC_URL, DATABASE_FILE, SEED_DIRECTORY, RESPONSE_CACHE_MIB, LOG_LEVEL } = parsed.data;
  return Object.freeze({
    host: HOST,
    port: PORT,
    publicUrl: PUBLIC_URL,
    databaseFile: DATABASE_FILE,
    seedDirectory: SEED_DIRECTORY,
    responseCacheBytes: RESPONSE_CACHE_MIB * 1024 * 1024,
    logLevel: LOG_LEVEL,
  });
}
