import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ruleKinds } from './rule-kinds.ts';

it('are a closed set of ten, each with examples beside it', async () => {
  expect(ruleKinds).toHaveLength(10);
  const files = await readdir(path.join(import.meta.dirname, 'rules'));
  expect(ruleKinds.filter((kind) => !files.includes(`${kind}.test.ts`))).toEqual([]);
});
