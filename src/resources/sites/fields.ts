// Fields of a site that sources report, with their display names and the functions that compare reported values.
import type { Coordinates } from '../../domain/coordinates.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { compareNames } from '../../domain/provenance/comparators.ts';
import type { Comparison, Comparisons } from '../../domain/provenance/comparison.ts';
import { type Country, compareCoordinates, compareCountries } from '../../domain/provenance/field-comparators.ts';

/** Each deal on the site and each identifier is a separate field, so that a later report adds to them. */
export type SiteFields = {
  municipality: string;
  region: string;
  country: Country;
  coordinates: Coordinates;
} & { [deal: `deals.${string}`]: true } & { [scheme: `identifiers.${string}`]: string };

export const siteFieldNames = ['municipality', 'region', 'country', 'coordinates'] as const;

export const siteFieldLabels: Record<(typeof siteFieldNames)[number] | 'deals' | 'identifiers', Bilingual> = {
  municipality: { en: 'municipality', fr: 'commune' },
  region: { en: 'region', fr: 'région' },
  country: { en: 'country', fr: 'pays' },
  coordinates: { en: 'coordinates', fr: 'coordonnées' },
  deals: { en: 'deal', fr: 'projet' },
  identifiers: { en: 'identifier', fr: 'identifiant' },
};

/** Splits the name of a field such as `deals.<deal>` or `identifiers.<scheme>`; undefined for other fields. */
export function parseKeyedField(field: string, prefix: 'deals' | 'identifiers'): string | undefined {
  return field.startsWith(`${prefix}.`) ? field.slice(prefix.length + 1) : undefined;
}

/** A site can serve several deals, so these fields never contradict each other. */
const comparePlacement: Comparison<true, unknown> = {
  compatible: () => true,
  same: () => true,
  text: () => 'true',
  words: () => ({ en: 'placed on the site', fr: 'prévu sur le site' }),
  contradiction: { en: '', fr: '' },
};

/** @param fields names of the keyed fields in all reports about the site */
export function siteComparisons(fields: Iterable<string>): Comparisons<SiteFields> {
  return {
    municipality: compareNames,
    region: compareNames,
    country: compareCountries,
    coordinates: compareCoordinates,
    ...Object.fromEntries(
      [...new Set(fields)]
        .toSorted()
        .map((field) => [field, parseKeyedField(field, 'deals') === undefined ? compareNames : comparePlacement]),
    ),
  } as Comparisons<SiteFields>;
}
