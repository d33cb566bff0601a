import { describe, expect, it } from 'vitest';
import { assessedI1, both, pinned, theRecords } from '../../tests/golden/plan/a-small-plan.ts';
import { type AnyRecord, type FieldValue, recordSet } from '../records/index.ts';
import { releaseKey } from './published-plan.ts';
import { readyToPublish } from './ready-to-publish.ts';
import { publishedDefinitions } from './records-of-plan.ts';
import { sayProblem } from './say-problem.ts';

const evidence = {
  assessed: new Map([['I1', assessedI1]]),
  releases: new Set([releaseKey(pinned)]),
  isKnownArea: (code: string) => code === 'W06000099',
};

function changed(
  code: string,
  values: Readonly<Record<string, FieldValue>>,
  lookAgain: readonly string[] = [],
): AnyRecord[] {
  return theRecords().map((record) =>
    record.code === code ? { ...record, lookAgain, values: { ...record.values, ...values } } : record,
  );
}

function found(records: readonly AnyRecord[], given = evidence) {
  return readyToPublish(recordSet(records), publishedDefinitions, 'PL1', given).map(({ code, where }) =>
    `${code} ${where.record ?? ''} ${where.field ?? ''}`.trim(),
  );
}

describe('what stops a publication', () => {
  it('is nothing when everything is there', () => {
    expect(found(theRecords())).toEqual([]);
  });

  it.each([
    [
      'Welsh missing',
      changed('O7', { description: both('', 'Here') }),
      ['publishing.text-missing outcome O7 description.cy'],
    ],
    [
      'English missing',
      changed('O7', { description: both('Yma', ' ') }),
      ['publishing.text-missing outcome O7 description.en'],
    ],
    [
      'both missing where one is needed',
      changed('O7', { description: both('', '') }),
      [
        'publishing.text-missing outcome O7 description.cy',
        'publishing.text-missing outcome O7 description.en',
      ],
    ],
    ['both missing where none is needed', changed('O7', { longTermBenefit: both('', '') }), []],
    [
      'half a text where none is needed',
      changed('O7', { longTermBenefit: both('Da', '') }),
      ['publishing.text-missing outcome O7 longTermBenefit.en'],
    ],
    [
      'one language changed alone',
      changed('N1', {}, ['story.cy']),
      ['publishing.text-to-look-at-again need N1 story.cy'],
    ],
    ['a date needed', changed('PL1', { endsOn: null }), ['publishing.field-missing plan PL1 endsOn']],
    ['a private field empty', changed('S1', { holder: '' }), []],
    [
      'a link to a withdrawn record',
      changed('O7', { needs: ['N7'] }),
      ['publishing.link-withdrawn outcome O7 needs'],
    ],
    [
      'an area nobody knows',
      changed('PL1', { areas: ['W0199'] }),
      ['publishing.area-unknown plan PL1 areas'],
    ],
  ])('%s', (_, records, problems) => {
    expect(found(records)).toEqual(problems);
  });

  it('is a figure without its release', () => {
    expect(found(theRecords(), { ...evidence, releases: new Set() })).toEqual([
      'publishing.figure-without-release indicator I1 dataset',
    ]);
  });

  it('is never a record that the plan does not use', () => {
    expect(
      found([
        ...theRecords(),
        ...changed('N1', { story: both('', '') })
          .filter(({ code }) => code === 'N1')
          .map((need) => ({ ...need, code: 'N99' })),
      ]),
    ).toEqual([]);
  });

  it('is a plan that is not there', () => {
    const [first] = readyToPublish(recordSet([]), publishedDefinitions, 'PL9', evidence);
    expect(first?.code).toBe('publishing.plan-unknown');
    if (first) expect(sayProblem(first, 'cy').what).toContain('PL9');
  });
});
