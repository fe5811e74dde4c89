// Creates the MCP server with its tools, resources and prompts.
import type { McpServer } from '@modelcontextprotocol/server';
import manifest from '../../package.json' with { type: 'json' };
import { description } from '../resources/dataset/description.ts';
import { CheckedMcpServer, type Era } from './checked-server.ts';
import { instructions } from './instructions.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import type { Services } from './tool-context.ts';
import { tools } from './tools/index.ts';

/** `openWorldHint` is false because the tools read only the register, never the web. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The lists of tools, resources and prompts never change while the server runs. */
const constantList = { listChanged: false };
const capabilities = { tools: constantList, resources: constantList, prompts: constantList };

/** @param origin scheme, host and base path of the API; empty if unknown */
export function createMcpServer(services: Services, origin: string, era: Era): McpServer {
  const server = new CheckedMcpServer(
    era,
    { name: 'gigawatt', version: manifest.version, title: description.title.en, ...(origin && { websiteUrl: origin }) },
    { instructions, capabilities },
  );
  for (const { name, title, description, inputSchema, call } of tools) {
    server.registerTool(name, { title, description, inputSchema, annotations }, (args) => call(args, services, origin));
  }
  addResources(server, services, origin);
  addPrompts(server, services);
  return server;
}
