// MCP resources that a user can add to a conversation: the dataset, the method, and any record by kind and id.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import { projectFolder } from '../build-info.ts';
import { lookupRepository } from '../db/lookup.ts';
import { type Kind, kinds } from '../domain/kinds.ts';
import { downloadsFolder } from '../editions/layout.ts';
import { readManifest } from '../editions/manifest.ts';
import { mediaTypes } from '../formats/media-types.ts';
import { ProblemError } from '../http/problems.ts';
import { toDataset } from '../resources/dataset/mapper.ts';
import { lazy } from '../util/lazy.ts';
import { idCompletions } from './completions.ts';
import { messageForModel } from './define-tool.ts';
import { readRecord, readView, type Services, type ToolContext } from './tool-context.ts';

const JSON_TYPE = mediaTypes.json.mediaType;

const method = lazy(() => readFileSync(join(projectFolder, 'docs', 'method.md'), 'utf8'));

const DATASET = 'gigawatt://dataset';
const METHOD = 'gigawatt://method';
export const fixedResources: readonly string[] = [DATASET, METHOD];

const templateOf = (kind: Kind) => `gigawatt://${kind}s/{id}`;
export const resourceTemplates: readonly string[] = kinds.map(templateOf);

export function addResources(server: McpServer, services: Services, origin: string): void {
  server.registerResource(
    'dataset',
    DATASET,
    {
      title: 'The register as a whole',
      description: 'The edition being served, its number of records, its licence, and its downloads.',
      mimeType: JSON_TYPE,
    },
    ({ href }) =>
      readResource(href, JSON_TYPE, ({ edition }) =>
        JSON.stringify(toDataset(edition, readManifest(downloadsFolder(services.dataDirectory, edition.id)))),
      ),
  );
  server.registerResource(
    'method',
    METHOD,
    {
      title: 'How the register selects current values',
      description:
        'How current values, confidence, disputes and outcomes are computed, what the grades mean, and what the register does not know.',
      mimeType: 'text/markdown',
    },
    ({ href }) => readResource(href, 'text/markdown', method),
  );
  for (const kind of kinds) {
    const complete = { id: idCompletions(services, kind) };
    server.registerResource(
      kind,
      new ResourceTemplate(templateOf(kind), { list: undefined, complete }),
      { title: `A ${kind}`, description: `The ${kind} as the API returns it today.`, mimeType: JSON_TYPE },
      ({ href }, { id }) =>
        readResource(href, JSON_TYPE, (context) =>
          JSON.stringify(readRecord(context, kind, presentId(context, String(id)), readView(context, {})).record),
        ),
    );
  }

  function presentId({ edition }: ToolContext, id: string): string {
    return edition.repository(lookupRepository).presentId(id);
  }

  function readResource(uri: string, mimeType: string, read: (context: ToolContext) => string) {
    try {
      const text = read({ services, edition: services.store.current, origin });
      return { contents: [{ uri, mimeType, text }] };
    } catch (error) {
      const message = messageForModel(error, services);
      if (error instanceof ProblemError) throw new ResourceNotFoundError(uri, message);
      throw new ProtocolError(ProtocolErrorCode.InternalError, message);
    }
  }
}
