// Sends files, and byte ranges of files (RFC 9110, section 14).
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Turns off the headers that the handlers set themselves. */
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

/** Called after the start of the server, which is then faster: few clients download files. */
export function preloadSend() {
  return import('@fastify/send');
}
