// Routes of /v1/dataset: the register as a whole, and the downloads of each edition.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { editionIdSchema } from '../../editions/edition-id.ts';
import { downloadsFolder } from '../../editions/layout.ts';
import {
  DamagedDownloadsError,
  downloadVerifier,
  MANIFEST,
  type Manifest,
  readManifest,
} from '../../editions/manifest.ts';
import { IMMUTABLE, isUnchanged, latestDate, notModified, setValidators } from '../../http/cache-headers.ts';
import { defineItem } from '../../http/endpoints.ts';
import { addLinks, link } from '../../http/link-header.ts';
import { ProblemError } from '../../http/problems.ts';
import { noParameters } from '../../http/query-params.ts';
import { LICENSE_LINK } from '../../http/related-links.ts';
import { sendFile } from '../../http/send-file.ts';
import { nearest, quoteInput } from '../../util/did-you-mean.ts';
import { datasetFormats, editionFilesFormats } from './formats.ts';
import { downloadsPath, toDataset, toDownloads } from './mapper.ts';
import { datasetSchema, downloadsParams, editionSchema, fileParams } from './schema.ts';

type FilePath = { edition: string; file: string };

export const datasetRoutes: FastifyPluginAsyncZod = async (app) => {
  const verify = downloadVerifier();

  const dataset = defineItem({
    operationId: 'getDataset',
    summary: 'Dataset and downloads',
    description:
      'Returns the edition being served, its number of records, the terms of use, and the downloads: the whole register as SQLite and JSON, every list as CSV and NDJSON.',
    path: noParameters,
    query: noParameters,
    item: datasetSchema,
    formats: datasetFormats,
  });
  app.get('', { schema: dataset.schema }, (request, reply) => {
    const { id } = app.store.current;
    const manifestFile = join(downloadsFolder(app.dataDirectory, id), MANIFEST);
    const extraInput = {
      tag: JSON.stringify(manifestOfFolder(id) ?? null),
      since: statSync(manifestFile, { throwIfNoEntry: false })?.mtime,
    };
    return reply.sendItem(dataset, request.query, (edition) => toDataset(edition, manifestOfFolder(edition.id)), {
      isTimeless: true,
      extraInput,
    });
  });

  const files = defineItem({
    operationId: 'getEdition',
    summary: 'Edition and its files',
    description:
      'Returns an edition with links to its files. The id of an edition is the SHA-256 of its content, so a file URL always returns the same bytes.',
    path: downloadsParams,
    query: noParameters,
    item: editionSchema,
    formats: editionFilesFormats,
    links: [link('/v1/dataset', 'collection')],
  });
  app.get('/:edition', { schema: files.schema }, (request, reply) =>
    reply.sendItem(
      files,
      request.query,
      () => {
        const manifest = manifestOf(request.params.edition);
        const { edition: id, recorded, asOf } = manifest;
        const links = { self: downloadsPath(id), dataset: '/v1/dataset' };
        const isCurrent = id === app.store.current.id;
        return { id, recorded, asOf, isCurrent, distributions: toDownloads(manifest), links };
      },
      { isTimeless: true },
    ),
  );

  app.get(
    '/:edition/:file',
    {
      schema: {
        operationId: 'downloadFile',
        summary: 'Download of a file',
        description:
          'Downloads a file of an edition. Supports `Range`. `current` redirects (302) to the edition being served.',
        tags: ['dataset'],
        params: fileParams,
        querystring: noParameters,
      },
    },
    async (request, reply) => {
      const { edition, recorded, file } = fileAt(request.params);
      if (request.params.edition !== edition) {
        return reply.header('cache-control', 'no-cache').redirect(`${downloadsPath(edition)}/${file.name}`, 302);
      }
      reply.header('cache-control', IMMUTABLE);
      addLinks(reply, [link(downloadsPath(edition), 'collection'), LICENSE_LINK]);
      setValidators(request, reply, {
        tag: `"${file.sha256}"`,
        modified: latestDate([new Date(recorded)], app.now()).toUTCString(),
        mediaType: file.mediaType,
      });
      if (isUnchanged(request, reply)) return reply.send(notModified(request, reply));
      const saved = `gigawatt-${edition.slice(0, 12)}-${file.name.replace(/^gigawatt\./, 'all.')}`;
      reply
        .type(file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType)
        .header('content-disposition', `attachment; filename="${saved}"`);
      const folder = downloadsFolder(app.dataDirectory, edition);
      await verify(folder, file).catch((error: unknown) => {
        throw refused(error);
      });
      return sendFile(request, reply, join(folder, file.name), file.bytes);
    },
  );

  /** @throws ProblemError if the edition or the file does not exist */
  function fileAt({ edition, file: name }: FilePath) {
    const manifest = manifestOf(edition);
    const file = manifest.distributions.find((each) => each.name === name);
    if (!file) throw noSuchFile(name, manifest);
    return { ...manifest, file };
  }

  /** @throws ProblemError if the list of downloads was changed after it was written */
  function manifestOfFolder(id: string): Manifest | undefined {
    try {
      return readManifest(downloadsFolder(app.dataDirectory, id));
    } catch (error) {
      throw refused(error);
    }
  }

  /** Logs a DamagedDownloadsError and returns a 503 problem; returns any other error unchanged. */
  function refused(error: unknown): unknown {
    if (!(error instanceof DamagedDownloadsError)) return error;
    app.log.error({ err: error }, 'a download is damaged: run "npm run seed"');
    return new ProblemError('unavailable', 'This file is damaged on the server. Retry later.');
  }

  /** @throws ProblemError if the edition (an id or `current`) is unknown or has no downloads */
  function manifestOf(edition: string): Manifest {
    const { id: current } = app.store.current;
    const id = edition === 'current' ? current : edition;
    const manifest = editionIdSchema.safeParse(id).success ? manifestOfFolder(id) : undefined;
    if (manifest) return manifest;
    if (id === current) throw new ProblemError('not-found', 'This edition has no downloads on this server.');
    const message = `Unknown edition ${quoteInput(edition)}. The current edition is ${current}: see ${downloadsPath(current)}.`;
    const suggestion = id !== '' && current.startsWith(id) ? { suggestion: current } : {};
    throw new ProblemError('not-found', message, [{ in: 'path', name: 'edition', message, ...suggestion }]);
  }
};

function noSuchFile(name: string, { edition, distributions }: Manifest): ProblemError {
  const names = distributions.map((file) => file.name);
  const near = nearest(name, names);
  const hint = near === undefined ? '' : ` Did you mean ${quoteInput(near)}?`;
  const message = `Unknown file ${quoteInput(name)} of edition ${edition}.${hint} Available: ${names.join(', ')}.`;
  return new ProblemError('not-found', message, [
    { in: 'path', name: 'file', message, ...(near !== undefined && { suggestion: near }) },
  ]);
}
