// Arguments of a command at the terminal.
import { UserError } from '../user-error.ts';

/**
 * The argument of the command, if it takes one. Others are rejected: a command that ignores an argument does not do what its user
 * expects.
 *
 * @param usage the name of the argument; undefined if the command takes none
 * @throws ReadableError for more arguments than the command takes
 */
export function parseArguments(command: string, usage?: string): string[] {
  const given = process.argv.slice(2);
  if (given.length <= (usage === undefined ? 0 : 1)) return given;
  const takes =
    usage === undefined ? 'takes no arguments' : `takes at most one argument. Usage: npm run ${command} -- ${usage}`;
  throw new UserError(`npm run ${command} ${takes}. Received: ${given.join(' ')}`);
}
