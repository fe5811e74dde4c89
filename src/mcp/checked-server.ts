// An MCP server that checks requests before the MCP library does, which answers most invalid `params` with "internal error".
import {
  INVALID_PARAMS,
  isJSONRPCRequest,
  type JSONRPCRequest,
  McpServer,
  METHOD_NOT_FOUND,
  type SpecTypeName,
  specTypeSchemas,
  type Transport,
} from '@modelcontextprotocol/server';
import { nameInText } from '../http/messages.ts';
import { nearest, quoteInput } from '../util/did-you-mean.ts';
import { promptArguments } from './prompts.ts';
import type { RpcError } from './read-message.ts';
import { fixedResources, resourceTemplates } from './resources.ts';
import { tools } from './tools/index.ts';

/** MCP revisions with a handshake (until 2025-11-25), and without one (from 2026-07-28). */
export type Era = 'legacy' | 'modern';

export class CheckedMcpServer extends McpServer {
  readonly #era: Era;

  constructor(era: Era, ...options: ConstructorParameters<typeof McpServer>) {
    super(...options);
    this.#era = era;
  }

  override async connect(transport: Transport): Promise<void> {
    await super.connect(transport);
    const accept = transport.onmessage;
    transport.onmessage = (message, extra) => {
      const error = isJSONRPCRequest(message) ? findError(message, this.#era) : undefined;
      if (!error) return accept?.(message, extra);
      // If the client has closed the connection, nobody waits for the error.
      transport.send({ jsonrpc: '2.0', id: (message as JSONRPCRequest).id, error }).catch(() => undefined);
    };
  }
}

const commonMethods = {
  'tools/list': 'ListToolsRequest',
  'tools/call': 'CallToolRequest',
  'resources/list': 'ListResourcesRequest',
  'resources/templates/list': 'ListResourceTemplatesRequest',
  'resources/read': 'ReadResourceRequest',
  'prompts/list': 'ListPromptsRequest',
  'prompts/get': 'GetPromptRequest',
  'completion/complete': 'CompleteRequest',
} as const satisfies Record<string, SpecTypeName>;

const methods: Record<Era, Map<string, SpecTypeName>> = {
  legacy: new Map(Object.entries({ initialize: 'InitializeRequest', ping: 'PingRequest', ...commonMethods } as const)),
  modern: new Map(Object.entries({ 'server/discover': 'DiscoverRequest', ...commonMethods } as const)),
};

function findError(request: JSONRPCRequest, era: Era): RpcError | undefined {
  const { method, params = {} } = request;
  const schema = methods[era].get(method);
  if (schema === undefined) {
    return {
      code: METHOD_NOT_FOUND,
      message: `Method not found. ${unknown('method', method, [...methods[era].keys()])}`,
    };
  }
  const { issues } = specTypeSchemas[schema]['~standard'].validate(request) as { issues?: readonly Issue[] };
  const problem = issues ? describeIssues(issues) : checkParams(method, params);
  if (problem === undefined) return undefined;
  const data = method === 'resources/read' && !issues ? { data: { uri: params.uri } } : {};
  return { code: INVALID_PARAMS, message: `Invalid params. ${problem}`, ...data };
}

type Issue = { message: string; path?: readonly unknown[] };

const MAX_ISSUES = 5;

function describeIssues(issues: readonly Issue[]): string {
  const sentences = issues.slice(0, MAX_ISSUES).map(({ message, path = [] }) => {
    const [, ...names] = path.map(String);
    // For a union, the schema's message does not say what is allowed.
    const expected =
      names.at(-1) === 'ref' ? 'expected a prompt (`ref/prompt`) or a resource template (`ref/resource`)' : message;
    return `${nameInText(names.join('.') || 'params')}: ${expected.replace('Invalid input: ', '').replace('expected record', 'expected object')}.`;
  });
  const more = issues.length - sentences.length;
  return [
    ...sentences,
    ...(more > 0 ? [`${more} more ${more === 1 ? 'parameter is' : 'parameters are'} invalid.`] : []),
  ].join(' ');
}

// biome-ignore lint/suspicious/noExplicitAny: the schema of the method has validated the params
function checkParams(method: string, params: Record<string, any>): string | undefined {
  switch (method) {
    case 'tools/call':
      return unknown(
        'tool',
        params.name,
        tools.map(({ name }) => name),
      );
    case 'prompts/get':
      return unknownPrompt(params.name, Object.keys(params.arguments ?? {}));
    case 'completion/complete': {
      const { ref, argument } = params;
      return ref.type === 'ref/prompt'
        ? unknownPrompt(ref.name, [argument.name])
        : unknownTemplate(ref.uri, argument.name);
    }
    case 'resources/read':
      return unknownResource(params.uri);
    default:
      // All lists fit on one page, so the server gives out no cursors.
      return params.cursor === undefined ? undefined : '`cursor` is not valid: the list has only one page. Omit it.';
  }
}

function unknown(noun: string, name: string, allowed: readonly string[]): string | undefined {
  if (allowed.includes(name)) return undefined;
  const near = nearest(name, allowed);
  const hint = near === undefined ? '' : ` Did you mean ${quoteInput(near)}?`;
  return `Unknown ${noun} ${quoteInput(name)}.${hint} Available: ${allowed.join(', ')}.`;
}

function unknownPrompt(name: string, given: readonly string[]): string | undefined {
  const allowed = promptArguments.get(name);
  if (!allowed) return unknown('prompt', name, [...promptArguments.keys()]);
  const [wrong] = given.filter((argument) => !allowed.includes(argument));
  return wrong === undefined ? undefined : unknown(`argument of the prompt ${name}`, wrong, allowed);
}

function unknownTemplate(uri: string, argument: string): string | undefined {
  // A resource without arguments has nothing to complete.
  if (fixedResources.includes(uri)) return undefined;
  return unknown('resource template', uri, resourceTemplates) ?? unknown('argument of the template', argument, ['id']);
}

function unknownResource(uri: string): string | undefined {
  const href = URL.parse(uri)?.href ?? '';
  const isRecord = resourceTemplates.includes(`${href.slice(0, href.lastIndexOf('/'))}/{id}`);
  if (isRecord || fixedResources.includes(href)) return undefined;
  return `Resource not found: ${quoteInput(uri)}. Available: ${[...fixedResources, ...resourceTemplates].join(', ')}.`;
}
