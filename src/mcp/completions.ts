// Completes ids from their first characters.

import { nameQueries } from '../db/lookup.ts';
import type { Kind } from '../domain/kinds.ts';
import { toldOf } from './define-tool.ts';
import type { Register } from './tool-context.ts';

/** Never throws: without completions, a user types the whole id. */
export function completionsOf(register: Register, kind: Kind): (beginning: string) => string[] {
  return (beginning) => {
    try {
      return register.store.current.repository(nameQueries).beginningWith(kind, beginning);
    } catch (error) {
      toldOf(error, register);
      return [];
    }
  };
}
