// Where the process begins. What it loads is compiled once and kept for the next start, then it serves.
import { keepCompiled } from './project.ts';

keepCompiled();
await import('./serve.ts');
