// Completes ids from their first characters.

import { lookupRepository } from '../db/lookup.ts';
import type { Kind } from '../domain/kinds.ts';
import { callTool } from './define-tool.ts';
import type { Register } from './tool-context.ts';

/** Never throws: without completions, a user types the whole id. */
export function completionsOf(register: Register, kind: Kind): (beginning: string) => string[] {
  return (beginning) => {
    try {
      return register.store.current.repository(lookupRepository).beginningWith(kind, beginning);
    } catch (error) {
      callTool(error, register);
      return [];
    }
  };
}
