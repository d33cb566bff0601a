import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/index.ts';
import { emptyValue, recordSet } from '../records/index.ts';
import { consideredDocumentDefinition } from './considered-document.ts';
import { documentChecklist } from './related-documents.ts';
import { readRelatedDocuments } from './store/index.ts';

const listed = await readRelatedDocuments(path.resolve(import.meta.dirname, '../../rulebooks'));
const today = calendarDate('2026-11-22');

function checklist(said: Readonly<Record<string, object>>) {
  const empty = Object.fromEntries(
    consideredDocumentDefinition.fields.map((field) => [field.name, emptyValue(field)]),
  );
  const records = Object.entries(said).map(([code, values]) => ({
    kind: 'considered-document',
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...values },
  }));
  return documentChecklist(listed?.documents ?? [], recordSet(records), today);
}

const stateOf = (rows: ReturnType<typeof checklist>, id: string) =>
  rows.find((row) => row.listed?.id === id)?.state;

describe('the checklist of related documents', () => {
  it('ships every document of the guidance, each named in both languages', () => {
    expect(listed?.documents.length).toBe(38);
    const english = (listed?.documents ?? []).map(({ name }) => name.en);
    expect(new Set(english).size).toBe(english.length);
    for (const part of [
      'Rights to Action',
      'circular 34/2003',
      'Appetite for Life',
      '006/2010',
      'Welsh-medium Education',
    ])
      expect(
        english.some((name) => name.includes(part)),
        part,
      ).toBe(true);
  });

  it('asks that each document is looked at again after a year', () => {
    const rows = checklist({
      CD1: { listedAs: 'camhs', standing: 'considered', lookedAtOn: '2025-11-22' },
      CD2: { listedAs: 'inclusion', standing: 'not-relevant', lookedAtOn: '2025-11-21' },
      CD3: { listedAs: 'advocacy', standing: 'relevant', lookedAtOn: null },
    });
    expect(stateOf(rows, 'camhs')).toBe('looked-at');
    expect(stateOf(rows, 'inclusion')).toBe('look-again');
    expect(stateOf(rows, 'advocacy')).toBe('not-looked-at');
    expect(stateOf(rows, 'rights-to-action')).toBe('not-looked-at');
  });

  it('takes the newest word on a document, and shows what the partnership added after the list', () => {
    const rows = checklist({
      CD1: { listedAs: 'camhs', standing: 'relevant', lookedAtOn: '2024-01-01' },
      CD2: { listedAs: 'camhs', standing: 'considered', lookedAtOn: '2026-01-01' },
      CD3: { listedAs: '', standing: 'relevant', lookedAtOn: '2026-01-01' },
    });
    expect(rows.find((row) => row.listed?.id === 'camhs')?.record?.code).toBe('CD2');
    expect(rows.at(-1)).toMatchObject({ listed: null, record: { code: 'CD3' } });
    expect(rows.length).toBe(39);
  });
});
