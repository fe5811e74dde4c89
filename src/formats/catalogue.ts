// The formats that answers come in, by the name that `format=` takes.

/**
 * `sequence`: items one after the other, written as they come, so that a whole list fits; `document`: one page at a time.
 * The first is the one that clients get who do not say what they want.
 */
export const catalogue = {
  json: {
    mediaType: 'application/json',
    contentType: 'application/json; charset=utf-8',
    shape: 'document',
    says: 'The whole answer, for programs.',
  },
  csv: {
    mediaType: 'text/csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    shape: 'sequence',
    says: 'A row for each item, with a header row (RFC 4180), for spreadsheets and data frames.',
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    contentType: 'application/x-ndjson',
    shape: 'sequence',
    says: 'A line of JSON for each item, for streams and pipes.',
  },
  jsonld: {
    mediaType: 'application/ld+json',
    contentType: 'application/ld+json',
    shape: 'document',
    says: 'Linked data: schema.org, PROV-O, Web Annotation, DCAT.',
  },
  ics: {
    mediaType: 'text/calendar',
    contentType: 'text/calendar; charset=utf-8',
    shape: 'sequence',
    says: 'A calendar to subscribe to (RFC 5545).',
  },
  atom: {
    mediaType: 'application/atom+xml',
    contentType: 'application/atom+xml; charset=utf-8',
    shape: 'document',
    says: 'A feed to follow (RFC 4287).',
  },
} as const satisfies Record<
  string,
  { mediaType: string; contentType: string; shape: 'sequence' | 'document'; says: string }
>;

export type FormatName = keyof typeof catalogue;
export const formatNames = Object.keys(catalogue) as [FormatName, ...FormatName[]];

/** The formats that write a whole list, item by item. */
export type SequenceName = {
  [Name in FormatName]: (typeof catalogue)[Name]['shape'] extends 'sequence' ? Name : never;
}[FormatName];
export type DocumentName = Exclude<FormatName, SequenceName>;

export function isSequence(format: FormatName): format is SequenceName {
  return catalogue[format].shape === 'sequence';
}
