import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyRecord,
  columnsOf,
  type Field,
  type FieldValue,
  type RecordDefinition,
  readField,
  recordSet,
} from '../records/index.ts';
import {
  csvCellOf,
  type KitContents,
  kitDefinitions,
  readKit,
  sheetOf,
  textOfCsvCell,
  writeKit,
} from './index.ts';
import { readCsv, writeCsv } from './store/csv-file.ts';
import { readWorkbook, writeWorkbook } from './store/workbook.ts';

/** Letters of Welsh, what breaks CSV, what a spreadsheet would run, what XML escapes. */
const awkward = [
  'ŵ',
  'ŷ',
  'Tŷ',
  'â',
  'ö',
  '’',
  '"',
  "'",
  ',',
  ';',
  '\n',
  '=1+1',
  '+44',
  '-5',
  '@x',
  '\t',
  '<',
  '&',
  ']]>',
  '_x0041_',
  '_x000D_',
  '[',
  ']',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'a',
  'b',
  ' ',
  '1',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...awkward), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

function textFor(field: Field, known: ReadonlyMap<string, readonly string[]>): fc.Arbitrary<string> {
  const some = (items: readonly string[]) =>
    items.length === 0 ? fc.constant('') : fc.subarray([...items]).map((chosen) => chosen.join('; '));
  const maybe = (arbitrary: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary });
  switch (field.type) {
    case 'text':
      if (field.form) return maybe(fc.constantFrom(...textsOfForm(field.form)));
      return text.map((found) => found.normalize('NFC').slice(0, field.max));
    case 'choice':
      return field.needed === 'to-save'
        ? fc.constantFrom(...field.options)
        : maybe(fc.constantFrom(...field.options));
    case 'choices':
      return some(field.options);
    case 'codes':
      return some(['W06000023', 'cyp-2010/3', 'lsb-2012']);
    case 'date':
      return maybe(
        fc
          .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
          .map((day) => day.toISOString().slice(0, 10)),
      );
    case 'uncertain-date':
      return some([
        '2013-05 [cofnod 214; eitem 3]',
        '2013',
        '2013-05-12/2013-06',
        '2016-02-29 [Tŷ, "y ddraig"]',
      ]);
    case 'number':
      return maybe(
        field.whole
          ? fc.integer({ min: field.min ?? -1000, max: field.max ?? 1000 }).map(String)
          : fc.double({ min: field.min ?? -1e6, max: 1e6, noNaN: true }).map((n) => readBack(n)),
      );
    case 'money':
      return maybe(
        fc
          .integer({ min: 0, max: 10 ** 12 })
          .map((pence) => `£${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`),
      );
    case 'yes-no':
      return maybe(fc.constantFrom('yes', 'no'));
    case 'reference':
      return maybe(fc.constantFrom(...(known.get(field.to) ?? ['']), ''));
    case 'references':
      return some(known.get(field.to) ?? []);
  }
}

function readBack(number: number): string {
  return number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 100 });
}

/** Texts of one kind: codes of areas, or arithmetic, which names no measure that would have to be there. */
function textsOfForm({ read }: NonNullable<Extract<Field, { type: 'text' }>['form']>): readonly string[] {
  const arithmetic = '100 * (2 - 1.5)';
  const areas = ['W06000023', 'E06000051'].filter((code) => read(code) !== undefined);
  return read(arithmetic) === undefined ? areas : [arithmetic];
}

/** What is written where nothing may be left out. */
function leastFor(field: Field): string {
  if (field.type === 'reference') return codesOf.get(field.to)?.[0] ?? '';
  if (field.type === 'number') return String(field.min ?? 1);
  if (field.type === 'text' && field.form) return textsOfForm(field.form)[0] ?? '';
  return field.type === 'date' ? '2026-04-01' : 'x';
}

