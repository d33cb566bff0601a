import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { rulebookHead } from '../../../tests/rulebook-of-ones-own.ts';
import { dutiesMessages } from '../messages.ts';
import { requirementSpec } from '../rulebook.ts';
import { readRulebook } from './read-rulebook.ts';
import { parseYaml, validate } from './read-yaml.ts';

const row = `requirements:
  - id: sip.vision
    family: plan
    wording: { cy: Geiriad, en: Wording }
    citation: { document: source, section: { cy: Pennod 2, en: Chapter 2 }, paragraph: Vision }
    force: should
    from: 2012-06
    rows: [ PLAN-01 ]
    part: vision
    rule: { kind: content, parts: [ vision ] }
    mend: { cy: Cywirwch, en: Mend }
`;

function problemsIn(text: string) {
  const file = parseYaml('01.yaml', text);
  if (!file.ok) return file.problems;
  const value = (file.value.value as { requirements: unknown[] }).requirements[0];
  const read = validate(requirementSpec, file.value, value, ['requirements', 0]);
  return read.ok ? [] : read.problems;
}

const mistakes: readonly {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly line: number;
  readonly field: string;
  readonly values?: object;
}[] = [
  {
    name: 'a force that does not exist',
    from: 'force: should',
    to: 'force: shall',
    code: 'rulebook.value-not-allowed',
    line: 6,
    field: 'requirements.0.force',
    values: { found: 'shall', allowed: 'must, should, may, proposed, historical' },
  },
  {
    name: 'a field that is missing',
    from: '    part: vision\n',
    to: '',
    code: 'rulebook.field-missing',
    line: 2,
    field: 'requirements.0.part',
    values: { field: 'part' },
  },
  {
    name: 'a field misspelt',
    from: 'mend:',
    to: 'mends:',
    code: 'rulebook.field-unknown',
    line: 11,
    field: 'requirements.0.mends',
    values: { field: 'mends' },
  },
  {
    name: 'a language missing',
    from: '{ cy: Cywirwch, en: Mend }',
    to: '{ en: Mend }',
    code: 'rulebook.field-missing',
    line: 11,
    field: 'requirements.0.mend.cy',
  },
  {
    name: 'a rule of no known kind',
    from: 'kind: content',
    to: 'kind: script',
    code: 'rulebook.rule-kind-unknown',
    line: 10,
    field: 'requirements.0.rule.kind',
    values: { found: 'script' },
  },
  {
    name: 'a part that does not exist',
    from: 'parts: [ vision ]',
    to: 'parts: [ visions ]',
    code: 'rulebook.value-not-allowed',
    line: 10,
    field: 'requirements.0.rule.parts.0',
    values: { found: 'visions' },
  },
  {
    name: 'a content rule about nothing',
    from: ', parts: [ vision ]',
    to: '',
    code: 'rulebook.content-needs-part-or-topic',
    line: 10,
    field: 'requirements.0.rule',
  },
  {
    name: 'a day that does not exist',
    from: 'from: 2012-06',
    to: 'from: 2012-13',
    code: 'rulebook.date-unreadable',
    line: 7,
    field: 'requirements.0.from',
    values: { found: '2012-13' },
  },
  {
    name: 'a rule that ends before it begins',
    from: 'from: 2012-06',
    to: 'from: 2012-06\n    to: 2011',
    code: 'rulebook.dates-reversed',
    line: 8,
    field: 'requirements.0.to',
  },
  {
    name: 'a quotation of twenty-one words',
    from: 'paragraph: Vision',
    to: `paragraph: Vision, quotation: "${'word '.repeat(21).trim()}"`,
    code: 'rulebook.quotation-too-long',
    line: 5,
    field: 'requirements.0.citation.quotation',
    values: { most: 20 },
  },
  {
    name: 'guidance that would stop publication',
    from: '    rows:',
    to: '    stopsPublication: true\n    rows:',
    code: 'rulebook.only-must-stops',
    line: 8,
    field: 'requirements.0.stopsPublication',
  },
  {
    name: 'two units in one span',
    from: '{ kind: content, parts: [ vision ] }',
    to: '{ kind: period, from: a, to: b, atLeast: { weeks: 1, days: 2 } }',
    code: 'rulebook.span-one-unit',
    line: 10,
    field: 'requirements.0.rule.atLeast',
  },
];

describe('a mistake in a rulebook', () => {
  it('is none in a good row', () => {
    expect(problemsIn(row)).toEqual([]);
  });

  for (const { name, from, to, code, line, field, values } of mistakes) {
    it(`is named by line and field: ${name}`, () => {
      expect(row).toContain(from);
      const problems = problemsIn(row.replace(from, to));
      expect(problems).toContainEqual(
        expect.objectContaining({
          code,
          where: { file: '01.yaml', row: line, field },
          values: expect.objectContaining(values ?? {}),
        }),
      );
    });

    it(`has words in both languages: ${name}`, () => {
      for (const problem of problemsIn(row.replace(from, to))) {
        for (const key of [`problem.${problem.code}`, `problem.${problem.code}.mend`]) {
          if (!dutiesMessages.has(key)) throw new Error(`No words for ${key}`);
          expect(dutiesMessages.in('cy')(key, problem.values)).not.toBe(
            dutiesMessages.in('en')(key, problem.values),
          );
        }
      }
    });
  }

  it('is named by line when the YAML cannot be read at all', () => {
    const problems = problemsIn('requirements:\n  - id: "open\n');
    expect(problems[0]).toMatchObject({ code: 'rulebook.yaml-unreadable', where: { file: '01.yaml' } });
  });
});

describe('a rulebook folder', async () => {
  const head = rulebookHead('test', 'plan');
  const made: string[] = [];
  async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'rulebook-'));
    made.push(folder);
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return folder;
  }
  afterAll(async () => {
    await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  it('gives its rows in order, with the name of the document each cites', async () => {
    const read = await readRulebook(await folderWith({ 'rulebook.yaml': head, 'requirements/01.yaml': row }));
    expect(read).toMatchObject({
      ok: true,
      value: { requirements: [{ id: 'sip.vision', citation: { name: { en: 'Source' } } }] },
    });
  });

  it('names both places of an id used twice', async () => {
    const read = await readRulebook(
      await folderWith({ 'rulebook.yaml': head, 'requirements/01.yaml': row, 'requirements/02.yaml': row }),
    );
    expect(read.ok ? [] : read.problems).toMatchObject([
      {
        code: 'rulebook.id-repeated',
        where: { row: 2 },
        values: { first: expect.stringMatching(/01\.yaml:2$/) },
      },
    ]);
  });

  it('refuses a family and a document that the head does not list', async () => {
    const wrong = row.replace('family: plan', 'family: plam').replace('document: source', 'document: sauce');
    const read = await readRulebook(
      await folderWith({ 'rulebook.yaml': head, 'requirements/01.yaml': wrong }),
    );
    expect(read.ok ? [] : read.problems.map(({ where }) => where.row)).toEqual([3, 5]);
  });

  it('says which file is missing', async () => {
    const read = await readRulebook(await folderWith({ 'requirements/01.yaml': row }));
    expect(read.ok ? [] : read.problems).toMatchObject([
      { code: 'rulebook.file-missing', values: { file: 'rulebook.yaml' } },
    ]);
  });

  it('is not there at all', async () => {
    const read = await readRulebook(fileURLToPath(new URL('./no-such-folder', import.meta.url)));
    expect(read.ok).toBe(false);
  });
});
