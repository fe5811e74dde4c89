// Runs in the folder where Soul is installed: as its command line does, but on this machine's own address alone.
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';

const app: RequestListener = createRequire(`${process.cwd()}/`)('soul-cli/src/index.js');
createServer(app).listen(Number(process.env.PORT), '127.0.0.1');