function recordOf(definition: RecordDefinition, code: string): fc.Arbitrary<AnyRecord> {
  const columns: Record<string, fc.Arbitrary<string>> = {};
  for (const field of definition.fields) {
    // A kind that refers to itself would need an order, and what waits may close a circle; both have tests of their own.
    const needsOrder = field.type === 'reference' && field.to === definition.kind;
    const mayWait = definition.kind === 'dependency' && field.name.startsWith('on');
    const known = needsOrder || mayWait ? new Map() : codesOf;
    for (const column of columnsOf(field)) columns[column] = textFor(field, known);
    // What was decided needs a decision, an owner and a date: that has a test of its own.
    if (definition.kind === 'challenge' && field.name === 'state') columns['state'] = fc.constant('raised');
  }
  return fc.record({ submitted: fc.record(columns), marked: fc.boolean() }).map(({ submitted, marked }) => {
    const values: Record<string, FieldValue> = {};
    for (const field of definition.fields) {
      let read = readField(field, submitted);
      if (field.needed === 'to-save' && (read.value === null || read.value === '')) {
        read = readField(field, { [columnsOf(field)[0] ?? '']: leastFor(field) });
      }
      if (field.needed === 'to-save' && field.type === 'text' && field.bilingual) {
        const bilingual = read.value as { cy: string; en: string };
        if (bilingual.cy + bilingual.en === '') read = { value: { cy: 'Tŷ', en: '' }, problems: [] };
      }
      if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
      values[field.name] = read.value;
    }
    const bilingual = definition.fields.find((field) => field.type === 'text' && field.bilingual);
    return {
      kind: definition.kind,
      code,
      revision: 0,
      withdrawn: false,
      lookAgain: marked && bilingual ? [`${bilingual.name}.cy`] : [],
      values,
    };
  });
}

const codesOf: ReadonlyMap<string, readonly string[]> = new Map(
  kitDefinitions.map(({ kind, codePrefix }) => [
    kind,
    kind === 'partnership' ? ['sir-arian'] : [`${codePrefix}1`, `${codePrefix}2`, `${codePrefix}10`],
  ]),
);
const anyRecords: fc.Arbitrary<AnyRecord[]> = fc.tuple(
  ...kitDefinitions.flatMap((definition) =>
    (codesOf.get(definition.kind) ?? []).map((code) => recordOf(definition, code)),
  ),
);

function asRead(contents: KitContents): AnyRecord[] {
  const read = readKit(contents, { definitions: kitDefinitions });
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.value.records.map(
    ({ where: _where, columns: _columns, checked: _checked, ...record }) => record,
  );
}

function inOrder(records: readonly AnyRecord[]): AnyRecord[] {
  return [...records].sort((a, b) => `${a.kind} ${a.code}`.localeCompare(`${b.kind} ${b.code}`));
}

describe('a kit that was written', () => {
  it('reads back as the same records, whatever they hold', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const tables = writeKit(recordSet(records), kitDefinitions);
        expect(inOrder(asRead({ tables }))).toEqual(inOrder(records));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('is the same as CSV files and as a workbook', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const tables = writeKit(recordSet(records), kitDefinitions);
        const files = tables.map((table) => {
          const read = readCsv(table.file, table.sheet, new TextEncoder().encode(writeCsv(table)));
          if (!read.ok) throw new Error(JSON.stringify(read.problems));
          return read.value;
        });
        const workbook = readWorkbook('kit.xlsx', writeWorkbook('sir-arian', tables));
        if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
        expect(inOrder(asRead({ tables: files }))).toEqual(inOrder(records));
        expect(inOrder(asRead(workbook.value))).toEqual(inOrder(records));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('guards every cell a spreadsheet would run, and gives it back', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const written = csvCellOf(cell);
        expect(textOfCsvCell(written)).toBe(cell);
        expect(/^[=@\t]/.test(written)).toBe(false);
        if (/^[+-]/.test(written)) expect(written).toMatch(/^[-+]?\d+(\.\d+)?$/);
      }),
    );
  });
});

const partnership = {
  file: 'partnerships.csv',
  sheet: 'partnerships',
  header: ['code', 'name_cy', 'name_en'],
  rows: [{ row: 2, cells: ['sir-arian', 'Sir Arian', 'Arian'] }],
};

function sheet(name: string, header: readonly string[], ...rows: readonly (readonly string[])[]) {
  return {
    file: `${name}.csv`,
    sheet: name,
    header,
    rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  };
}

