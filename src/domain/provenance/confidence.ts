// Computes the confidence (high, medium or low) of a current value from the sources that report it.
import { type Confidence, confidences, type Grade } from './enums.ts';
import { type Attribution, countIndependent, type RepeatGraph } from './source-independence.ts';

/** @param reports all reports that give the current value, at least one */
export function confidenceOf(
  reports: readonly (Attribution & { grade: Grade })[],
  publications: RepeatGraph,
): Confidence {
  const graded = (...grades: Grade[]) => reports.filter(({ grade }) => grades.includes(grade));
  if (graded('A').length > 0 || countIndependent(graded('B'), publications) >= 2) return 'high';
  return graded('B', 'C').length > 0 ? 'medium' : 'low';
}

/** Returns the higher of two confidences; null, no confidence, is lower than `low`. */
export function higherConfidence(a: Confidence | null, b: Confidence | null): Confidence | null {
  if (a === null || b === null) return a ?? b;
  return confidences.indexOf(a) < confidences.indexOf(b) ? a : b;
}
