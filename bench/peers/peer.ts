// Another server that makes a REST API of a table, and how it is asked the same.
import type { Server } from '../server.ts';

export type Window = { from: string; to: string };

export type Peer = {
  name: string;
  /** Where it is installed; a folder of its name where this is not given. */
  folder?: string;
  /** Its package.json: versions are exact. */
  package: { dependencies: Record<string, string>; overrides?: Record<string, string>; allowScripts?: object };
  /** How many rows it gets; all there are where this is not given. */
  rows?: number;
  headers?: Record<string, string>;
  /** @param table an SQLite file of its own with the table `milestones` @param folder where it is installed */
  start(table: string, folder: string): Promise<Server>;
  milestone(id: string): string;
  /** The first 20 milestones that meet the window, by earliest day, then by id. */
  page(window: Window): string;
  /** The milestones in the answer to either request. */
  found(body: unknown): { id: string }[];
};
