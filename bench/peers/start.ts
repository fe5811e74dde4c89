// Starts Platformatic DB or Soul from the folder of its installation. Their own command lines would listen on all addresses.
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';

type Platformatic = {
  loadConfiguration(root: string, file: string, context: object): Promise<{ server: { hostname: string } }>;
  DatabaseCapability: new (
    root: string,
    config: object,
    context: object,
  ) => { init(): Promise<void>; start(options: object): Promise<void> };
};

const root = process.cwd();
const requireInstalled = createRequire(`${root}/`);
const port = Number(process.env.PORT);
const [, , name, table] = process.argv;

if (name === 'soul') {
  const app: RequestListener = requireInstalled('soul-cli/src/index.js');
  createServer(app).listen(port, '127.0.0.1');
} else {
  const { loadConfiguration, DatabaseCapability }: Platformatic = requireInstalled('@platformatic/db');
  const settings = {
    $schema: 'https://schemas.platformatic.dev/@platformatic/db/3.67.0.json',
    server: { hostname: '127.0.0.1', port, logger: { level: 'error' } },
    db: { connectionString: `sqlite://${table}`, openapi: true, graphql: false },
    watch: false,
  };
  writeFileSync('platformatic.json', JSON.stringify(settings));
  const context = { isProduction: true, isEntrypoint: true };
  const config = await loadConfiguration(root, 'platformatic.json', context);
  // In containers, it replaces the host name.
  config.server.hostname = '127.0.0.1';
  const app = new DatabaseCapability(root, config, context);
  await app.init();
  await app.start({ listen: true });
}
