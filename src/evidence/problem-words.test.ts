import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidenceMessages } from './messages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folders = ['src/evidence', 'src/evidence/store', 'src/geography'];

function codesInUse(): Set<string> {
  const codes = new Set<string>();
  for (const folder of folders) {
    for (const file of readdirSync(path.join(root, folder)).filter((name) =>
      /(?<!\.test|migrations)\.ts$/.test(name),
    )) {
      const text = readFileSync(path.join(root, folder, file), 'utf8');
      for (const found of text.matchAll(/'(evidence\.[a-z0-9]+-[a-z0-9-]+)'/g)) codes.add(found[1] ?? '');
      if (file === 'row-checks.ts') {
        for (const found of text.matchAll(/(?:code: |THEN |ELSE )'([a-z]+-[a-z0-9-]+)'/g))
          codes.add(`evidence.${found[1]}`);
      }
    }
  }
  return codes;
}

describe('problems of evidence', () => {
  it('all have words and a way to mend in both languages, and stand in the guide', () => {
    const guide = readFileSync(path.join(root, 'docs/evidence-import.md'), 'utf8');
    const codes = [...codesInUse()].filter((code) => code !== 'evidence.not-available');
    expect(codes.length).toBeGreaterThan(60);
    for (const code of codes) {
      expect(evidenceMessages.has(`problem.${code}`), code).toBe(true);
      expect(evidenceMessages.has(`problem.${code}.mend`), code).toBe(true);
      expect(guide.includes(`\`${code}\``), `${code} in the guide`).toBe(true);
    }
  });
});
