// Where the process begins. What it loads is compiled once and kept for the next start, then it serves.
import { enableCompileCacheOnDisk } from './build-info.ts';

enableCompileCacheOnDisk();
await import('./cli/serve.ts');