function problemsOf(...tables: readonly ReturnType<typeof sheet>[]) {
  const read = readKit({ tables: [partnership, ...tables] }, { definitions: kitDefinitions });
  return read.ok ? [] : read.problems.map(({ code, where, values }) => ({ code, where, values }));
}

const organisations = (...rows: readonly (readonly string[])[]) =>
  sheet('organisations', ['code', 'name_cy', 'name_en', 'kind', 'successor'], ...rows);

describe('a kit with mistakes', () => {
  it('says which sheet it does not know, and which was meant', () => {
    expect(problemsOf(sheet('organisatons', ['code']))).toMatchObject([
      {
        code: 'kit.sheet-misspelt',
        where: { file: 'organisatons.csv' },
        values: { suggestion: 'organisations' },
      },
    ]);
    expect(problemsOf(sheet('budget', ['code']))).toMatchObject([{ code: 'kit.sheet-unknown' }]);
  });

  it('takes a sheet by its singular, in capitals and with spaces', () => {
    expect(
      problemsOf(sheet('Organisation', ['Code', 'Name CY', 'KIND'], ['B1', 'Bwrdd', 'Health board'])),
    ).toEqual([]);
  });

  it('names columns that are unknown, misspelt, twice or missing', () => {
    const found = problemsOf(
      sheet('organisations', ['code', 'nmae_cy', 'kind', 'kind', 'budget'], ['B1', 'x', 'police', '', '']),
    );
    expect(found.map(({ code }) => code)).toEqual([
      'kit.column-misspelt',
      'kit.column-twice',
      'kit.column-unknown',
      'kit.column-missing',
    ]);
    expect(found[0]).toMatchObject({
      where: { row: 1, column: 'nmae_cy' },
      values: { suggestion: 'name_cy' },
    });
    expect(found[1]).toMatchObject({ values: { one: 'C', other: 'D' } });
  });

  it('names the row and column of cells that cannot be read', () => {
    expect(problemsOf(organisations(['B1', '', '', 'council', '']))).toMatchObject([
      {
        code: 'records.required',
        where: { file: 'organisations.csv', sheet: 'organisations', row: 2, column: 'name_cy' },
      },
      { code: 'records.not-a-choice', where: { row: 2, column: 'kind', record: 'organisation B1' } },
    ]);
  });

  it('refuses codes that are missing, repeated or cannot stand in an address', () => {
    expect(
      problemsOf(
        organisations(
          ['', 'a', '', 'police', ''],
          ['B1', 'a', '', 'police', ''],
          ['b1', 'a', '', 'police', ''],
          ['B 2', 'a', '', 'police', ''],
        ),
      ).map(({ code, where }) => [code, where.row]),
    ).toEqual([
      ['kit.code-missing', 2],
      ['kit.code-twice', 4],
      ['kit.code-form', 4],
      ['kit.code-form', 5],
    ]);
  });

  it('refuses text beyond the last heading and under no heading', () => {
    const found = problemsOf(
      sheet('organisations', ['code', 'name_cy', 'kind', ''], ['B1', 'a', 'police', 'x', 'y']),
    );
    expect(found).toMatchObject([
      { code: 'kit.heading-missing', where: { row: 2, column: 'D' } },
      { code: 'kit.cell-beyond-headings', where: { row: 2, column: 'E' }, values: { found: 'y' } },
    ]);
  });

  it('skips rows that are empty', () => {
    expect(problemsOf(organisations(['', ' ', '', '', ''], ['B1', 'a', '', 'police', '']))).toEqual([]);
  });

  it('says which reference leads nowhere, and which code was meant', () => {
    expect(
      problemsOf(organisations(['B1', 'a', '', 'police', 'B9'], ['B2', 'a', '', 'police', 'b-1'])),
    ).toMatchObject([
      {
        code: 'kit.reference-unknown',
        where: { row: 2, column: 'successor' },
        values: { found: 'B9', sheet: 'organisations' },
      },
      { code: 'kit.reference-misspelt', where: { row: 3 }, values: { suggestion: 'B1' } },
    ]);
  });

  it('refuses a circle of successors', () => {
    expect(
      problemsOf(
        organisations(
          ['B1', 'a', '', 'police', 'B2'],
          ['B2', 'a', '', 'police', 'B3'],
          ['B3', 'a', '', 'police', 'B1'],
        ),
      ),
    ).toMatchObject([{ code: 'kit.circle', values: { chain: 'B1 → B2 → B3 → B1' } }]);
  });

  it('refuses actions that would wait for each other', () => {
    const plan = sheet('plans', ['code', 'title_en', 'state'], ['PL1', 'Plan', 'draft']);
    const actions = sheet('actions', ['code', 'plan', 'title_en'], ['A1', 'PL1', 'a'], ['A2', 'PL1', 'b']);
    const waiting = sheet(
      'dependencies',
      ['code', 'title_en', 'action', 'on_action'],
      ['DP1', 'a after b', 'A1', 'A2'],
      ['DP2', 'b after a', 'A2', 'A1'],
    );
    expect(problemsOf(plan, actions, waiting)).toMatchObject([
      { code: 'kit.circle', values: { chain: 'action A1 → action A2 → action A1' } },
    ]);
  });

  it('refuses a challenge that is said to be decided and lacks the decision, the owner or the date', () => {
    const body = organisations(['B1', 'a', 'a', 'police', '']);
    const challenges = sheet(
      'challenges',
      ['code', 'title_en', 'grounds', 'raised_on', 'owner', 'state'],
      ['CE1', 'a', 'coasting', '2026-04-01', '', 'raised'],
      ['CE2', 'b', 'coasting', '2026-04-01', 'B1', 'decided'],
    );
    const code = 'turning.challenge-undecided';
    expect(problemsOf(body, challenges)).toMatchObject([
      { code, where: { row: 3, column: 'decision' } },
      { code, where: { row: 3, column: 'due_on' } },
    ]);
  });

  it('refuses the formula of a measure that cannot be read, names nothing there is, or leads back to itself', () => {
    const body = organisations(['B1', 'a', 'a', 'police', '']);
    const measures = sheet(
      'performance-measures',
      ['code', 'title_en', 'measure_kind', 'organisation', 'formula'],
      ['F1', 'a', 'how-much', 'B1', ''],
      ['F2', 'b', 'how-much', 'B1', 'F1 + '],
      ['F3', 'c', 'how-much', 'B1', '100 * F9 / F1'],
      ['F4', 'd', 'how-much', 'B1', 'F1 - F4'],
    );
    const column = 'formula';
    expect(problemsOf(body, measures)).toMatchObject([
      { code: 'performance.formula-expected', where: { row: 3, column }, values: { position: 5 } },
      { code: 'performance.formula-unknown', where: { row: 4, column }, values: { code: 'F9' } },
      { code: 'performance.formula-circle', where: { row: 5, column }, values: { chain: 'F4 → F4' } },
    ]);
  });

  it('wants exactly one partnership, of the code its manifest names', () => {
    const read = (contents: KitContents) => {
      const found = readKit(contents, { definitions: kitDefinitions });
      return found.ok ? [] : found.problems.map(({ code }) => code);
    };
    expect(read({ tables: [] })).toEqual(['kit.partnership-missing']);
    expect(read({ tables: [{ ...partnership, rows: [] }] })).toEqual(['kit.partnership-empty']);
    const two = {
      ...partnership,
      rows: [...partnership.rows, { row: 3, cells: ['arall', 'Arall', 'Other'] }],
    };
    expect(read({ tables: [two] })).toEqual(['kit.partnership-rows']);
    expect(
      read({ tables: [partnership], manifest: { file: 'kit.yaml', format: '2', partnership: 'arall' } }),
    ).toEqual(['kit.format-unknown', 'kit.partnership-differs']);
  });

  it('finds every problem of every sheet at once', () => {
    const found = problemsOf(
      organisations(['B1', '', '', 'x', 'B9']),
      sheet('actions', ['code', 'plan', 'title_cy', 'starts_on'], ['A1', 'PL1', 'Cam', '31/04/2026']),
    );
    expect(found.map(({ code }) => code).sort()).toEqual([
      'kit.reference-unknown',
      'kit.reference-unknown',
      'records.not-a-choice',
      'records.not-a-date',
      'records.required',
    ]);
  });
});

