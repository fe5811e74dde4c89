// The formats that answers come in, by the name that `format=` takes.

/**
 * `sequence`: items one after the other, written as they come, so that a whole list fits; `document`: one page at a time.
 * The first is the one that clients get who do not say what they want.
 */
export const mediaTypes = {
  json: {
    mediaType: 'application/json',
    contentType: 'application/json; charset=utf-8',
    shape: 'document',
    says: 'The complete response.',
  },
  csv: {
    mediaType: 'text/csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    shape: 'sequence',
    says: 'One row per item, with a header row (RFC 4180).',
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    contentType: 'application/x-ndjson',
    shape: 'sequence',
    says: 'One line of JSON per item.',
  },
  jsonld: {
    mediaType: 'application/ld+json',
    contentType: 'application/ld+json',
    shape: 'document',
    says: 'Linked data in JSON-LD with schema.org, PROV-O, Web Annotation and DCAT.',
  },
  ics: {
    mediaType: 'text/calendar',
    contentType: 'text/calendar; charset=utf-8',
    shape: 'sequence',
    says: 'Calendar for subscription (RFC 5545).',
  },
  atom: {
    mediaType: 'application/atom+xml',
    contentType: 'application/atom+xml; charset=utf-8',
    shape: 'document',
    says: 'Atom feed (RFC 4287).',
  },
} as const satisfies Record<
  string,
  { mediaType: string; contentType: string; shape: 'sequence' | 'document'; says: string }
>;

export type FormatName = keyof typeof mediaTypes;
export const formatNames = Object.keys(mediaTypes) as [FormatName, ...FormatName[]];

/** The formats that write a whole list, item by item. */
export type SequenceName = {
  [Name in FormatName]: (typeof mediaTypes)[Name]['shape'] extends 'sequence' ? Name : never;
}[FormatName];
export type DocumentName = Exclude<FormatName, SequenceName>;

export function isSequence(format: FormatName): format is SequenceName {
  return mediaTypes[format].shape === 'sequence';
}
