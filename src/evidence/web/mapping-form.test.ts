import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../guess-mapping.ts';
import { columnRoles, emptyMapping, type Mapping, readMapping } from '../mapping.ts';
import { observationStatuses } from '../observation-status.ts';
import { dateSpans } from '../period-label.ts';
import { breakdownName, columnChoices, mappingContent, mappingFromForm } from './mapping-form.ts';

const roles = fc.constantFrom(...columnRoles, 'dimension:age' as const);
const text = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{0,11}$/);
const mappings: fc.Arbitrary<Mapping> = fc.record({
  dataset: fc.constant(emptyMapping.dataset),
  publishedOn: fc.constantFrom('', '2026-05-14'),
  headingRow: fc.integer({ min: 1, max: 20 }),
  delimiter: fc.constantFrom('', ';'),
  encoding: fc.constantFrom('', 'utf-8', 'windows-1252'),
  areaTypes: fc.constant([]),
  columns: fc.array(fc.tuple(text, roles)).map((pairs) => new Map(pairs)),
  constants: fc.array(fc.tuple(fc.constantFrom('area', 'period'), text)).map((pairs) => new Map(pairs)),
  unpivot: fc.constantFrom([], [...guessMapping(['area_code', '2001', '2002']).mapping.unpivot]),
  markers: fc.dictionary(text, fc.constantFrom(...observationStatuses)),
  codes: fc.constant(new Map()),
  measures: fc
    .array(fc.tuple(text, fc.constantFrom('count', 'rate')))
    .map(
      (pairs) =>
        new Map(pairs.map(([name, kind]) => [name, { kind, unit: '', label: { cy: name, en: name } }])),
    ),
  dateStyle: fc.constantFrom('day-first', 'month-first'),
  financialSpans: fc.boolean(),
  dateSpan: fc.constantFrom(...dateSpans),
  required: fc.constant([]),
}) as fc.Arbitrary<Mapping>;

describe('a mapping on a form', () => {
  it('written as a mapping file reads back as the same mapping', () => {
    fc.assert(
      fc.property(mappings, (mapping) => {
        const read = readMapping(JSON.parse(JSON.stringify(mappingContent(mapping))), 'a.yaml');
        expect(read.ok && { ...read.value, dataset: {} }).toEqual({ ...mapping, dataset: {} });
      }),
    );
  });

  it('sent back unchanged is the same mapping', () => {
    const headings = ['area_code', 'year', 'value', 'Age'];
    const { mapping } = guessMapping(headings);
    const form = Object.fromEntries(
      columnChoices(headings, mapping).map(({ chosen }, position) => [`role_${position}`, chosen]),
    );
    expect(mappingFromForm(form, headings, mapping).columns).toEqual(mapping.columns);
  });

  it('keeps columns of figures that run across the sheet, unless they are taken for something else', () => {
    const headings = ['area_code', '2001', '2002'];
    const { mapping } = guessMapping(headings);
    const across = { role_0: 'area', role_1: 'across', role_2: 'across' };
    expect(mappingFromForm(across, headings, mapping).unpivot).toEqual(mapping.unpivot);
    const form = { role_0: 'area', role_1: 'value', role_2: 'ignore' };
    expect(mappingFromForm(form, headings, mapping).unpivot).toEqual([]);
  });

  it('makes any heading a name for a breakdown', () => {
    fc.assert(
      fc.property(fc.string(), (heading) => {
        expect(breakdownName(heading)).toMatch(/^[a-z][a-z0-9_]{0,30}$/);
      }),
    );
  });
});
