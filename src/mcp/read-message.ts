// Reads one JSON-RPC 2.0 message, over HTTP and over stdio, and rejects what the MCP library would answer badly or not at all.
import { isUtf8 } from 'node:buffer';
import {
  INVALID_PARAMS,
  INVALID_REQUEST,
  isSpecType,
  METHOD_NOT_FOUND,
  PARSE_ERROR,
} from '@modelcontextprotocol/server';

export type RpcError = { code: number; message: string; data?: object };

export type ErrorResponse = { jsonrpc: '2.0'; error: RpcError; id: string | number | null };

/** Maximum length of ids, methods, names and URIs in characters: error responses repeat them. */
const MAX_NAME_LENGTH = 500;

/** Maximum depth of nested objects and arrays: the schemas of the MCP library exceed the call stack at some thousand. */
const MAX_DEPTH = 64;

export function readMessage(bytes: Buffer): { message: object } | { rejection: ErrorResponse } {
  const message = parse(bytes);
  const error = message instanceof SyntaxError ? { code: PARSE_ERROR, message: message.message } : findError(message);
  return error ? { rejection: { jsonrpc: '2.0', error, id: idOf(message) } } : { message: message as object };
}

function parse(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) return new SyntaxError('Parse error: the message is not valid UTF-8.');
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return new SyntaxError('Parse error: the message is not valid JSON.');
  }
}

function findError(message: unknown): RpcError | undefined {
  const invalid = (reason: string) => ({ code: INVALID_REQUEST, message: `Invalid request: ${reason}` });
  // MCP removed JSON-RPC batches in revision 2025-06-18.
  if (Array.isArray(message)) return invalid('send one JSON-RPC message at a time, not a batch.');
  if (isDeeperThan(message, MAX_DEPTH)) return invalid(`at most ${MAX_DEPTH} nested objects and arrays are allowed.`);
  if (!isSpecType.JSONRPCMessage(message)) {
    return invalid(
      'a JSON-RPC request is an object with `jsonrpc` ("2.0"), `id` (a string or whole number), `method` (a string) and, if needed, `params` (an object). A notification has no `id`.',
    );
  }
  const { id, method, params } = message as { id?: unknown; method?: unknown; params?: Record<string, unknown> };
  if (method === 'subscriptions/listen' && id !== undefined) {
    const message = 'Method not found. This server has no subscriptions: its data change only with the edition.';
    return { code: METHOD_NOT_FOUND, message };
  }
  const isLong = (value: unknown) => typeof value === 'string' && value.length > MAX_NAME_LENGTH;
  for (const [name, value] of Object.entries({ id, method })) {
    if (isLong(value)) return invalid(`\`${name}\` must be at most ${MAX_NAME_LENGTH} characters long.`);
  }
  const long = ['name', 'uri', 'taskId'].find((name) => isLong(params?.[name]));
  if (long === undefined) return undefined;
  return {
    code: INVALID_PARAMS,
    message: `Invalid params: \`${long}\` must be at most ${MAX_NAME_LENGTH} characters long.`,
  };
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((member) => isDeeperThan(member, depth - 1));
}

function idOf(message: unknown): ErrorResponse['id'] {
  const { id } = (message ?? {}) as { id?: unknown };
  return typeof id === 'number' || (typeof id === 'string' && id.length <= MAX_NAME_LENGTH) ? id : null;
}
