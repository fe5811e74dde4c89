// Response formats and their media types, by value of the query parameter `format`.

type MediaType = { mediaType: string; contentType: string; description: string };

/** Formats by name, the default first. */
export const mediaTypes = {
  json: {
    mediaType: 'application/json',
    contentType: 'application/json; charset=utf-8',
    description: 'The complete response.',
  },
  csv: {
    mediaType: 'text/csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    description: 'One row per item, with a header row (RFC 4180).',
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    contentType: 'application/x-ndjson',
    description: 'One line of JSON per item.',
  },
  jsonld: {
    mediaType: 'application/ld+json',
    contentType: 'application/ld+json',
    description: 'Linked data in JSON-LD with schema.org, PROV-O, Web Annotation and DCAT.',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: 'Excel workbook. Further sheets describe its columns.',
  },
  geojson: {
    mediaType: 'application/geo+json',
    contentType: 'application/geo+json',
    description: 'Features with coordinates for maps (RFC 7946).',
  },
  ics: {
    mediaType: 'text/calendar',
    contentType: 'text/calendar; charset=utf-8',
    description: 'Calendar for subscription (RFC 5545).',
  },
  atom: {
    mediaType: 'application/atom+xml',
    contentType: 'application/atom+xml; charset=utf-8',
    description: 'Atom feed (RFC 4287).',
  },
} as const satisfies Record<string, MediaType>;

export type FormatName = keyof typeof mediaTypes;
export const formatNames = Object.keys(mediaTypes) as [FormatName, ...FormatName[]];

/** Formats that can stream a full list; the other formats contain one page. */
const sequenceNames = ['csv', 'ndjson', 'xlsx', 'ics'] as const satisfies readonly FormatName[];
export type SequenceName = (typeof sequenceNames)[number];
export type DocumentName = Exclude<FormatName, SequenceName>;

export function isSequence(format: FormatName): format is SequenceName {
  return (sequenceNames as readonly FormatName[]).includes(format);
}
