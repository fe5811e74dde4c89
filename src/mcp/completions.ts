// Completes ids from their first characters.
import { lookupRepository } from '../db/lookup.ts';
import type { Kind } from '../domain/kinds.ts';
import { messageForModel } from './define-tool.ts';
import type { Register } from './tool-context.ts';

/** Never throws: without completions, users can still type the id. */
export function idCompletions(register: Register, kind: Kind): (beginning: string) => string[] {
  return (beginning) => {
    try {
      return register.store.current.repository(lookupRepository).listByPrefix(kind, beginning);
    } catch (error) {
      messageForModel(error, register);
      return [];
    }
  };
}
