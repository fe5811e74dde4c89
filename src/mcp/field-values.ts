// Lists the current values of a record with their sources, and the gaps in the data.
import { z } from 'zod';
import type { RecordKind } from '../domain/kinds.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { currentSchema } from '../http/common-schemas.ts';
import { dealFieldNames } from '../resources/deals/fields.ts';
import { figureComparisons } from '../resources/figures/fields.ts';
import { type Figure, figureSchema } from '../resources/figures/schema.ts';
import { milestoneFieldNames } from '../resources/milestones/fields.ts';
import type { Milestone } from '../resources/milestones/schema.ts';
import { siteFieldNames } from '../resources/sites/fields.ts';
import { formatCountry, formatValue, joinList, type Roles, type Value, valueSchema } from './format-text.ts';
import { type Explained, formatOutcome } from './outcomes.ts';
import type { SourceNames } from './result-schema.ts';
import type { RecordView } from './tool-context.ts';

/** Fields by kind of record, without `roles`, because `fieldValues` lists each role as a separate value. */
const fields: Record<RecordKind, readonly string[]> = {
  deal: dealFieldNames,
  partner: ['kind', 'country'],
  site: siteFieldNames,
  milestone: milestoneFieldNames,
  figure: Object.keys(figureSchema.shape).filter((name) => name in figureComparisons),
};

export const currentValueSchema = z.object({
  /** Name of the field in the API. */
  field: z.string(),
  value: valueSchema,
  /** The value in words. */
  says: z.string(),
  /** The report that gives the value; null for a derived figure, a claim and a source. */
  current: currentSchema.nullable(),
  /** Why sources contradict each other; null if they do not. */
  dispute: bilingualSchema.nullable(),
});
export type CurrentValue = z.infer<typeof currentValueSchema>;
type CurrentSupport = NonNullable<CurrentValue['current']>;

/** Lists the values of a record, history entry or report: one per field, and one per role. */
export function fieldValues(kind: RecordKind, record: object): CurrentValue[] {
  const { current, dispute, roles, deals, ...values } = record as Reported;
  const currentValue = (field: string, value: Value, support: CurrentSupport | null | undefined): CurrentValue => {
    const reason = dispute?.find((entry) => entry.field === field)?.reason ?? null;
    const says = formatField(field, value);
    return { field, value, says, current: support ?? null, dispute: reason };
  };
  return [
    ...fields[kind].flatMap((field) => {
      const value = (values[field] ?? null) as Value | null;
      return value === null ? [] : [currentValue(field, value, current?.[field])];
    }),
    ...(kind === 'partner' ? (roles ?? []) : []).flatMap(({ deal, roles }) =>
      roles.map((role) => currentValue('roles', { deal, roles: [role] }, current?.roles?.[deal]?.[role])),
    ),
    ...(kind === 'site' ? (deals ?? []) : []).map((deal) => currentValue('deals', deal, current?.deals?.[deal])),
  ];
}

/** Names of places and ids of deals; other texts are codes, in which hyphens stand for spaces. */
const asWritten = ['municipality', 'region', 'deals'];

function formatField(field: string, value: Value): string {
  if (typeof value !== 'string') return formatValue(value);
  return field === 'country' ? formatCountry(value) : asWritten.includes(field) ? value : formatValue(value);
}

type Reported = {
  [field: string]: unknown;
  roles?: Roles[];
  deals?: string[];
  current:
    | ({ [field: string]: CurrentSupport | null } & {
        roles?: Record<string, Record<string, CurrentSupport>>;
        deals?: Record<string, CurrentSupport>;
      })
    | null;
  dispute?: { field: string; reason: CurrentValue['dispute'] }[];
};

/** Returns one line for a milestone, whose status is among `values`, and no line for other records. */
export function outcomeLines(result: Omit<Explained, 'status'>, values: readonly CurrentValue[]): string[] {
  if (result.outcome === null) return [];
  const status = (values.find(({ field }) => field === 'status')?.value ?? null) as Milestone['status'];
  return [`Outcome ${formatOutcome({ ...result, status })}.`];
}

/** Lists what the register does not know about a record, one sentence per gap. */
export function listGaps({ kind, record }: RecordView<RecordKind>): string[] {
  const values = record as { [field: string]: unknown };
  return [
    ...fields[kind].flatMap((field) => fieldGaps(field, (values[field] ?? null) as Value | null)),
    ...fieldValues(kind, record)
      .filter(({ current }) => current?.confidence === 'low')
      .map(({ field, says }) => `${field}: only sources of grade D report “${says}”; no better source confirms it.`),
    ...(kind === 'figure' && record.derivation ? [formatDerivation(record.derivation)] : []),
    ...(kind === 'partner' || kind === 'site' || kind === 'deal' ? record.inferred.map(formatInferred) : []),
    ...(kind === 'milestone' ? outcomeGaps(record) : []),
  ];
}

