import { describe, expect, it } from 'vitest';
import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  codes,
  date,
  decimal,
  defineRecord,
  money,
  plainText,
  problem,
  reference,
  references,
  uncertainDate,
  yesNo,
} from '../records/index.ts';
import { problemSummary, type RecordFormOptions, recordForm } from './record-form.ts';

const walk = defineRecord({
  kind: 'walk',
  table: 'test.walk',
  codePrefix: 'W',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('story'),
    plainText('grade'),
    plainText('guide'),
    choice('way', ['path', 'road']),
    choice('month', ['1', '2', '3', '4', '5', '6', '7', '8']),
    choices('signs', ['yellow', 'white']),
    codes('areas'),
    codes('duties'),
    date('openedOn'),
    uncertainDate('firstWalkedOn'),
    decimal('km'),
    money('costPence'),
    yesNo('isFlat'),
    reference('startsAt', 'place'),
    references('passes', 'place'),
    references('near', 'nowhere'),
  ],
});

function options(more: Partial<RecordFormOptions> = {}): RecordFormOptions {
  return {
    definition: walk,
    language: 'en',
    words: {
      kind: (kind) => kind,
      field: (_kind, field) => `label ${field}`,
      hint: (_kind, field) => `hint ${field}`,
      option: (_kind, field, option) => `${field} ${option}`,
    },
    texts: {
      title_cy: 'Llwybr <b>',
      title_en: 'Path',
      guide: 'old-guide',
      way: 'road',
      month: '8',
      signs: 'white',
      areas: 'W06000001; W06000002',
      duties: 'd1; d9',
      cost_pounds: '12.50',
      is_flat: 'no',
      starts_at: 'L2',
      passes: 'L1; L2',
    },
    lookAgain: ['title.en'],
    problems: [],
    sayProblem: ({ code }) => `what ${code}.`,
    sayMend: ({ code }) => `mend ${code}.`,
    choicesOf: (kind) =>
      kind === 'place'
        ? [
            { code: 'L1', title: 'One' },
            { code: 'L2', title: 'Two' },
          ]
        : [],
    codesOf: (field) =>
      field === 'duties' ? [{ code: 'd1', title: 'Duty one' }] : field === 'guide' ? [] : null,
    csrfToken: 'token',
    code: { value: 'W1', fixed: false },
    revision: 3,
    savesFor: 'Arian Council',
    cancelHref: '/back',
    ...more,
  };
}

describe('the form of a record', () => {
  const form = recordForm(options()).toString();

  it('has an input for every field, named as kits name the columns', () => {
    const names = [...form.matchAll(/ name="([^"]+)"/g)].map((match) => match[1]);
    for (const field of ['title_cy', 'title_en', 'story_cy', 'story_en', 'grade', 'guide', 'way', 'month']) {
      expect(names).toContain(field);
    }
    for (const field of ['signs', 'areas', 'duties', 'opened_on', 'first_walked_on', 'km', 'cost_pounds']) {
      expect(names).toContain(field);
    }
    for (const field of ['is_flat', 'starts_at', 'passes', '_csrf', 'revision', 'code', 'checked']) {
      expect(names).toContain(field);
    }
  });

  it('shows what is stored: texts escaped, choices chosen, money in pounds', () => {
    expect(form).toContain('value="Llwybr &lt;b&gt;"');
    expect(form).toMatch(/value="road"[^>]*checked/);
    expect(form).toMatch(/value="8"[^>]*selected/);
    expect(form).toMatch(/value="white"[^>]*checked/);
    expect(form).toMatch(/value="no"[^>]*checked/);
    expect(form).toMatch(/value="L2"[^>]*selected/);
    expect(form).toMatch(/value="12.50"/);
    expect(form).toContain('W06000001\nW06000002');
  });

  it('keeps a code that is stored though nobody offers it', () => {
    expect(form).toMatch(/value="d9"[^>]*checked/);
    expect(form).toMatch(/value="old-guide"[^>]*selected/);
  });

  it('gives each language its own lang, the reader’s first, and names the acting body on the button', () => {
    expect(form.indexOf('id="title_en"')).toBeLessThan(form.indexOf('id="title_cy"'));
    expect(form).toMatch(/id="title_cy"[^>]*lang="cy"/);
    expect(form).toContain('Arian Council');
  });

  it('says what is missing where there is nothing to choose from', () => {
    expect(form).toContain('label near');
    expect(form).not.toContain('name="near"');
  });

  it('opens what is chosen of a long list, and folds the rest by who answers for it', () => {
    const places = Array.from({ length: 20 }, (_, n) => ({
      code: `L${n + 1}`,
      title: `Place ${n + 1}`,
      group: n % 2 === 0 ? 'Council' : 'Police',
    }));
    const long = recordForm(options({ choicesOf: () => places, texts: { passes: 'L3; L4' } })).toString();
    const list = long.slice(long.indexOf('label passes'), long.indexOf('label near'));
    expect(list.indexOf('value="L4"')).toBeLessThan(list.indexOf('<details'));
    expect(list).toContain('Council (9)');
    expect(list).toContain('Police (9)');
    expect(list.match(/name="passes"/g)).toHaveLength(20);
    expect(list.match(/ checked/g)).toHaveLength(2);
    expect(list.match(/id="passes"/g)).toHaveLength(1);
  });

  it('puts a problem at its field, with what would mend it, and links to it from the top', () => {
    const wrong = options({ problems: [problem('records.not-money', { column: 'cost_pounds' })] });
    expect(recordForm(wrong).toString()).toContain('what records.not-money. mend records.not-money.');
    expect(problemSummary(wrong).toString()).toContain('href="#cost_pounds"');
    expect(recordForm(wrong).toString()).toContain('id="cost_pounds"');
  });
});
