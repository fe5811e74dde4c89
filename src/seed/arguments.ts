// Arguments of a command at the terminal.
import { ReadableError } from '../readable-error.ts';

/**
 * The arguments of the command. Others are rejected: a command that ignores an argument does not do what its user expects.
 *
 * @throws ReadableError for more arguments than the command takes
 */
export function argumentsOf(command: string, most: 0 | 1, usage?: string): string[] {
  const given = process.argv.slice(2);
  if (given.length <= most) return given;
  const takes = most === 0 ? 'takes no arguments' : `takes at most one argument. Usage: npm run ${command} -- ${usage}`;
  throw new ReadableError(`npm run ${command} ${takes}. Received: ${given.join(' ')}`);
}
