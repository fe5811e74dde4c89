// Tests that a cursor encodes a position in a list, and is valid for one query only.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, editionOfCursor, encodeCursor } from '../src/http/cursor.ts';
import { ProblemError } from '../src/http/problems.ts';

const query = fc.string();
const edition = 'c4e023585912051ee67edb92e76bde8728e5eab156431b9386049e7927ba9c66';
const value = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
);
const position = fc.record({
  asOf: fc.constantFrom('2025-02-10', '2024-02-29', '9999-12-31'),
  key: fc.tuple(value, fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/)),
  side: fc.constantFrom('after', 'before'),
});

test('decodeCursor returns the position that encodeCursor encoded, and editionOfCursor returns the edition', () => {
  fc.assert(
    fc.property(query, position, (text, at) => {
      fc.pre(JSON.stringify(at).length < 500);
      const cursor = encodeCursor(text, edition, at);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(text, cursor)).toEqual(at);
      expect(edition).toContain(editionOfCursor(cursor));
    }),
  );
});

test('decodeCursor throws when the cursor belongs to another query', () => {
  fc.assert(
    fc.property(query, query, position, (original, other, at) => {
      fc.pre(original !== other && JSON.stringify(at).length < 500);
      expect(() => decodeCursor(other, encodeCursor(original, edition, at))).toThrow(/belongs to another query/);
    }),
  );
});

test('decodeCursor throws a ProblemError when the text is not a cursor, and editionOfCursor returns undefined', () => {
  const forged = fc.json().map((text) => Buffer.from(text).toString('base64url'));
  fc.assert(
    fc.property(
      query,
      fc.oneof(fc.string(), forged, fc.string({ minLength: 1500, maxLength: 2000 })),
      (text, cursor) => {
        expect(() => decodeCursor(text, cursor)).toThrow(ProblemError);
        expect(editionOfCursor(cursor)).toBeUndefined();
      },
    ),
  );
});