describe('the long texts of sections', () => {
  const plan = sheet('plans', ['code', 'title_cy', 'state'], ['PL1', 'Cynllun', 'draft']);
  const sections = (cell: string) =>
    sheet(
      'sections',
      ['code', 'plan', 'part', 'title_cy', 'text_cy'],
      ['T1', 'PL1', 'vision', 'Gweledigaeth', cell],
    );
  const text = { file: 'sections/T1.cy.md', code: 'T1', language: 'cy' as const, text: 'Un.\n\nDau.\n' };

  it('may stand in files of their own', () => {
    const records = asRead({ tables: [partnership, plan, sections('')], texts: [text] });
    expect(records.find(({ kind }) => kind === 'section')?.values['text']).toEqual({
      cy: 'Un.\n\nDau.',
      en: '',
    });
  });

  it('may not say one thing in the file and another in the cell, nor belong to no section', () => {
    const read = readKit(
      {
        tables: [partnership, plan, sections('Tri.')],
        texts: [text, { ...text, file: 'sections/T9.en.md', code: 'T9' }],
      },
      { definitions: kitDefinitions },
    );
    expect(read).toMatchObject({
      ok: false,
      problems: [{ code: 'kit.text-in-two-places' }, { code: 'kit.text-without-section' }],
    });
  });
});

