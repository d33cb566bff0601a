import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { runCommand } from '../../app/command-line.ts';

const shipped = path.resolve(import.meta.dirname, '../../../instruments');

async function run(...words: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await runCommand(['instrument', 'check', ...words], {
    environment: { LLINYN_LANGUAGE: 'en' },
    out: (line) => void said.push(line),
    error: (line) => void complained.push(line),
    untilStopped: async () => undefined,
  });
  return { status, said: said.join('\n'), complained: complained.join('\n') };
}

it('says of every instrument that is shipped what it holds', async () => {
  const names = ['partnership-health', 'service-standards-audit', 'participation-standards'];
  const { status, said } = await run(...names.map((name) => path.join(shipped, `${name}.yaml`)));
  expect(status).toBe(0);
  for (const name of names) expect(said).toContain(name);
  expect(said).toMatch(/Principles: \d+\. Statements: \d+/);
});

it('names every mistake with its file, line and field, in words', async () => {
  const file = path.join(temporaryFolder(), 'mine.yaml');
  writeFileSync(
    file,
    `id: mine
edition: "1"
name: { cy: Fi, en: Mine }
about: { cy: Byr, en: Short }
pattern: { cy: Ein hunain, en: Our own }
answerdBy: person
scale:
  - { value: 2, cy: Ie, en: Yes }
  - { value: 1, cy: Na, en: No }
principles:
  - id: trust
    name: { cy: Ymddiried }
    statements:
      - id: trust-1
        text: { cy: Rydym yn dweud y gwir., en: We tell the truth. }
`,
  );
  const { status, complained } = await run(file);
  expect(status).toBe(2);
  expect(complained).toContain('mine.yaml: 12');
  expect(complained).toContain('A required field is missing: en');
  expect(complained).toContain('A required field is missing: answeredBy');
  expect(complained).toContain('There is no field of this name: answerdBy');
  const missing = await run(path.join(temporaryFolder(), 'nowhere.yaml'));
  expect(missing.status).toBe(2);
  expect(missing.complained).toContain('There is no file here');
});
