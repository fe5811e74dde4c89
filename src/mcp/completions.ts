// Completes ids from their first characters.
import type { Kind } from '../contract/kinds.ts';
import { nameQueries } from '../contract/queries.ts';
import type { Register } from './reading.ts';
import { toldOf } from './tool.ts';

/** Never throws: without completions, a user types the whole id. */
export function completionsOf(register: Register, kind: Kind): (beginning: string) => string[] {
  return (beginning) => {
    try {
      return register.store.current.use(nameQueries).beginningWith(kind, beginning);
    } catch (error) {
      toldOf(error, register);
      return [];
    }
  };
}
