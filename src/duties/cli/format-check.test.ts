import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check.ts';
import { aRecord, largePlanFacts, someFacts } from '../example-facts.ts';
import { dutiesMessages } from '../messages.ts';
import { sectionTopics } from '../section-topics.ts';
import { readRulebooks } from '../store/read-rulebook.ts';
import { exitStatus, formatCheck } from './format-check.ts';

const read = await readRulebooks(fileURLToPath(new URL('../../../rulebooks', import.meta.url)));
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
const rulebooks = read.value;
const duties = [
  'community-strategy',
  'crime-and-disorder',
  'children-and-young-people',
  'health-and-wellbeing',
  'participation',
];
const empty = checkPlan(
  rulebooks,
  someFacts([
    aRecord('plan', 'P', { state: 'approval', duties }),
    aRecord('section', 'T1', { part: 'other', topics: [], text: { cy: '', en: '' } }, { plan: ['P'] }),
  ]),
);

describe('a check in words', () => {
  it('has words in both languages for every reason that comes up', () => {
    for (const language of ['cy', 'en'] as const) {
      for (const facts of [
        largePlanFacts(400),
        someFacts([aRecord('plan', 'P', { state: 'reviewed', duties })]),
      ]) {
        expect(formatCheck(checkPlan(rulebooks, facts), language, 'text').length).toBeGreaterThan(1000);
      }
    }
  });

  it('reads heaviest first in Welsh', () => {
    const text = formatCheck(empty, 'cy', 'text');
    const at = ['Yn atal cyhoeddi\n', 'Dyletswydd gyfreithiol\n', 'Canllawiau\n'].map((heading) =>
      text.indexOf(`\n${heading}`),
    );
    expect(at.every((each) => each > 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    expect(text).toContain('1 Mawrth 2013');
  });

  it('is JSON that programs can read', () => {
    const json = JSON.parse(formatCheck(empty, 'en', 'json')) as {
      plan: string;
      findings: { severity: string }[];
    };
    expect(json.plan).toBe('P');
    expect(json.findings[0]?.severity).toBe('stops-publication');
  });

  it('names every topic in both languages', () => {
    expect(sectionTopics.filter((topic) => !dutiesMessages.has(`topic.${topic}`))).toEqual([]);
  });
});

describe('exit status', () => {
  it('is 1 only when a finding is as heavy as asked', () => {
    const guidanceOnly = {
      ...empty,
      findings: empty.findings.filter(({ severity }) => severity === 'guidance'),
    };
    expect(exitStatus(empty, 'stops-publication')).toBe(1);
    expect(exitStatus(guidanceOnly, 'legal-duty')).toBe(0);
    expect(exitStatus(guidanceOnly, 'guidance')).toBe(1);
    expect(exitStatus(empty, null)).toBe(0);
  });
});
