// The limit: node:http alone, sending the same ready bytes as the control.
import { createServer } from 'node:http';
import { page } from './page.ts';

createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': page.length });
  response.end(page);
}).listen(Number(process.env.PORT), '127.0.0.1');
