// Explains why Node cannot parse a request, above all which character of the URL must be percent-encoded.
import { isUtf8 } from 'node:buffer';
import type { ConnectionError } from 'fastify';
import { type ProblemError, problemOfType } from './problems.ts';
import { deceptionIn, describeCharacter, malformed } from './text-validation.ts';

/** `rawPacket` and `bytesParsed`: the last packet, and the position in it at which the parser stopped. */
type ParseError = Pick<ConnectionError, 'code'> & { reason?: unknown; rawPacket?: unknown; bytesParsed?: unknown };

export function explainParseError({ code, reason, rawPacket, bytesParsed }: ParseError): ProblemError {
  const packet = Buffer.isBuffer(rawPacket) ? rawPacket : Buffer.alloc(0);
  const position = Number(bytesParsed);
  if (code === 'HPE_INVALID_URL') return invalidCharacter(packet, position);
  if (code === 'HPE_INVALID_CONSTANT' && hasSpaceInUrl(packet, position))
    return malformed((messages) => messages.unencoded('" "', '%20'));
  if (code === 'HPE_PAUSED_H2_UPGRADE') return malformed((messages) => messages.httpVersion('2.0'));
  // The parser has a fixed text for each reason, such as "Invalid header token".
  if (typeof reason !== 'string') return problemOfType('malformed-request');
  return malformed((messages) => messages.invalidHttp(reason));
}

function invalidCharacter(packet: Buffer, position: number): ProblemError {
  // After some control characters, such as a tab, the parser stops one byte later.
  const start = [position, position - 1].find((index) => isUnsafe(packet[index]));
  const first = start === undefined ? undefined : packet[start];
  if (start === undefined || first === undefined) return malformed((messages) => messages.requestTarget());
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const bytes = packet.subarray(start, start + length);
  if (isUtf8(bytes)) {
    const character = bytes.toString();
    const encoded = encodeURIComponent(character);
    const deception = deceptionIn(character, (messages) => messages.theUrl());
    // Spaces and combining accents are not recognizable in quotes.
    const shown = /[\p{Z}\p{M}]/u.test(character) ? describeCharacter(character) : `"${character}"`;
    return deception ?? malformed((messages) => messages.unencoded(shown, encoded));
  }
  const latin1 = String.fromCharCode(first);
  // The rest of the character can be in the next packet, and 0x80 to 0x9F are no characters in Latin-1.
  const isLatin1 = bytes.length === length && first >= 0xa0;
  return malformed((messages) =>
    messages.notUtf8(
      `0x${first.toString(16).toUpperCase()}`,
      isLatin1 ? latin1 : undefined,
      encodeURIComponent(latin1),
    ),
  );
}

function isUnsafe(byte: number | undefined): boolean {
  return byte !== undefined && (byte < 0x20 || byte >= 0x7f);
}

/** Returns whether the request line ends with the HTTP version after the position where the parser expected it. */
function hasSpaceInUrl(packet: Buffer, position: number): boolean {
  const lineEnd = packet.indexOf('\r\n', position);
  return lineEnd >= 0 && / HTTP\/1\.[01]$/.test(packet.toString('latin1', Math.max(position, lineEnd - 10), lineEnd));
}
