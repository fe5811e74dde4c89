// Serializes figures: `figureBody` at build time, `figureJson` when a figure is read.
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import { type BodyWithShortForm, bodyWithShortForm, JsonText, mergeJson } from '../../formats/json-text.ts';
import { dealPartLinks } from '../record-links.ts';
import type { FigureFields } from './fields.ts';
import type { Figure } from './schema.ts';

/** Sort value of a missing number: last in ascending order and, negated, last in descending order. */
export const MISSING_NUMBER = 1e308;

export type FigureBody = Omit<Figure, 'reports'>;
type Short = Omit<FigureBody, 'deal' | 'dealKind' | 'dealStatus' | 'method' | 'basis' | 'dispute' | 'derivation'>;

type Described = Pick<Figure, 'id' | 'metric' | 'covers' | 'deal' | 'dealKind' | 'dealStatus' | 'derivation'> & {
  title: Bilingual;
  phase?: string | null | undefined;
};
type Values = {
  fields: { [Name in keyof FigureFields]: FigureFields[Name] | null };
  current: Figure['current'];
  dispute: unknown[];
};

export function figureBody(
  { id, title, metric, covers, phase = null, deal, dealKind, dealStatus, derivation }: Described,
  { fields: { quantity, scope, date }, current, dispute }: Values,
): BodyWithShortForm {
  const disputed = dispute.length > 0;
  const links = dealPartLinks('figure', id, deal);
  const short: Short = { id, title, metric, covers, phase, quantity, scope, date, disputed, current, links };
  const basis = derivation ? 'derived' : 'reported';
  return bodyWithShortForm(short, { deal, dealKind, dealStatus, method: METHOD, basis, dispute, derivation });
}

/** @param reports JSON object with `reports`; undefined in lists without `expand=reports` */
export function figureJson({ body }: { body: string }, reports?: string): JsonText<Figure> {
  return new JsonText(reports === undefined ? body : mergeJson(body, reports));
}
