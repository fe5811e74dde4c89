// Runs in the folder where Platformatic DB is installed: as its command line does, but on this machine's own address
// alone, which its own start overrides inside of containers.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Config = { server: { hostname: string } };
type Platformatic = {
  loadConfiguration(root: string, file: string, context: object): Promise<Config>;
  DatabaseCapability: new (
    root: string,
    config: Config,
    context: object,
  ) => { init(): Promise<void>; start(options: object): Promise<void> };
};

const root = process.cwd();
const { loadConfiguration, DatabaseCapability }: Platformatic = createRequire(`${root}/`)('@platformatic/db');
const settings = {
  $schema: 'https://schemas.platformatic.dev/@platformatic/db/3.67.0.json',
  server: { hostname: '127.0.0.1', port: Number(process.env.PORT), logger: { level: 'error' } },
  db: { connectionString: `sqlite://${process.env.TABLE}`, openapi: true, graphql: false },
  watch: false,
};
writeFileSync('platformatic.json', JSON.stringify(settings));

const context = { isProduction: true, isEntrypoint: true };
const config = await loadConfiguration(root, 'platformatic.json', context);
config.server.hostname = '127.0.0.1';
const app = new DatabaseCapability(root, config, context);
await app.init();
await app.start({ listen: true });
