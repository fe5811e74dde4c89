// Helpers for the commands: arguments, and errors for the person at the terminal.
import { UserError } from '../user-error.ts';

/** Runs a command. A UserError is printed without a stack, with exit code 1; other errors are rethrown. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * Returns the argument of the command, if there is one. Further arguments are rejected, so that no argument is silently ignored.
 *
 * @param usage name of the argument; undefined if the command takes none
 * @throws UserError if there are too many arguments
 */
export function parseArguments(command: string, usage?: string): string[] {
  const args = process.argv.slice(2);
  if (args.length <= (usage === undefined ? 0 : 1)) return args;
  const allowed =
    usage === undefined ? 'takes no arguments' : `takes at most one argument. Usage: npm run ${command} -- ${usage}`;
  throw new UserError(`npm run ${command} ${allowed}. Received: ${args.join(' ')}`);
}
