// Response formats and their media types, by value of the query parameter `format`.

type MediaType = { mediaType: string; contentType: string; shape: 'sequence' | 'document'; description: string };

/** Formats by name, the default first; a `sequence` can stream a full list, a `document` contains one page. */
export const mediaTypes = {
  json: {
    mediaType: 'application/json',
    contentType: 'application/json; charset=utf-8',
    shape: 'document',
    description: 'The complete response.',
  },
  csv: {
    mediaType: 'text/csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    shape: 'sequence',
    description: 'One row per item, with a header row (RFC 4180).',
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    contentType: 'application/x-ndjson',
    shape: 'sequence',
    description: 'One line of JSON per item.',
  },
  jsonld: {
    mediaType: 'application/ld+json',
    contentType: 'application/ld+json',
    shape: 'document',
    description: 'Linked data in JSON-LD with schema.org, PROV-O, Web Annotation and DCAT.',
  },
  ics: {
    mediaType: 'text/calendar',
    contentType: 'text/calendar; charset=utf-8',
    shape: 'sequence',
    description: 'Calendar for subscription (RFC 5545).',
  },
  atom: {
    mediaType: 'application/atom+xml',
    contentType: 'application/atom+xml; charset=utf-8',
    shape: 'document',
    description: 'Atom feed (RFC 4287).',
  },
} as const satisfies Record<string, MediaType>;

export type FormatName = keyof typeof mediaTypes;
export const formatNames = Object.keys(mediaTypes) as [FormatName, ...FormatName[]];

export type SequenceName = {
  [Name in FormatName]: (typeof mediaTypes)[Name]['shape'] extends 'sequence' ? Name : never;
}[FormatName];
export type DocumentName = Exclude<FormatName, SequenceName>;

export function isSequence(format: FormatName): format is SequenceName {
  return mediaTypes[format].shape === 'sequence';
}
