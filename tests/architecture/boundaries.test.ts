import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Rules {
  readonly forbidden: readonly { readonly name: string; readonly comment?: string }[];
  readonly options: ICruiseOptions;
}

const root = path.resolve(import.meta.dirname, '../..');
const rules = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as Rules;

/** The source as it runs: without types, without imports of nothing but types, without data. */
function asItRuns(source: string): string {
  return stripTypeScriptTypes(source)
    .replace(/(import|export)\s*\{[\s,]*\}\s*from\s*'[^']+';/g, '')
    .replace(/import\s+\w+\s+from\s*'[^']+\.json'\s*with\s*\{[^}]*\};/g, '')
    .replace(/(from\s+|import\(|import\s+)'(\.[^']+)\.ts'/g, "$1'$2.mjs'");
}

function copyAsItRuns(folder: string): void {
  for (const entry of readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const place = path.join(folder, path.relative(root, file)).replace(/\.ts$/, '.mjs');
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, asItRuns(readFileSync(file, 'utf8')));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
}

describe('who may use whom', () => {
  let folder: string;
  let result: ICruiseResult;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'llinyn-boundaries-'));
    copyAsItRuns(folder);
    const { forbidden } = rules as unknown as { forbidden: never[] };
    const cruised = await cruise(['src'], {
      ...rules.options,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden },
    });
    result = cruised.output as ICruiseResult;
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the whole program was looked at', () => {
    const own = result.modules.filter(({ source }) => source.startsWith('src/'));
    expect(own.length).toBeGreaterThan(150);
    const unresolved = own.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ couldNotResolve }) => couldNotResolve)
        .map(({ module }) => `${source}: ${module}`),
    );
    expect(unresolved).toEqual([]);
  });

  test.each(rules.forbidden.map(({ name, comment }) => ({ name, comment })))(
    '$name: $comment',
    ({ name }) => {
      const broken = result.summary.violations
        .filter(({ rule }) => rule.name === name)
        .map(({ from, to }) => `${from} uses ${to}`);
      expect([...new Set(broken)]).toEqual([]);
    },
  );
});
