// MCP completions: completes the id of a record from the first characters that a user types.
import { lookupRepository } from '../db/lookup.ts';
import type { Kind } from '../domain/kinds.ts';
import { messageForModel } from './define-tool.ts';
import type { Services } from './tool-context.ts';

/** Creates a function that returns the ids of `kind` that start with `beginning`, or no ids after an error. */
export function idCompletions(services: Services, kind: Kind): (beginning: string) => string[] {
  return (beginning) => {
    try {
      return services.store.current.repository(lookupRepository).listByPrefix(kind, beginning);
    } catch (error) {
      messageForModel(error, services);
      return [];
    }
  };
}
