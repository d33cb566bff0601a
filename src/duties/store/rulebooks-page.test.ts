import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ruleKindDocs } from '../rule-kind-docs.ts';

describe('docs/rulebooks.md', () => {
  it('documents every kind of rule and every field, as the check reads them', async () => {
    const page = await readFile(new URL('../../../docs/rulebooks.md', import.meta.url), 'utf8');
    expect(page).toContain(ruleKindDocs());
  });
});
