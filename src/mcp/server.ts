// The register to a language model: its tools, resources and prompts. Made for each request, since nothing is remembered between two.
import { McpServer } from '@modelcontextprotocol/server';
import manifest from '../../package.json' with { type: 'json' };
import { description } from '../resources/dataset/description.ts';
import { instructionsFor } from './instructions.ts';
import { addPrompts } from './prompts.ts';
import type { Register } from './reading.ts';
import { addResources } from './resources.ts';
import { tools } from './tools/all.ts';

const instructions = instructionsFor(tools);

/** Nothing is changed, the same question has the same answer, and nobody else is asked. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** What there is stays as it is for as long as anybody listens. */
const never = { listChanged: false };
const capabilities = { tools: never, resources: never, prompts: never };

/** @param origin where the API is reached, without a slash at the end; empty where nobody knows */
export function mcpServer(register: Register, origin: string): McpServer {
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
