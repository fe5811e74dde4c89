// A server that answers however busy the machine is: what goes wrong here is something else.
import { startOurs } from '../../ours.ts';
import type { Placement, Server } from '../../server.ts';

/** As `startOurs`. */
export function startPatient(
  databaseFile: string,
  keepsAnswers: boolean,
  more = {},
  placement: Placement = {},
): Promise<Server> {
  return startOurs(databaseFile, keepsAnswers, { MAX_EVENT_LOOP_DELAY_MS: '0', ...more }, placement);
}
