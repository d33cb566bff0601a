import { describe, expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import { publicScrutiny } from './public-scrutiny.ts';

const today = '2026-11-01';
const recommendation = { title: words('A room'), reason: words('None'), publishedOn: '2026-10-01' };

describe('what the public reads of scrutiny', () => {
  it('begins on the day it is made public', () => {
    const records = given({
      recommendation: {
        RC1: recommendation,
        RC2: { ...recommendation, publishedOn: '2026-11-02' },
        RC3: { ...recommendation, publishedOn: null },
      },
    });
    expect(publicScrutiny(records, today).recommendations.map(({ code }) => code)).toEqual(['RC1']);
  });

  it('is never half in one language: the whole record waits', () => {
    const records = given({
      recommendation: { RC1: { ...recommendation, followUp: { cy: '', en: 'Only English' } } },
    });
    expect(publicScrutiny(records, today).recommendations).toEqual([]);
  });

  it('tells that an answer has come before its words are ready in both languages', () => {
    const records = given({
      recommendation: { RC1: recommendation },
      'recommendation-response': {
        RQ1: { recommendation: 'RC1', state: 'refused', answer: { cy: '', en: 'No money' } },
      },
    });
    expect(publicScrutiny(records, today).recommendations[0]?.answers[0]).toMatchObject({
      state: 'refused',
      answer: { cy: '', en: '' },
    });
  });

  it('says nothing of whoever asked a question, nor of questions that are not to be public', () => {
    const question = { title: words('Buses'), text: words('Why?'), from: 'Somebody' };
    const records = given({
      'scrutiny-question': {
        SQ1: { ...question, mayBePublished: true },
        SQ2: { ...question, mayBePublished: false },
      },
    });
    const { questions } = publicScrutiny(records, today);
    expect(questions).toHaveLength(1);
    expect(JSON.stringify(questions)).not.toContain('Somebody');
  });

  it('names nothing of the plan at work', () => {
    const records = given({
      outcome: { O1: { title: words('Not yet published') } },
      recommendation: { RC1: { ...recommendation, outcomes: ['O1'], actions: ['A1'] } },
    });
    expect(JSON.stringify(publicScrutiny(records, today))).not.toMatch(/Not yet published|"O1"|"A1"/);
  });
});