describe('the names of sheets', () => {
  it('are the plurals of the kinds', () => {
    expect(kitDefinitions.map(({ kind }) => sheetOf(kind))).toEqual([
      'partnerships',
      'organisations',
      'seats',
      'indicators',
      'evidence-sources',
      'national-indicators',
      'needs',
      'evidence-items',
      'stories',
      'data-gaps',
      'assessment-parts',
      'child-poverty-strategies',
      'prioritisation-rounds',
      'criteria',
      'need-scores',
      'need-choices',
      'dissents',
      'influences',
      'future-needs',
      'studies',
      'analytical-resources',
      'language-provisions',
      'participation-barriers',
      'cross-border-reliances',
      'indicator-targets',
      'performance-measures',
      'plans',
      'sections',
      'priorities',
      'outcomes',
      'actions',
      'contributions',
      'milestones',
      'resources',
      'options',
      'equality-objectives',
      'equality-impact-assessments',
      'equality-effects',
      'equality-statements',
      'related-plans',
      'elections',
      'groups',
      'meetings',
      'decisions',
      'body-meetings',
      'agenda-items',
      'reservations',
      'follow-ups',
      'interests',
      'barriers',
      'agreements',
      'differences',
      'governance-answers',
      'post-tasks',
      'invitations',
      'projects',
      'risks',
      'mitigations',
      'dependencies',
      'service-agreements',
      'ownerships',
      'approvals',
      'advice',
      'publications',
      'sendings',
      'plan-reviews',
      'state-changes',
      'plan-editions',
      'plan-edition-sections',
      'directions',
      'turning-sessions',
      'turning-causes',
      'turning-ideas',
      'contribution-stories',
      'challenges',
      'lessons',
      'evaluation-plans',
      'scrutiny-committees',
      'programme-items',
      'scrutiny-reviews',
      'hearings',
      'designated-providers',
      'inspection-findings',
      'recommendations',
      'recommendation-responses',
      'scrutiny-questions',
      'self-evaluations',
      'successor-arrangements',
      'self-assessments',
      'development-actions',
      'standard-results',
      'annual-reports',
      'report-texts',
      'report-answers',
      'report-feedbacks',
      'report-signposts',
      'participation-opportunities',
      'participation-works',
      'young-views',
      'participation-statements',
      'safeguarding-arrangements',
      'sustainability-appraisals',
      'sustainable-works',
      'language-effects',
      'linked-frameworks',
      'consultation-exercises',
      'claims',
      'replies',
      'opinions',
      'rule-settings',
      'considered-documents',
    ]);
  });
});
