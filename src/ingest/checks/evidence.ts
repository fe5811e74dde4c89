// Checks the positions of quotes in a source, and that every sentence is cited or listed under `withoutFact`.
import { codePointsOf } from '../../domain/provenance/bilingual.ts';
import { type Evidence, locatedEvidence } from '../../domain/provenance/evidence.ts';
import type { Path } from '../issues.ts';
import { evidenceIn, type SourceFile } from '../schema.ts';
import type { AddIssue } from './issue-reporter.ts';

type Text = NonNullable<SourceFile['text']>;

export function checkEvidence(source: SourceFile, addIssue: AddIssue): void {
  const { text } = source;
  const cited = evidenceIn(source);
  if (text) {
    checkText(text, addIssue);
    const sentences = cited.flatMap(({ evidence }) => locatedEvidence(evidence).map(({ sentence }) => sentence));
    checkSentences(source, text, new Set(sentences), addIssue);
  } else if (source.withoutFact.length > 0) {
    addIssue(['withoutFact'], '`withoutFact` requires `text`. Add `text`, or remove `withoutFact`');
  }
  for (const { path, evidence } of cited) {
    for (const [index, item] of evidence.entries()) checkPosition(item, text, [...path, 'evidence', index], addIssue);
  }
}

function checkText({ sentences, characters }: Text, addIssue: AddIssue): void {
  sentences.forEach(([start, end], index) => {
    const previousEnd = sentences[index - 1]?.[1] ?? 0;
    if (start < previousEnd || end <= start || end > characters) {
      const path = ['text', 'sentences', index];
      addIssue(path, 'sentences must be in order, must not overlap and must lie within the text');
    }
  });
}

function checkPosition(evidence: Evidence, text: Text | undefined, path: Path, addIssue: AddIssue): void {
  if (!evidence.located) {
    if (text) addIssue(path, 'this source has a `text`: add `sentence`, `start` and `end` of the quote');
    return;
  }
  if (!text) {
    addIssue(path, 'this source has no `text`: set `located: false`, or add `text`');
    return;
  }
  const { sentence, start, end, quote } = evidence;
  const bounds = text.sentences[sentence - 1];
  if (!bounds) addIssue(path, missingSentence(sentence, text));
  else if (start < bounds[0] || end > bounds[1]) {
    addIssue(path, `the quote must lie within sentence ${sentence}, which extends from ${bounds[0]} to ${bounds[1]}`);
  }
  const length = codePointsOf(quote).length;
  if (end - start !== length) {
    addIssue(path, `the quote is ${length} code points long, so \`end\` must be ${start + length}`);
  }
}

function checkSentences({ withoutFact }: SourceFile, text: Text, cited: ReadonlySet<number>, addIssue: AddIssue): void {
  withoutFact.forEach(({ sentence }, index) => {
    const path = ['withoutFact', index];
    if (cited.has(sentence)) {
      addIssue(path, `sentence ${sentence} is listed under \`withoutFact\`, but evidence cites it. Remove it here`);
    }
    if (!text.sentences[sentence - 1]) addIssue(path, missingSentence(sentence, text));
  });
  const accounted = new Set([...cited, ...withoutFact.map(({ sentence }) => sentence)]);
  const missing = text.sentences.map((_, index) => index + 1).filter((sentence) => !accounted.has(sentence));
  if (missing.length > 0) {
    const advice = 'Cite it, or list it under `withoutFact` with a reason';
    addIssue(['text', 'sentences'], `no evidence cites sentence ${missing.join(', ')}. ${advice}`);
  }
}

function missingSentence(sentence: number, { sentences }: Text): string {
  return `sentence ${sentence} does not exist: the text has ${sentences.length} sentences`;
}
