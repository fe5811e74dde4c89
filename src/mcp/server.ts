// Creates the MCP server with its tools, resources and prompts.
import { McpServer } from '@modelcontextprotocol/server';
import manifest from '../../package.json' with { type: 'json' };
import { description } from '../resources/dataset/description.ts';
import { instructionsFor } from './instructions.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import type { Register } from './tool-context.ts';
import { tools } from './tools/index.ts';

const instructions = instructionsFor(tools);

/** All tools are read-only, idempotent and closed-world. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The lists of tools, resources and prompts never change while the server runs. */
const constantList = { listChanged: false };
const capabilities = { tools: constantList, resources: constantList, prompts: constantList };

/** Called for each HTTP request, because no state is kept between requests. @param origin as in `ToolContext` */
export function createMcpServer(register: Register, origin: string): McpServer {
  const server = new McpServer(
    { name: 'gigawatt', version: manifest.version, title: description.title.en, ...(origin && { websiteUrl: origin }) },
    { instructions, capabilities },
  );
  for (const { name, title, description, inputSchema, outputSchema, call } of tools) {
    server.registerTool(name, { title, description, inputSchema, outputSchema, annotations }, (args) =>
      call(args, register, origin),
    );
  }
  addResources(server, register, origin);
  addPrompts(server, register);
  return server;
}
