// Helpers for npm commands: parse the argument, and print expected errors without a stack trace.
import { UserError } from '../user-error.ts';

/** Prints the message of a UserError and sets exit code 1; rethrows other errors. */
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
 * @param usage name of the argument in messages, such as `TEXT-FILE`; undefined if the command takes none
 * @throws UserError if there are too many arguments
 */
export function parseArguments(command: string, usage?: string): string[] {
  const args = process.argv.slice(2);
  if (args.length <= (usage === undefined ? 0 : 1)) return args;
  const allowed =
    usage === undefined ? 'takes no arguments' : `takes at most one argument. Usage: npm run ${command} -- ${usage}`;
  throw new UserError(`npm run ${command} ${allowed}. Received: ${args.join(' ')}`);
}
