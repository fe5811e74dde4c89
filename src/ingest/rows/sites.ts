// Computes the database rows of sites and of the deals on them.
import { bilingualCountry } from '../../domain/country-names.ts';
import { foldCase } from '../../domain/provenance/bilingual.ts';
import { compareCoordinates } from '../../domain/provenance/field-comparators.ts';
import { joinPhrases } from '../../domain/provenance/format.ts';
import type { Current } from '../../domain/provenance/resolve-states.ts';
import type { Report } from '../../domain/provenance/selection.ts';
import type { Identifier } from '../../resources/identifiers.ts';
import { parseKeyedField, type SiteFields, siteComparisons, siteFieldNames } from '../../resources/sites/fields.ts';
import { siteBody } from '../../resources/sites/serializers.ts';
import { pick } from '../../util/pick.ts';
import {
  type BuildContext,
  collectReports,
  type KindRows,
  type RecordState,
  resolveRecordStates,
} from './build-context.ts';
import { countryCode, NO_COUNTRY, reportRows, withCountryCodes } from './reports.ts';

type Fields = Report<SiteFields>['fields'];

export function siteRows(context: BuildContext): KindRows<'siteVersions' | 'siteDealVersions'> {
  const reports = collectReports<SiteFields, 'sites'>(context, 'sites', (report) => {
    const { municipality = null, region = null, country, coordinates = null, deals, identifiers, inferred } = report;
    return {
      municipality,
      region,
      country: country === undefined ? null : { code: country, inferred: inferred.includes('country') },
      coordinates,
      ...Object.fromEntries(deals.map((deal) => [`deals.${deal}`, true as const])),
      ...Object.fromEntries(identifiers.map(({ scheme, id }) => [`identifiers.${scheme}`, id])),
    };
  });
  const states = resolveRecordStates<SiteFields>(context, reports, (siteReports) =>
    siteComparisons(siteReports.flatMap(({ fields }) => Object.keys(fields).filter((name) => name.includes('.')))),
  );
  return {
    siteVersions: states.map((state) => {
      const { record: id, since, until, fields, dispute } = state;
      const { title } = context.record(id);
      const values = {
        ...toReportedValues(fields),
        dispute: withCountryCodes(dispute),
        current: groupKeyed(state.current),
      };
      return {
        id,
        since,
        until,
        isEntry: true,
        country: countryCode(fields.country) ?? NO_COUNTRY,
        regionFolded: fields.region ? foldCase(fields.region) : null,
        latitude: fields.coordinates?.latitude ?? null,
        longitude: fields.coordinates?.longitude ?? null,
        disputed: dispute.length > 0,
        ...siteBody({ id, title }, values),
      };
    }),
    siteDealVersions: states.flatMap(({ record: site, since, until, fields }) =>
      dealsOf(fields).map((deal) => ({ site, since, until, deal })),
    ),
    ...reportRows(context, 'site', reports, states, ({ fields }) => {
      const inRecord = toReportedValues(fields);
      const { municipality, region, country, coordinates, deals } = inRecord;
      const says = joinPhrases([
        ...[municipality, region].map((name) => (name === null ? null : { en: name, fr: name })),
        country === null ? null : bilingualCountry(country),
        coordinates && compareCoordinates.words(coordinates),
        ...deals.map((deal) => context.record(deal).title),
      ]);
      return { shared: {}, inRecord, inList: { says }, deals };
    }),
  };
}

function dealsOf(fields: Fields): string[] {
  return Object.entries(fields)
    .flatMap(([field, value]) => (value ? (parseKeyedField(field, 'deals') ?? []) : []))
    .toSorted();
}

export function identifiersOf(fields: object): Identifier[] {
  return Object.entries(fields).flatMap(([field, id]) => {
    const scheme = parseKeyedField(field, 'identifiers') as Identifier['scheme'] | undefined;
    return scheme && id ? [{ scheme, id: String(id) }] : [];
  });
}

function toReportedValues(fields: Fields) {
  const { municipality, region, country, coordinates } = fields;
  return {
    municipality: municipality ?? null,
    region: region ?? null,
    country: countryCode(country),
    coordinates: coordinates ?? null,
    deals: dealsOf(fields),
    identifiers: identifiersOf(fields),
    inferred: country?.inferred ? ['country'] : [],
  };
}

function groupKeyed(current: RecordState<SiteFields>['current']) {
  const keyed = (prefix: 'deals' | 'identifiers') =>
    Object.fromEntries(
      Object.entries(current as Record<string, Current | null>).flatMap(([field, support]) => {
        const key = parseKeyedField(field, prefix);
        return key !== undefined && support ? [[key, support] as const] : [];
      }),
    );
  return { ...pick(current, siteFieldNames), deals: keyed('deals'), identifiers: keyed('identifiers') };
}
