// A container image without a container engine: the steps of the Dockerfile taken in folders, and what came of them run in a
// sandbox (bubblewrap) that sees these folders in their places, and of this machine what a base image would have.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, globSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Cmd, type Copy, DockerfileParser, type Env, type From, type Healthcheck } from 'dockerfile-ast';

/** What stands for the base image: of Debian's folders, those that are an image's own to fill. */
const SKELETON = ['opt', 'var/lib'];

/** Where Node is in the sandbox. */
const NODE = '/mnt/node';

export type Image = {
  /** Its file system, in a folder. */
  root: string;
  environment: Record<string, string>;
  folder: string;
  user: { uid: number; gid: number };
  command: string[];
  /** What tells whether it is healthy. */
  probe: string[];
};

type Run = {
  /** Whether its file system can be written to. */
  writable?: boolean;
  environment?: Record<string, string | undefined>;
  /** Other folders that it sees: where they are here, by where it sees them. None can be written to. */
  mounts?: Record<string, string>;
};

/** Says what is missing, if anything is, in order to build and run images. */
export function missing(): string | undefined {
  if (spawnSync('bwrap', ['--ro-bind', '/', '/', 'true']).status === 0) return undefined;
  return 'It takes bubblewrap, and a system that lets it make namespaces: apt-get install bubblewrap.';
}

/**
 * Takes the steps of a Dockerfile.
 *
 * @param context the folder that its files are copied from
 * @param place an empty folder for all that is made
 * @throws Error when a step fails, or is of a kind that is not known here
 */
export function build(dockerfile: string, context: string, place: string): Image {
  const stages = new Map<string, Image>();
  let image: Image | undefined;
  for (const instruction of DockerfileParser.parse(readFileSync(dockerfile, 'utf8')).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = instruction as From;
      const root = join(place, `stage-${stages.size}`);
      image = begin(root, stages.get(from.getImage() ?? ''));
      stages.set(from.getBuildStage() ?? root, image);
    } else if (image) take(instruction, image, context, stages);
  }
  if (!image) throw new Error(`${dockerfile} has no stage`);
  return image;
}

