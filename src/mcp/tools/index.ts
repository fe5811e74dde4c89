// All MCP tools, in the order in which `tools/list` returns them.
import type { Tool } from '../define-tool.ts';
import { whatIsCovered } from './coverage.ts';
import { howSourcesDisagree } from './disagreements.ts';
import { whatWasDue } from './due-between.ts';
import { evidenceFor } from './evidence.ts';
import { whatBecameOf } from './history.ts';
import { whatIsKnown } from './lookup.ts';
import { search } from './search.ts';
import { howMuchIsPromised } from './totals.ts';
import { trackRecord } from './track-record.ts';

export const tools: readonly Tool[] = [
  search,
  whatIsCovered,
  whatIsKnown,
  whatWasDue,
  whatBecameOf,
  howMuchIsPromised,
  trackRecord,
  howSourcesDisagree,
  evidenceFor,
];
