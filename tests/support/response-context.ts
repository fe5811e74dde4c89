// What serializers receive about a request, for tests that call them directly.
import type { ResponseContext } from '../../src/formats/types.ts';

export const responseContext: ResponseContext = {
  origin: 'http://localhost',
  url: '/v1/items',
  edition: 'a'.repeat(64),
  recorded: '2026-11-22',
  asOf: undefined,
  calendar: 'spans',
  names: { dealTitle: () => undefined, dealTitleOf: () => undefined, publisher: () => undefined, firstId: (id) => id },
};