function begin(root: string, base: Image | undefined): Image {
  if (base) {
    cpSync(base.root, root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    return { ...base, root, environment: { ...base.environment } };
  }
  for (const folder of SKELETON) mkdirSync(join(root, folder), { recursive: true });
  return { root, environment: {}, folder: '/', user: { uid: 0, gid: 0 }, command: [], probe: [] };
}

type Instruction = ReturnType<ReturnType<typeof DockerfileParser.parse>['getInstructions']>[number];

function take(instruction: Instruction, image: Image, context: string, stages: ReadonlyMap<string, Image>): void {
  const content = instruction.getArgumentsContent() ?? '';
  switch (instruction.getKeyword()) {
    case 'WORKDIR':
      image.folder = resolve(image.folder, content);
      mkdirSync(join(image.root, image.folder), { recursive: true });
      return;
    case 'ENV':
      for (const property of (instruction as Env).getProperties())
        image.environment[property.getName()] = property.getValue() ?? '';
      return;
    case 'COPY':
      copy(instruction as Copy, image, context, stages);
      return;
    case 'RUN':
      run(content, image);
      return;
    case 'USER': {
      const [uid, gid] = content.split(':').map(Number);
      if (!uid || !gid) throw new Error(`USER ${content}: only numbers are known here`);
      image.user = { uid, gid };
      return;
    }
    case 'CMD':
      image.command = wordsOf(instruction as Cmd);
      return;
    case 'HEALTHCHECK':
      image.probe = wordsOf(instruction as Healthcheck);
      return;
    case 'LABEL':
    case 'EXPOSE':
    case 'STOPSIGNAL':
      return;
    default:
      throw new Error(`${instruction.getKeyword()} is not known here`);
  }
}

/** The words of a command in its exec form. @throws SyntaxError when it has another form */
export function wordsOf(instruction: Cmd | Healthcheck): string[] {
  const content = instruction.getArgumentsContent() ?? '';
  return JSON.parse(content.slice(content.indexOf('[')));
}

function copy(instruction: Copy, image: Image, context: string, stages: ReadonlyMap<string, Image>): void {
  const flag = (name: string) =>
    instruction
      .getFlags()
      .find((each) => each.getName() === name)
      ?.getValue();
  const from = flag('from');
  const origin = from ? stages.get(from)?.root : context;
  if (!origin) throw new Error(`COPY from ${from}: there is no such stage`);
  const paths = instruction.getArguments().map((argument) => argument.getValue());
  const target = resolve(image.folder, paths.at(-1) ?? '');
  for (const path of paths.slice(0, -1)) {
    const source = join(origin, path);
    // What is in a folder goes into the target, a file goes below it: so it is with COPY.
    const destination = join(image.root, target, statSync(source).isDirectory() ? '' : basename(path));
    mkdirSync(dirname(destination), { recursive: true });
    cpSync(source, destination, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    const [uid, gid] = flag('chown')?.split(':').map(Number) ?? [];
    // Who is not root owns it already.
    if (uid && gid && isRoot())
      for (const each of [destination, ...globSync(`${destination}/**`)]) chownSync(each, uid, gid);
  }
}

function run(command: string, image: Image): void {
  const { stdout: cache } = spawnSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' });
  // How npm is set up on this machine counts, what it told the script that runs this does not.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
  const environment = { ...Object.fromEntries(inherited), ...image.environment };
  const folder = cache.trim();
  mkdirSync(folder, { recursive: true });
  const options = [...sandbox(image, { writable: true, environment }), '--bind', folder, folder];
  const { status } = spawnSync('bwrap', [...options, '--', 'sh', '-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`RUN ${command} ended with ${status}`);
}

/** Runs a command in an image to its end. */
export function runOnce(image: Image, command: readonly string[], options: Run = {}) {
  return spawnSync('bwrap', [...sandboxOf(image, options), '--', ...command], {
    ...unprivileged(image),
    encoding: 'utf8',
  });
}

/** Starts an image's own command, as process 1 of its own. @returns with what tells it a signal, and how it ended */
export async function start(image: Image, options: Run) {
  const child = spawn(
    'bwrap',
    [...sandboxOf(image, options), '--unshare-pid', '--as-pid-1', '--info-fd', '3', '--', ...image.command],
    { ...unprivileged(image), stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  );
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const ended = new Promise<number | null>((done) => {
    child.once('exit', (code) => {
      process.off('exit', stop);
      done(code);
    });
  });
  const info = JSON.parse(await text(child.stdio[3] as NodeJS.ReadableStream));
  return { pid: Number(info['child-pid']), ended };
}

function sandboxOf(image: Image, { environment = {}, ...options }: Run): string[] {
  return ['--clearenv', ...sandbox(image, { ...options, environment: { ...image.environment, ...environment } })];
}

function sandbox({ root, folder }: Image, { writable = false, environment = {}, mounts = {} }: Run): string[] {
  const all = { ...environment, PATH: `${NODE}:/usr/local/bin:/usr/bin:/bin` };
  return [
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc', '--tmpfs', '/tmp', '--tmpfs', '/mnt'],
    ...['--ro-bind', dirname(process.execPath), NODE],
    ...readdirSync(root).flatMap((name) => [writable ? '--bind' : '--ro-bind', join(root, name), `/${name}`]),
    // Whatever was not copied is not there.
    ...['--tmpfs', join(import.meta.dirname, '..')],
    ...Object.entries(mounts).flatMap(([target, source]) => ['--ro-bind', source, target]),
    ...Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : ['--setenv', name, value])),
    ...['--chdir', folder, '--die-with-parent', '--new-session'],
  ];
}

function unprivileged({ user }: Image) {
  return isRoot() ? user : {};
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
