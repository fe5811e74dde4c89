// Sends files, and byte ranges of files (RFC 9110, section 14).
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { emptyBodyForHead, isRangeCurrent } from './cache-headers.ts';
import { problemOfType } from './problems.ts';

/** First and last byte, as in `Content-Range`. */
type ByteRange = { start: number; end: number };

export function sendFile(request: FastifyRequest, reply: FastifyReply, path: string, size: number): FastifyReply {
  return sendBytes(request, reply, size, (range) => emptyBodyForHead(request) ?? createReadStream(path, range));
}

/**
 * Sends the whole body, or the part that `Range` requests. Set the validators before, because `If-Range` needs them.
 * @param read returns the bytes of a range; without a range, the whole body
 * @throws ProblemError `range-not-satisfiable`
 */
export function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  size: number,
  read: (range?: ByteRange) => Buffer | Readable,
): FastifyReply {
  const ranges = isRangeCurrent(request, reply) ? requestedRanges(request, size) : undefined;
  if (ranges?.length === 0) {
    reply.header('content-range', `bytes */${size}`);
    throw problemOfType('range-not-satisfiable');
  }
  reply.header('accept-ranges', 'bytes');
  const range = ranges && joined(ranges);
  if (!range) return reply.header('content-length', size).send(read());
  const { start, end } = range;
  reply
    .code(206)
    .header('content-range', `bytes ${start}-${end}/${size}`)
    .header('content-length', end - start + 1);
  return reply.send(read(range));
}

/** Returns the satisfiable ranges; undefined if the request has no valid `Range`, which means the whole body. */
function requestedRanges({ method, headers }: FastifyRequest, size: number): ByteRange[] | undefined {
  const [, list] = /^bytes=(.*)$/i.exec(headers.range ?? '') ?? [];
  // Only GET has ranges (section 14.2).
  if (method !== 'GET' || list === undefined) return undefined;
  const texts = list.split(',').map((text) => text.trim());
  const ranges = texts.filter((text) => text !== '').map((text) => toRange(text, size));
  if (ranges.length === 0 || ranges.includes(undefined)) return undefined;
  // An empty body has no bytes to count, so its last bytes are the whole body.
  if (size === 0 && texts.some((text) => /^-0*[1-9]/.test(text))) return undefined;
  return (ranges as ByteRange[]).filter(({ start }) => start < size);
}

/** Returns undefined if the text is not a valid range (section 14.1.1). */
function toRange(text: string, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^(\d*)-(\d*)$/.exec(text) ?? [];
  const whole = size - 1;
  if (first === '') return last === '' ? undefined : { start: Math.max(0, size - Number(last)), end: whole };
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return { start: Number(first), end: last === '' ? whole : Math.min(Number(last), whole) };
}

/** Joins overlapping and adjacent ranges. Undefined if gaps remain: the server does not send multipart bodies. */
function joined(ranges: readonly ByteRange[]): ByteRange | undefined {
  const [first, ...others] = ranges.toSorted((a, b) => a.start - b.start);
  let end = first?.end ?? 0;
  for (const other of others) {
    if (other.start > end + 1) return undefined;
    end = Math.max(end, other.end);
  }
  return first && { start: first.start, end };
}
