// Compares a source file with the full text of the source: the SHA-256, all sentences, and the positions of all quotes.
import { createHash } from 'node:crypto';
import { codePointsOf, splitSentences } from '../domain/provenance/bilingual.ts';
import { locatedEvidence } from '../domain/provenance/evidence.ts';
import { issueReporter } from './checks/issue-reporter.ts';
import type { SeedFile } from './load-yaml.ts';
import { evidenceIn, type SourceFile } from './schema.ts';

/** @returns one line for each error, as `file:line:column: …` */
export function verifySource(file: SeedFile<SourceFile>, text: string): string[] {
  const { content } = file;
  const issues: string[] = [];
  const addIssue = issueReporter(file, issues);
  if (!content.text) {
    const advice = 'Add `text`, and the place of each quote';
    addIssue(['id'], `this source has no \`text\`, so there is nothing to verify. ${advice}`);
    return issues;
  }
  const { sha256, characters, sentences: listed } = content.text;
  const points = codePointsOf(text);
  const { length } = points;
  const digest = textDigest(text);
  if (digest !== sha256) addIssue(['text', 'sha256'], `must be the SHA-256 of the text: ${digest}`);
  if (length !== characters) addIssue(['text', 'characters'], `must be the length of the text: ${length} code points`);

  const sentences = splitSentences(text, content.language);
  if (sentences.length !== listed.length) addIssue(['text', 'sentences'], `must list ${sentences.length} sentences`);
  sentences.forEach(({ start, end }, index) => {
    const [from, to] = listed[index] ?? [];
    if (from === start && to === end) return;
    addIssue(['text', 'sentences', index], `sentence ${index + 1} must be [${start}, ${end}]`);
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
      addIssue([...path, 'evidence', index], `the text from ${start} to ${end} is ${JSON.stringify(found)}; ${hint}`);
    });
  }
  return issues;
}

export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
