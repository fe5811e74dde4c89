// Compares a source file with the full text of the source: the SHA-256, all sentences, and the positions of all quotes.
import { createHash } from 'node:crypto';
import { codePointsOf, splitSentences } from '../domain/provenance/bilingual.ts';
import { locatedEvidence } from '../domain/provenance/evidence.ts';
import type { SeedFile } from './load-yaml.ts';
import { evidenceIn, type SourceFile } from './schema.ts';

/** @returns one line for each error, as `file:line:column: …` */
export function verifySource({ content, locate }: SeedFile<SourceFile>, text: string): string[] {
  if (!content.text) {
    return [
      `${locate(['id'])}: this source has no \`text\`, so there is nothing to verify. Add \`text\`, and the place of each quote`,
    ];
  }
  const issues: string[] = [];
  const points = codePointsOf(text);
  const sha256 = textDigest(text);
  if (sha256 !== content.text.sha256)
    issues.push(`${locate(['text', 'sha256'])}: must be the SHA-256 of the text: ${sha256}`);
  if (points.length !== content.text.characters)
    issues.push(`${locate(['text', 'characters'])}: must be the length of the text: ${points.length} code points`);

  const sentences = splitSentences(text, content.language);
  const listed = content.text.sentences;
  if (sentences.length !== listed.length)
    issues.push(`${locate(['text', 'sentences'])}: must list ${sentences.length} sentences`);
  sentences.forEach(({ start, end }, index) => {
    const [from, to] = listed[index] ?? [];
    if (from !== start || to !== end)
      issues.push(`${locate(['text', 'sentences', index])}: sentence ${index + 1} must be [${start}, ${end}]`);
  });

  for (const { path, evidence } of evidenceIn(content)) {
    locatedEvidence(evidence).forEach(({ start, end, quote }, index) => {
      const found = points.slice(start, end).join('');
      if (found === quote) return;
      const elsewhere = text.indexOf(quote);
      const hint =
        elsewhere < 0
          ? 'the text does not contain the quote'
          : `the quote starts at ${codePointsOf(text.slice(0, elsewhere)).length}`;
      issues.push(
        `${locate([...path, 'evidence', index])}: the text from ${start} to ${end} is ${JSON.stringify(found)}; ${hint}`,
      );
    });
  }
  return issues;
}

export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
