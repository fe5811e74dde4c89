// The MCP server: tools, resources and prompts. Built for each request, because no state is kept between requests.
import { McpServer } from '@modelcontextprotocol/server';
import manifest from '../../package.json' with { type: 'json' };
import { description } from '../resources/dataset/description.ts';
import { instructionsFor } from './instructions.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import type { Register } from './tool-context.ts';
import { tools } from './tools/index.ts';

const instructions = instructionsFor(tools);

/** Every tool only reads the register, and returns the same for the same arguments. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The lists of tools, resources and prompts never change while a client is connected. */
const never = { listChanged: false };
const capabilities = { tools: never, resources: never, prompts: never };

/** @param origin of the API, without a trailing slash; empty if unknown */
export function createMcpServer(register: Register, origin: string): McpServer {
  const server = new McpServer(
    { name: 'gigawatt', version: manifest.version, title: description.title.en, ...(origin && { websiteUrl: origin }) },
    { instructions, capabilities },
  );
  for (const { name, title, description, inputSchema, outputSchema, call } of tools) {
    server.registerTool(name, { title, description, inputSchema, outputSchema, annotations }, (given) =>
      call(given, register, origin),
    );
  }
  addResources(server, register, origin);
  addPrompts(server, register);
  return server;
}
