// Run by set-up, with the pinned Node: our sources and the packages in plain JavaScript, put together into few files.
// Node finds, reads and links two thousand files at every start; these few it does in half the time.
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleRecord, programs, traceOf } from './fresh-bundle.mjs';

const beginsWith = 'bundle-';
/** A program that is running goes on reading from the bundle it was started with. */
const kept = 3;
/** Another process may still be writing one, in milliseconds. */
const writtenWithin = 600_000;

/** What decides on every file of the bundle: how it is made, and which packages are installed. */
const beforeAll = [
  'scripts/bundle/fresh-bundle.mjs',
  'scripts/bundle/write-bundle.mjs',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

const isProgram = 'program:';

/** Packages that bring more than JavaScript, or look for their own files. */
const leftWhereTheyAre = [
  '@duckdb',
  '@electric-sql/pglite',
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-wasm',
  'libxml2-wasm',
  'nunjucks',
  'pg',
  'pino',
];

const asPath = (file) => file.split(path.sep).join('/');

/**
 * A module goes on finding what lies beside its source: templates, tables, messages. Programs that it starts by their
 * address are those of the bundle.
 */
function inPlaceOfSource(code, id, { root, folder }) {
  const away = (file) => `new URL(${JSON.stringify(asPath(path.relative(folder, file)))}, import.meta.url)`;
  const onDisk = (url) => `process.getBuiltinModule('node:url').fileURLToPath(${url})`;
  const parts = code.split(
    /(new URL\(\s*['"]\.\/[^'"]+\.ts['"],\s*import\.meta\.url,?\s*\)|import\.meta\.(?:url|dirname|filename))/,
  );
  return parts
    .map((part) => {
      if (part === 'import.meta.url') return `${away(id)}.href`;
      if (part === 'import.meta.filename') return onDisk(away(id));
      if (part === 'import.meta.dirname') return onDisk(away(path.dirname(id)));
      if (!part.startsWith('new URL(')) return part;
      const program = path.resolve(path.dirname(id), /['"](.+)['"]/.exec(part)[1]);
      const [name] = Object.entries(programs).find(([, source]) => path.join(root, source) === program) ?? [];
      if (!name)
        throw new Error(
          `${asPath(path.relative(root, program))} is started by its address and is not among the programs`,
        );
      return `new URL('./${name}.js', import.meta.url)`;
    })
    .join('');
}

/**
 * The programs, each after what makes its stack traces speak of the sources.
 *
 * @param {Record<string, string>} files - takes every source of the bundle, with its trace from before it was read
 */
function ourProgram({ root, folder }, files) {
  const first = fileURLToPath(new URL('stack-traces.ts', import.meta.url));
  return {
    name: 'our-program',
    resolveId: { filter: { id: new RegExp(`^${isProgram}`) }, handler: (id) => id },
    load(id) {
      if (id.startsWith(isProgram)) {
        const source = programs[id.slice(isProgram.length)];
        return [first, path.join(root, source)]
          .map((file) => `export * from ${JSON.stringify(file)};`)
          .join('\n');
      }
      const name = asPath(path.relative(root, id));
      if (path.isAbsolute(id) && !name.startsWith('node_modules/')) files[name] = traceOf(id);
      return null;
    },
    transform: {
      filter: { id: { exclude: [/node_modules/, first] }, code: /import\.meta/ },
      handler: (code, id) =>
        path.isAbsolute(id) ? { code: inPlaceOfSource(code, id, { root, folder }), map: null } : null,
    },
  };
}

/** Files that need each other in a circle may run in the wrong order. */
function refuseCircles(chunks) {
  const needs = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
  const done = new Set();
  const visit = (name, way) => {
    if (way.includes(name))
      throw new Error(`Files of the bundle need each other: ${[...way, name].join(', ')}`);
    if (done.has(name)) return;
    for (const other of needs.get(name) ?? []) visit(other, [...way, name]);
    done.add(name);
  };
  for (const name of needs.keys()) visit(name, []);
}

async function bundleInto(folder, root) {
  const files = {};
  for (const name of beforeAll) files[name] = traceOf(path.join(root, name));
  const bundler = await rolldown({
    cwd: root,
    input: Object.fromEntries(Object.keys(programs).map((name) => [name, `${isProgram}${name}`])),
    platform: 'node',
    external: new RegExp(`^(${leftWhereTheyAre.join('|')})(/|$)`),
    treeshake: false,
    tsconfig: false,
    plugins: [ourProgram({ root, folder }, files)],
    onLog: (level, log) => level === 'warn' && process.stderr.write(`${log.message}\n`),
  });
  const { output } = await bundler.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  await bundler.close();
  refuseCircles(output.filter(({ type }) => type === 'chunk'));
  return files;
}

/** Throws away all bundles but the newest, and those that another process may be about to use. */
async function removeOld(setUpFolder) {
  const names = (await readdir(setUpFolder)).filter((name) => name.startsWith(beginsWith));
  const bundles = await Promise.all(
    names.map(async (name) => {
      const place = path.join(setUpFolder, name);
      return { place, at: (await stat(place)).mtimeMs };
    }),
  );
  const old = bundles.toSorted((a, b) => b.at - a.at).slice(kept);
  for (const { place, at } of old)
    if (at < Date.now() - writtenWithin) await rm(place, { recursive: true, force: true });
}

/**
 * Bundles the program and records from what. The record is moved into place when all is written, so several may do this
 * at once, and nobody reads half of it.
 *
 * @param {string} root - of the project
 * @param {string} setUpFolder - inside it, so that packages are found from there
 */
export async function writeBundle(root, setUpFolder = path.join(root, '.set-up')) {
  await mkdir(setUpFolder, { recursive: true });
  const making = await mkdtemp(path.join(setUpFolder, beginsWith));
  try {
    const files = await bundleInto(making, root);
    const record = path.join(making, bundleRecord);
    await writeFile(record, JSON.stringify({ folder: path.basename(making), files }));
    await rename(record, path.join(setUpFolder, bundleRecord));
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
  await removeOld(setUpFolder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeBundle(fileURLToPath(new URL('../..', import.meta.url)));
}
