// Prompts for the answers to a list of questions, on standard input.
import { createInterface } from 'node:readline';
import type { Answers, Question } from '../ingest/questions.ts';
import { UserError } from '../user-error.ts';

/**
 * Repeats each prompt until its answer is valid.
 * @param existing ids that exist in the seed
 * @throws UserError if standard input ends before the last answer
 */
export async function promptForAnswers(questions: readonly Question[], existing: readonly string[]): Promise<Answers> {
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  const answers: Answers = {};
  try {
    for (const { name, prompt, isOptional, defaultAnswer, check } of questions) {
      const fallback = defaultAnswer?.(answers) || undefined;
      const hint = fallback ?? (isOptional ? 'none' : undefined);
      for (;;) {
        process.stdout.write(`${prompt}${hint === undefined ? '' : ` (Enter = ${hint})`}:\n> `);
        const { value, done } = await lines.next();
        if (done) throw new UserError(`\nThe input ended before "${prompt}": no file was written.`);
        const answer = value.trim() || fallback || '';
        answers[name] = answer;
        const issue = answer === '' && isOptional ? undefined : check(answer, existing);
        if (issue === undefined) break;
        console.log(`  ${issue}`);
      }
    }
    return answers;
  } finally {
    input.close();
  }
}
