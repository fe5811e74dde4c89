// Does evidence lie where it says, and is every sentence accounted for?

import { codePointsOf } from '../../domain/provenance/bilingual.ts';
import { type Evidence, type LocatedEvidence, locatedEvidence } from '../../domain/provenance/evidence.ts';
import { evidenceIn, type SourceFile } from '../schema.ts';
import type { AddIssue } from './issue-reporter.ts';

type Text = NonNullable<SourceFile['text']>;
type Place = (string | number)[];

export function checkEvidence(source: SourceFile, complain: AddIssue): void {
  const { text } = source;
  const cited = evidenceIn(source);
  if (text) {
    checkText(text, complain);
    checkSentences(source, text, sentencesIn(cited), complain);
  } else if (source.withoutFact.length > 0) {
    complain(['withoutFact'], '`withoutFact` requires `text`. Add `text`, or remove `withoutFact`');
  }
  for (const { path, evidence } of cited) {
    for (const [index, each] of evidence.entries()) checkPlace(each, text, [...path, 'evidence', index], complain);
  }
}

function checkText({ sentences, characters }: Text, complain: AddIssue): void {
  sentences.forEach(([start, end], index) => {
    const before = sentences[index - 1]?.[1] ?? 0;
    if (start < before || end <= start || end > characters) {
      complain(
        ['text', 'sentences', index],
        'sentences must be in order, must not overlap and must lie within the text',
      );
    }
  });
}

/** Every place lies in its sentence and is as long as its quote; without a text, there is no place. */
function checkPlace(evidence: Evidence, text: Text | undefined, path: Place, complain: AddIssue): void {
  if (evidence.located !== (text !== undefined)) {
    complain(
      path,
      text
        ? 'this source has a `text`: add `sentence`, `start` and `end` of the quote'
        : 'this source has no `text`: set `located: false`, or add `text`',
    );
    return;
  }
  if (!evidence.located || !text) return;
  const { sentence, start, end, quote }: LocatedEvidence = evidence;
  const bounds = text.sentences[sentence - 1];
  if (!bounds) complain(path, `sentence ${sentence} does not exist: the text has ${text.sentences.length} sentences`);
  else if (start < bounds[0] || end > bounds[1]) {
    complain(path, `the quote must lie within sentence ${sentence}, which extends from ${bounds[0]} to ${bounds[1]}`);
  }
  const length = codePointsOf(quote).length;
  if (end - start !== length)
    complain(path, `the quote is ${length} code points long, so \`end\` must be ${start + length}`);
}

function sentencesIn(cited: ReturnType<typeof evidenceIn>): Set<number> {
  return new Set(cited.flatMap(({ evidence }) => locatedEvidence(evidence).map(({ sentence }) => sentence)));
}

/** Every sentence is cited, or has its reason not to be. */
function checkSentences(
  { withoutFact }: SourceFile,
  { sentences }: Text,
  cited: ReadonlySet<number>,
  complain: AddIssue,
): void {
  const excused = new Set(withoutFact.map(({ sentence }) => sentence));
  withoutFact.forEach(({ sentence }, index) => {
    if (cited.has(sentence))
      complain(
        ['withoutFact', index],
        `sentence ${sentence} is listed under \`withoutFact\`, but evidence cites it. Remove it here`,
      );
    if (!sentences[sentence - 1])
      complain(
        ['withoutFact', index],
        `sentence ${sentence} does not exist: the text has ${sentences.length} sentences`,
      );
  });
  const left = sentences
    .map((_, index) => index + 1)
    .filter((sentence) => !cited.has(sentence) && !excused.has(sentence));
  if (left.length > 0) {
    complain(
      ['text', 'sentences'],
      `no evidence cites sentence ${left.join(', ')}. Cite it, or list it under \`withoutFact\` with a reason`,
    );
  }
}
