// Reads and validates the environment variables: the only module that uses process.env.
import { isIP } from 'node:net';
import { z } from 'zod';
import { UserError } from './user-error.ts';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

function wholeNumber(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((number) => number >= min && number <= max, message);
}

/** True for an IP address, or a range of addresses in CIDR notation (RFC 4632). */
function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  const hasValidBits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  return version !== 0 && hasValidBits && rest.length === 0;
}

/** Splits a comma-separated list, without empty items. */
const list = () =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    );

/** Origin as browsers send it: lower case, without a default port. Other schemes are those of browser extensions. */
function normalizeOrigin(text: string): string | undefined {
  if (text === '*') return text;
  if (!/^[a-z][a-z\d+.-]*:\/\/[^/?#@*\s]+\/?$/i.test(text)) return undefined;
  const { protocol, host } = URL.parse(text) ?? {};
  return host ? `${protocol}//${host}` : undefined;
}

const MAX_URL_LENGTH = 200;
const ALLOWED_PATH = 'only letters, digits, "-", "_", "~" and single dots between slashes in the path';

function withoutFinalSlash(path: string): string {
  return path.replace(/\/$/, '');
}

const environmentSchema = z.object({
  HOST: z
    .string()
    .min(1, 'must be an IP address or a host name')
    .default('127.0.0.1')
    .describe('Network address to listen on; `0.0.0.0` means all IPv4 addresses.'),
  PORT: wholeNumber(0, 65535).default(3000).describe('TCP port to listen on; 0 lets the system choose a free port.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be a URL such as https://example.org', abort: true })
    .max(MAX_URL_LENGTH, `must have at most ${MAX_URL_LENGTH} characters`)
    .regex(/^https?:\/\/[^/?#]+(?:\/[\w~-]+(?:\.[\w~-]+)*)*\/?$/i, `must have no query, and ${ALLOWED_PATH}`)
    .transform((url) => new URL(url))
    .transform(({ origin, pathname }) => origin + withoutFinalSlash(pathname))
    .optional()
    .describe(
      'URL at which clients reach the server. Links in calendars, feeds, linked data and MCP start with it. It may have a path (`https://example.org/gigawatt`). If not set, links use the host of the request.',
    ),
  BASE_PATH: z
    .string()
    .max(MAX_URL_LENGTH, `must have at most ${MAX_URL_LENGTH} characters`)
    .regex(/^\/(?:[\w~-]+(?:\.[\w~-]+)*(?:\/|$))*$/, `must be a path such as /gigawatt, with ${ALLOWED_PATH}`)
    .transform(withoutFinalSlash)
    .optional()
    .describe('Path below which clients find the server (`/gigawatt`). Default: the path of `PUBLIC_URL`.'),
  DATA_DIRECTORY: z
    .string()
    .min(1, 'must be a path')
    .default('data')
    .describe('Folder of the editions. `npm start` and `npm run seed` write it, the server reads it.'),
  KEEP_EDITIONS: wholeNumber(1, 10_000)
    .default(20)
    .describe('Editions that `edition=` can query; of older ones, only the downloads remain.'),
  SEED_DIRECTORY: z
    .string()
    .min(1, 'must be a path')
    .default('seed')
    .describe('Folder of the YAML files from which `npm run seed` builds the register.'),
  RESPONSE_CACHE_MIB: wholeNumber(0, 4096)
    .default(96)
    .describe('Maximum size of the response cache in MiB; 0 disables it.'),
  MAX_EVENT_LOOP_DELAY_MS: wholeNumber(0, 60_000)
    .default(1000)
    .describe('Event-loop delay in ms above which requests get 503; 0 disables the limit.'),
  RATE_LIMIT: wholeNumber(0, 1_000_000)
    .default(0)
    .describe('Requests per minute per client (IPv6: per /64); 0 means unlimited.'),
  TRUST_PROXY: list()
    .refine(
      (addresses) => addresses.every(isAddressOrRange),
      'must be comma-separated IP addresses or CIDR ranges, such as 10.0.0.7, 172.16.0.0/12',
    )
    .describe('Proxies whose `X-Forwarded-For` is trusted: comma-separated addresses or CIDR ranges.'),
  MCP_ALLOWED_ORIGINS: list()
    .refine(
      (origins) => origins.every(normalizeOrigin),
      'must be `*` or comma-separated origins, such as https://example.org',
    )
    .transform((origins) => origins.flatMap((origin) => normalizeOrigin(origin) ?? []))
    .describe(
      'Comma-separated origins whose web pages can use `/mcp`, besides that of `PUBLIC_URL` or, without it, of this machine; `*` means all.',
    ),
  LOG_LEVEL: z
    .enum(levels, `must be one of ${levels.join(', ')}`)
    .default('warn')
    .describe(`Lowest level that is logged: ${levels.join(', ')}. \`info\` logs every request.`),
});

export type Config = ReturnType<typeof readConfig>;

export class ConfigError extends UserError {}

/** All environment variables; a test compares the README with this list. */
export const environmentVariables = Object.entries(environmentSchema.shape).map(([name, schema]) => ({
  name,
  default: 'defaultValue' in schema.def ? String(schema.def.defaultValue) : '',
  description: schema.description ?? '',
}));

/** @throws ConfigError whose message has a line for each invalid variable */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  if (environment.DATABASE_FILE !== undefined) {
    throw new ConfigError(
      'DATABASE_FILE is no longer used: the register is a folder of editions. Remove it and set DATA_DIRECTORY, for example to data.',
    );
  }
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const messages = parsed.error.issues.map(
      ({ path: [name], message }) =>
        `${String(name)} ${message}. Received: ${JSON.stringify(environment[String(name)])}.`,
    );
    throw new ConfigError(messages.join('\n'));
  }
  const { data } = parsed;
  const publicUrl = data.PUBLIC_URL === undefined ? undefined : new URL(data.PUBLIC_URL);
  const publicPath = publicUrl && withoutFinalSlash(publicUrl.pathname);
  const basePath = data.BASE_PATH ?? publicPath ?? '';
  if (publicUrl && basePath !== publicPath) {
    throw new ConfigError(
      `BASE_PATH must be the path of PUBLIC_URL. Omit it, or set PUBLIC_URL=${publicUrl.origin}${basePath}. Received: ${environment.BASE_PATH}, ${environment.PUBLIC_URL}.`,
    );
  }
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    /** Origin and base path. */
    publicUrl: data.PUBLIC_URL,
    basePath,
    dataDirectory: data.DATA_DIRECTORY,
    keepEditions: data.KEEP_EDITIONS,
    seedDirectory: data.SEED_DIRECTORY,
    responseCacheBytes: data.RESPONSE_CACHE_MIB * 1024 * 1024,
    maxEventLoopDelay: data.MAX_EVENT_LOOP_DELAY_MS,
    rateLimit: data.RATE_LIMIT,
    trustedProxies: data.TRUST_PROXY,
    mcpAllowedOrigins: data.MCP_ALLOWED_ORIGINS,
    logLevel: data.LOG_LEVEL,
  });
}
