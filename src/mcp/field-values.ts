// The current values of a record, the sources they rest on, and what no source reports.
import { z } from 'zod';
import type { RecordKind } from '../domain/kinds.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { currentSchema } from '../http/common-schemas.ts';
import type { Milestone } from '../resources/milestones/schema.ts';
import { formatCountry, formatValue, joinList, type Roles, type Value, valueSchema } from './format-text.ts';
import type { SourceNames } from './result-schema.ts';
import type { RecordView } from './tool-context.ts';

/** The fields that sources report, by kind. A partner's roles are listed one by one. */
const fields = {
  deal: ['instrument', 'status', 'signed', 'subject'],
  partner: ['kind', 'country'],
  milestone: ['status', 'date'],
  figure: ['quantity', 'scope', 'date'],
} as const satisfies Record<RecordKind, readonly string[]>;

export const currentValueSchema = z.object({
  field: z.string().meta({ description: 'Name of the field in the API.' }),
  value: valueSchema,
  says: z.string().meta({ description: 'The value in words.' }),
  current: currentSchema
    .nullable()
    .meta({ description: 'The report that gives the value; null for a derived figure, a claim and a source.' }),
  dispute: bilingualSchema.nullable().meta({ description: 'Why sources contradict each other; null if they do not.' }),
});
export type CurrentValue = z.infer<typeof currentValueSchema>;
type Current = NonNullable<CurrentValue['current']>;
type Derivation = NonNullable<RecordView<'figure'>['thing']['derivation']>;

/** The current values of a record, in full or short form. Fields that no source reports are left out. */
export function fieldValues(kind: RecordKind, thing: object): CurrentValue[] {
  const { current, dispute, roles, ...values } = thing as Reported;
  const currentValue = (field: string, value: Value, by: Current | null | undefined): CurrentValue => {
    const reason = dispute?.find((each) => each.field === field)?.reason ?? null;
    const says = field === 'country' ? formatCountry(String(value)) : formatValue(value);
    return { field, value, says, current: by ?? null, dispute: reason };
  };
  return [
    ...fields[kind].flatMap((field) => {
      const value = (values[field] ?? null) as Value | null;
      return value === null ? [] : [currentValue(field, value, current?.[field])];
    }),
    ...(kind === 'partner' ? (roles ?? []) : []).flatMap(({ deal, roles }) =>
      roles.map((role) => currentValue('roles', { deal, roles: [role] }, current?.roles?.[deal]?.[role])),
    ),
  ];
}

/** The fields of a record that `valuesOf` reads. */
type Reported = {
  [field: string]: unknown;
  roles?: Roles[];
  current: ({ [field: string]: Current | null } & { roles?: Record<string, Record<string, Current>> }) | null;
  dispute?: { field: string; reason: CurrentValue['dispute'] }[];
};

/** The status of a milestone among its values, which explains its outcome. */
export function milestoneStatusFrom(values: readonly CurrentValue[]): Milestone['status'] {
  return (values.find(({ field }) => field === 'status')?.value ?? null) as Milestone['status'];
}

/** What the register does not know about a record, in sentences. */
export function listGaps({ kind, thing }: RecordView<RecordKind>): string[] {
  const values = thing as { [field: string]: unknown };
  const isWeak = ({ current }: CurrentValue) => current?.confidence === 'low';
  return [
    ...fields[kind].flatMap((field) => fieldGaps(field, (values[field] ?? null) as Value | null)),
    ...fieldValues(kind, thing)
      .filter(isWeak)
      .map(({ field, says }) => `${field}: only sources of grade D report “${says}”; no better source confirms it.`),
    ...(kind === 'figure' && thing.derivation ? [formatDerivation(thing.derivation)] : []),
    ...(kind === 'partner' ? thing.inferred.map(formatInferred) : []),
    ...(kind === 'milestone' ? outcomeGaps(thing) : []),
  ];
}

/** What the outcome of a milestone leaves open. */
export function outcomeGaps({
  outcome,
  outcomeConfidence,
  date,
}: Pick<RecordView<'milestone'>['thing'], 'outcome' | 'outcomeConfidence' | 'date'>): string[] {
  if (outcome === 'overdue')
    return [`Whether it was reached: no source reports that, and its latest possible day, ${date?.latest}, is over.`];
  return outcomeConfidence === 'low' && outcome !== 'scheduled'
    ? [`Whether it is ${outcome}: only sources of grade D report that; no better source confirms it.`]
    : [];
}

