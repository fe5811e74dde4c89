// Cursors, which are valid for one query only.
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
const place = fc.record({
  asOf: fc.constantFrom('2025-02-10', '2024-02-29', '9999-12-31'),
  key: fc.tuple(value, fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/)),
  side: fc.constantFrom('after', 'before'),
});

test('a cursor decodes to the place that it encodes', () => {
  fc.assert(
    fc.property(query, place, (text, at) => {
      fc.pre(JSON.stringify(at).length < 500);
      const cursor = encodeCursor(text, edition, at);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(text, cursor)).toEqual(at);
      expect(edition).toContain(editionOfCursor(cursor));
    }),
  );
});

test('a cursor of another query is rejected', () => {
  fc.assert(
    fc.property(query, query, place, (made, asked, at) => {
      fc.pre(made !== asked && JSON.stringify(at).length < 500);
      expect(() => decodeCursor(asked, encodeCursor(made, edition, at))).toThrow(/belongs to another query/);
    }),
  );
});

test('any other text as a cursor is rejected with one sentence', () => {
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