function formatDerivation({ formula, assumption }: NonNullable<Figure['derivation']>): string {
  return `No source reports the figure: the register derives it as ${formula}. ${assumption.en}`;
}

/** Returns a sentence for an overdue milestone, and for an outcome that only sources of grade D report. */
export function outcomeGaps(milestone: Pick<Milestone, 'outcome' | 'outcomeConfidence' | 'date'>): string[] {
  const { outcome, outcomeConfidence, date } = milestone;
  if (outcome === 'overdue')
    return [`Whether it was reached: no source reports that, and its latest possible day, ${date?.latest}, is over.`];
  return outcomeConfidence === 'low' && outcome !== 'scheduled'
    ? [`Whether it is ${outcome}: only sources of grade D report that; no better source confirms it.`]
    : [];
}

/** @param name field name: `country` or `roles.<deal>.<role>` */
function formatInferred(name: string): string {
  const [field, deal, role] = name.split('.');
  return deal === undefined
    ? `${field}: no source states it; the register inferred it.`
    : `${field}: no source states the role ${role} in ${deal}; the register inferred it.`;
}

function fieldGaps(field: string, value: Value | null): string[] {
  // A missing `scope` is no gap, because sources report it only if the unit does not say what is counted.
  if (value === null) return field === 'scope' ? [] : [`${field}: no source reports it.`];
  if (typeof value === 'string') return [];
  if ('edtf' in value) {
    return [
      ...(value.earliest === null ? [`${field}: no source gives the earliest possible day.`] : []),
      ...(value.latest === null ? [`${field}: no source gives the latest possible day.`] : []),
      ...value.inferred.map((part) =>
        part === 'year'
          ? `${field}: the source omits the year; the register inferred it.`
          : `${field}: the source gives no first day; the register takes the day of the report, since a plan cannot precede it.`,
      ),
    ];
  }
  return 'unit' in value && value.value === null
    ? [`${field}: no source gives a number; the source writes “${value.quote}”.`]
    : [];
}

/** Converts a value of a claim or source; `current` is null because no rule selected the value. */
export function displayValue(field: string, value: Value): CurrentValue {
  return { field, value, says: typeof value === 'string' ? value : formatValue(value), current: null, dispute: null };
}

export function formatCurrentValue(currentValue: CurrentValue, nameOf: SourceNames): string {
  const { field, value, says, current, dispute } = currentValue;
  const attributed = current ? formatAttributed(value, says, current, nameOf) : says;
  return `${field}: ${attributed}${dispute ? `. Disputed: ${dispute.en}` : ''}`;
}

/** Describes a value, who reports it and how certain it is. */
export function formatAttributed(value: Value, says: string, current: CurrentSupport, nameOf: SourceNames): string {
  const { source, reliability, confidence, knownBy, independent, unconfirmed, lastConfirmed } = current;
  const isSame = (report: { value: string }) => report.value === textForm(value);
  const weak = reliability === 'D' ? [source, ...unconfirmed.filter(isSame).map((report) => report.source)] : [];
  const others = unconfirmed.filter((report) => !weak.includes(report.source));
  return [
    reliability === 'D'
      ? `reported as ${says} by ${weak.length === 1 ? 'one source' : `${weak.length} sources`} of grade D (${joinList(weak.map(nameOf))}), not confirmed`
      : `reported as ${says} by ${nameOf(source)} (grade ${reliability}), ${independent} independent ${independent === 1 ? 'source' : 'sources'}`,
    ...(lastConfirmed ? [formatLastConfirmed(lastConfirmed, nameOf)] : []),
    `confidence ${confidence}`,
    `known by ${knownBy}`,
    ...others.map((report) => `not confirmed: ${report.value}, reported by ${nameOf(report.source)} (grade D)`),
  ].join('; ');
}

function formatLastConfirmed(report: NonNullable<CurrentSupport['lastConfirmed']>, nameOf: SourceNames): string {
  return `last confirmed: ${report.value} (${nameOf(report.source)}, grade ${report.reliability}, known by ${report.knownBy})`;
}

/** Converts a value to text as in `current.unconfirmed`; undefined for quantities and bilingual texts. */
function textForm(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if ('edtf' in value) return value.edtf;
  return 'roles' in value ? value.roles[0] : undefined;
}

export function sourceIdsOf(values: readonly Pick<CurrentValue, 'current'>[]): string[] {
  return values.flatMap(({ current }) => {
    if (!current) return [];
    const { source, agreeing, unconfirmed, lastConfirmed } = current;
    const weak = unconfirmed.map(({ source }) => source);
    return [source, ...agreeing, ...weak, ...(lastConfirmed ? [lastConfirmed.source] : [])];
  });
}
