// Describes /mcp in the API description: JSON-RPC messages, whose methods the MCP specification defines.
import type { OpenAPIV3_1 } from 'openapi-types';
import { type ProblemType, problemDocument, problemTypes } from '../http/problems.ts';
import { always, headerRefs, INSTANCE, otherProblems, problemContent } from './responses.ts';

type Schema = OpenAPIV3_1.SchemaObject;

const version: Schema = { const: '2.0', description: 'Version of JSON-RPC.' };

export const mcpSchemas: Record<string, Schema> = {
  McpMessage: {
    description: 'A JSON-RPC request or, without `id`, a notification.',
    type: 'object',
    required: ['jsonrpc', 'method'],
    properties: {
      jsonrpc: version,
      id: { type: ['string', 'integer'], description: 'Id that the response repeats.' },
      method: { type: 'string', description: 'Name of the method, such as `tools/call`.' },
      params: { type: 'object', description: 'Arguments of the method.' },
    },
  },
  McpResponse: {
    description: 'A JSON-RPC response, with `result` or `error`.',
    type: 'object',
    required: ['jsonrpc', 'id'],
    properties: {
      jsonrpc: version,
      id: { type: ['string', 'number', 'null'], description: 'Id of the request; null if it could not be read.' },
      result: { type: 'object', description: 'Result of the method; absent after an error.' },
      error: {
        type: 'object',
        description: 'What is wrong; absent if there is a result.',
        required: ['code', 'message'],
        properties: {
          code: {
            type: 'integer',
            description:
              '-32700: invalid JSON. -32600: invalid request. -32601: unknown method. -32602: invalid params.',
          },
          message: { type: 'string', description: 'What is wrong, and what is allowed.' },
          data: { type: 'object', description: 'Details, such as the supported revisions of MCP.' },
        },
      },
    },
  },
};

const headers = headerRefs('Cache-Control', 'Vary', 'Content-Encoding', ...always);

const rpcContent = (example: object) => ({
  'application/json': { schema: { $ref: '#/components/schemas/McpResponse' }, example: { jsonrpc: '2.0', ...example } },
});

const notJson = { error: { code: -32700, message: 'Parse error: the message is not valid JSON.' }, id: null };
const example = (type: ProblemType) => problemDocument(type, problemTypes[type].meaning, INSTANCE);
const [forbidden, tooLarge] = [example('origin-not-allowed'), example('content-too-large')];

export const mcpPath: OpenAPIV3_1.PathItemObject = {
  post: {
    operationId: 'callMcp',
    summary: 'Tools for language models',
    description:
      'Receives one JSON-RPC message of the Model Context Protocol (MCP), revisions 2025-11-25 and 2026-07-28. There are no sessions. `initialize` or `server/discover` returns instructions, and `tools/list` returns the tools with the schemas of their arguments.',
    tags: ['mcp'],
    requestBody: {
      required: true,
      description: 'At most 64 KiB.',
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/McpMessage' },
          example: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
        },
      },
    },
    responses: {
      200: {
        description: 'The result of the method, or an error.',
        headers,
        content: rpcContent({ id: 1, result: {} }),
      },
      202: { description: 'The server accepted a notification.', headers },
      403: {
        description: `${problemTypes['origin-not-allowed'].meaning} Requests without \`Origin\` pass.`,
        headers,
        content: problemContent({ originNotAllowed: { value: forbidden } }),
      },
      default: {
        description: [
          'Any other error of the request itself: a JSON-RPC error, or problem details.',
          '',
          '- 400: The body is not a JSON-RPC message, or the MCP headers contradict it',
          '- 404: Unknown method (from MCP revision 2026-07-28)',
          '- 415: The body is not JSON',
          ...otherProblems(),
        ].join('\n'),
        headers: { ...headerRefs('Retry-After', 'Allow'), ...headers },
        content: { ...rpcContent(notJson), ...problemContent({ tooLarge: { value: tooLarge } }) },
      },
    },
  },
};
