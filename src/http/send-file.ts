// Sends files, and byte ranges of files (RFC 9110, section 14).
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Handlers set these headers themselves, so `@fastify/send` adds only `Content-Length` and the headers of ranges. */
const options = { etag: false, lastModified: false, cacheControl: false, contentType: false };

/** @throws Error with `statusCode` 416 if the range is not satisfiable */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { folder, name }: { folder: string; name: string },
): Promise<FastifyReply> {
  const { default: send } = await preloadSend();
  const { type, statusCode, headers, stream, metadata } = await send(request.raw, name, { ...options, root: folder });
  if (type !== 'error') return reply.code(statusCode).headers(headers).send(stream);
  const { error }: { error: NodeJS.ErrnoException } = metadata;
  if (error.code !== 'ENOENT') throw error;
  reply.callNotFound();
  return reply;
}

/** The server loads this library after its start, because few clients download files. */
export function preloadSend() {
  return import('@fastify/send');
}
