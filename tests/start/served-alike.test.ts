import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { freshBundle, programs } from '../../scripts/bundle/fresh-bundle.mjs';
import { writeBundle } from '../../scripts/bundle/write-bundle.mjs';
import { address, addressNames } from '../../src/language/index.ts';

const root = path.resolve(import.meta.dirname, '../..');

const starter = `
  const [place, ...words] = process.argv.slice(1);
  const { runCommand } = await import(place);
  const untilStopped = () => new Promise((resolve) => process.once('SIGTERM', resolve));
  const console = { environment: process.env, out: globalThis.console.log, error: globalThis.console.error, untilStopped };
  process.exitCode = await runCommand(words, console);`;

interface Site {
  readonly child: ChildProcess;
  readonly origin: string;
}

async function started(file: string): Promise<Site> {
  const data = mkdtempSync(path.join(tmpdir(), 'llinyn-served-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const words = ['serve', '--port', '0', '--data', data, '--language', 'en'];
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', starter, pathToFileURL(file).href, ...words],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer): void => {
      said += text.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
  return { child, origin };
}

/** Addresses of pages that are about nothing in particular, and of what programs read. */
const asked = [
  '/',
  '/health/ready',
  '/api/v1/openapi.json',
  '/en/no-such-page',
  ...addressNames.flatMap((name) => {
    try {
      return [address(name, 'cy'), address(name, 'en')];
    } catch {
      // It needs to be told which partnership.
      return [];
    }
  }),
];

async function answersOf({ origin }: Site): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const each of asked) {
    const answer = await fetch(`${origin}${each}`, { redirect: 'manual' });
    const text = (await answer.text()).replaceAll(origin, '').replace(/name="_csrf" value="[^"]*"/g, '');
    answers[each] = [answer.status, answer.headers.get('content-type'), answer.headers.get('location'), text];
  }
  return answers;
}

async function ended({ child }: Site): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const [status] = await gone;
  return status;
}

it('serves the same from the bundle as from the sources', async () => {
  mkdirSync(path.join(root, '.set-up'), { recursive: true });
  const setUpFolder = mkdtempSync(path.join(root, '.set-up', 'served-'));
  onTestFinished(() => rmSync(setUpFolder, { recursive: true, force: true }));
  await writeBundle(root, setUpFolder);
  const bundle = freshBundle(root, setUpFolder);
  expect(bundle).toBeDefined();
  const fromBundle = await started(path.join(bundle ?? '', 'llinyn.js'));
  const fromSources = await started(path.join(root, programs.llinyn));
  const expected = await answersOf(fromSources);
  expect(Object.keys(expected).length).toBeGreaterThan(20);
  expect(await answersOf(fromBundle)).toEqual(expected);
  expect(await Promise.all([fromBundle, fromSources].map(ended))).toEqual([0, 0]);
});
