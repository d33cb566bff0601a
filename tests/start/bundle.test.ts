import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { freshBundle, programPlace, programs } from '../../scripts/bundle/fresh-bundle.mjs';
import { writeBundle } from '../../scripts/bundle/write-bundle.mjs';

let root: string;

function write(name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** What a program of the small project prints. */
function printed(name: keyof typeof programs): string {
  return execFileSync(process.execPath, [fileURLToPath(programPlace(name, root))], { encoding: 'utf8' });
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'llinyn-bundle-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', '{}');
  for (const source of Object.values(programs)) write(source, 'export {};');
  write('src/app/greeting.ts', "export const greeting: string = 'Bore da';");
  write(
    programs.llinyn,
    "import { greeting } from './greeting.ts';\nconsole.log(greeting, import.meta.filename);",
  );
});

const isBundled = (): boolean => programPlace('llinyn', root).includes('/.set-up/bundle-');

describe('the bundled program', () => {
  it('runs in place of the sources, until one of them changes', async () => {
    expect(isBundled()).toBe(false);
    await writeBundle(root);
    expect(isBundled()).toBe(true);
    expect(printed('llinyn')).toContain('Bore da');
    write('src/app/greeting.ts', "export const greeting: string = 'Nos da';");
    expect(isBundled()).toBe(false);
    expect(printed('llinyn')).toContain('Nos da');
    await writeBundle(root);
    expect(isBundled()).toBe(true);
    expect(printed('llinyn')).toContain('Nos da');
  });

  it.each([
    ['other packages are installed', () => write('package-lock.json', '{ "packages": {} }')],
    ['a source is gone', () => rmSync(path.join(root, 'src/app/greeting.ts'))],
    [
      'its files are gone',
      () => rmSync(path.dirname(fileURLToPath(programPlace('llinyn', root))), { recursive: true }),
    ],
    ['its record cannot be read', () => write('.set-up/bundle.json', '{ "folder": ')],
  ])('is not run where %s', async (_, change) => {
    await writeBundle(root);
    expect(isBundled()).toBe(true);
    change();
    expect(isBundled()).toBe(false);
  });

  it('finds what lies beside its sources, and the programs it starts beside itself', async () => {
    write('src/publishing/documents/words.txt', 'Geiriau');
    write(
      'src/publishing/documents/made-apart.ts',
      `import { readFileSync } from 'node:fs';
       export const words: string = readFileSync(new URL('./words.txt', import.meta.url), 'utf8');
       export const places = [import.meta.dirname, import.meta.filename, new URL('./document-process.ts', import.meta.url).href];`,
    );
    write(
      programs.llinyn,
      "import { places, words } from '../publishing/documents/made-apart.ts';\nconsole.log([words, ...places].join('\\n'));",
    );
    const folder = path.join(root, 'src/publishing/documents');
    const beside = ['Geiriau', folder, path.join(folder, 'made-apart.ts')];
    const lines = (): string[] => printed('llinyn').trim().split('\n');
    expect(lines()).toEqual([
      ...beside,
      expect.stringMatching(/src\/publishing\/documents\/document-process\.ts$/),
    ]);
    await writeBundle(root);
    expect(lines()).toEqual([
      ...beside,
      expect.stringMatching(/\.set-up\/bundle-\w+\/document-process\.js$/),
    ]);
  });

  it('is not made where a program is started by its address that it does not know', async () => {
    write(programs.llinyn, "console.log(new URL('./another.ts', import.meta.url).href);");
    await expect(writeBundle(root)).rejects.toThrow('src/app/another.ts');
    expect(isBundled()).toBe(false);
    expect(readdirSync(path.join(root, '.set-up'))).toEqual([]);
  });

  it('says in a stack trace where in the sources it was', async () => {
    write(
      'src/app/greeting.ts',
      'interface Greeting {\n  readonly text: string;\n}\nexport function greet(given: Greeting): never {\n  throw new Error(given.text);\n}',
    );
    write(
      programs.llinyn,
      "import { greet } from './greeting.ts';\ntry {\n  greet({ text: 'Hwyl' });\n} catch (error) {\n  console.log((error as Error).stack);\n}",
    );
    await writeBundle(root);
    const [message, thrown, called] = printed('llinyn').split('\n');
    expect(message).toBe('Error: Hwyl');
    expect(thrown).toMatch(/at greet \(file:.*\/src\/app\/greeting\.ts:5:9\)$/);
    expect(called).toMatch(/src\/app\/command-line\.ts:3:3/);
  });

  it('is read whole or not at all while several write it', async () => {
    const writing = Promise.allSettled(Array.from({ length: 4 }, () => writeBundle(root)));
    let isOver = false;
    void writing.then(() => {
      isOver = true;
    });
    let reads = 0;
    while (!isOver) {
      const bundle = freshBundle(root);
      if (bundle) {
        reads += 1;
        expect(readFileSync(path.join(bundle, 'llinyn.js'), 'utf8')).toContain('sourceMappingURL');
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect((await writing).map(({ status }) => status)).not.toContain('rejected');
    expect(reads).toBeGreaterThan(0);
    expect(printed('llinyn')).toContain('Bore da');
  });

  it('keeps what running programs may still read, and not more', async () => {
    const setUpFolder = path.join(root, '.set-up');
    const bundles = () => readdirSync(setUpFolder).filter((name) => name.startsWith('bundle-'));
    for (let turn = 0; turn < 5; turn += 1) await writeBundle(root);
    expect(bundles()).toHaveLength(5);
    const anHourAgo = Date.now() / 1000 - 3600;
    for (const name of bundles()) utimesSync(path.join(setUpFolder, name), anHourAgo, anHourAgo);
    await writeBundle(root);
    expect(bundles()).toHaveLength(3);
    expect(isBundled()).toBe(true);
  });

  it('is done without where nothing can be written', async () => {
    write('.set-up', 'not a folder');
    await expect(writeBundle(root)).rejects.toThrow();
    expect(isBundled()).toBe(false);
    expect(printed('llinyn')).toContain('Bore da');
  });
});
