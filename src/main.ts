// Entry point of the server. Enables the compile cache before it loads other modules, to speed up the next start.
import { enableCompileCacheOnDisk } from './build-info.ts';

enableCompileCacheOnDisk();
const { serve } = await import('./cli/serve.ts');
await serve();