function formatDerivation({ formula, assumption }: Derivation): string {
  return `No source reports the figure: the register derives it as ${formula}. ${assumption.en}`;
}

/** @param name `country`, or `roles.<deal>.<role>` */
function formatInferred(name: string): string {
  const [field, deal, role] = name.split('.');
  return deal === undefined
    ? `${field}: no source states it; the register inferred it.`
    : `${field}: no source states the role ${role} in ${deal}; the register inferred it.`;
}

function fieldGaps(field: string, value: Value | null): string[] {
  // Sources give `counts` only if the unit does not say what is counted.
  if (value === null) return field === 'scope' ? [] : [`${field}: no source reports it.`];
  if (typeof value === 'string') return [];
  if ('edtf' in value) {
    return [
      ...(value.earliest === null ? [`${field}: no source gives the earliest possible day.`] : []),
      ...(value.latest === null ? [`${field}: no source gives the latest possible day.`] : []),
      ...value.inferred.map((what) =>
        what === 'year'
          ? `${field}: the source omits the year; the register inferred it.`
          : `${field}: the source gives no first day; the register takes the day of the report, since a plan cannot precede it.`,
      ),
    ];
  }
  return 'unit' in value && value.value === null
    ? [`${field}: no source gives a number; the source writes “${value.quote}”.`]
    : [];
}

/** A field of a claim or a source, which is no selection among reports. */
export function displayValue(field: string, value: Value): CurrentValue {
  return { field, value, says: typeof value === 'string' ? value : formatValue(value), current: null, dispute: null };
}

/** @param name of a source, by id */
export function formatCurrentValue({ field, value, says, current, dispute }: CurrentValue, name: SourceNames): string {
  const attributed = current ? formatAttributed(value, says, current, name) : says;
  return `${field}: ${attributed}${dispute ? `. Disputed: ${dispute.en}` : ''}`;
}

/** "reported as withdrawn by one source of grade D (allmind.ai), not confirmed; last confirmed: signed …; known by 2026-04-14". */
export function formatAttributed(value: Value, says: string, current: Current, name: SourceNames): string {
  const { source, reliability, confidence, knownBy, independent, unconfirmed, lastConfirmed } = current;
  const isSame = (each: { value: string }) => each.value === textForm(value);
  const weak = reliability === 'D' ? [source, ...unconfirmed.filter(isSame).map((each) => each.source)] : [];
  const others = unconfirmed.filter((each) => !weak.includes(each.source));
  return [
    reliability === 'D'
      ? `reported as ${says} by ${weak.length === 1 ? 'one source' : `${weak.length} sources`} of grade D (${joinList(weak.map(name))}), not confirmed`
      : `reported as ${says} by ${name(source)} (grade ${reliability}), ${independent} independent ${independent === 1 ? 'source' : 'sources'}`,
    ...(lastConfirmed
      ? [
          `last confirmed: ${lastConfirmed.value} (${name(lastConfirmed.source)}, grade ${lastConfirmed.reliability}, known by ${lastConfirmed.knownBy})`,
        ]
      : []),
    `confidence ${confidence}`,
    `known by ${knownBy}`,
    ...others.map((each) => `not confirmed: ${each.value}, reported by ${name(each.source)} (grade D)`),
  ].join('; ');
}

/** The value as `unconfirmed` writes it; undefined for values whose text form is not in the response. */
function textForm(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if ('edtf' in value) return value.edtf;
  return 'roles' in value ? value.roles[0] : undefined;
}

/** Ids of the sources that values name. */
export function sourceIdsOf(values: readonly Pick<CurrentValue, 'current'>[]): string[] {
  return values.flatMap(({ current }) =>
    current
      ? [
          current.source,
          ...current.agreeing,
          ...current.unconfirmed.map(({ source }) => source),
          ...(current.lastConfirmed ? [current.lastConfirmed.source] : []),
        ]
      : [],
  );
}
