// Where the process begins. What it loads is compiled once and kept for the next start, then it serves.
import { keepCompiled } from './build-info.ts';

keepCompiled();
await import('./cli/serve.ts');
