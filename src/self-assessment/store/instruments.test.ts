import { describe, expect, it } from 'vitest';
import { statementsOf } from '../instrument.ts';
import { instruments, readInstrument } from './read-instruments.ts';

const small = `id: small
edition: "1"
name: { cy: Bach, en: Small }
about: { cy: Byr, en: Short }
pattern: { cy: Ein hunain, en: Our own }
answeredBy: person
scale:
  - { value: 1, cy: Na, en: No }
  - { value: 2, cy: Ie, en: Yes }
principles:
  - id: trust
    name: { cy: Ymddiried, en: Trust }
    statements:
      - id: trust-1
        text: { cy: Rydym yn dweud y gwir., en: We tell the truth. }
`;

describe('instruments as files', () => {
  it('reads every instrument that is shipped, in both languages', async () => {
    const shipped = await instruments();
    expect(shipped.map(({ id, answeredBy }) => [id, answeredBy])).toEqual([
      ['participation-standards', 'organisation'],
      ['partnership-health', 'person'],
      ['service-standards-audit', 'organisation'],
    ]);
    for (const instrument of shipped) {
      for (const { text } of statementsOf(instrument)) {
        expect(text.cy).not.toBe(text.en);
        expect(text.cy).not.toContain("'");
      }
    }
  });

  it('reads a small one', () => {
    const read = readInstrument('small.yaml', small);
    expect(read.ok && statementsOf(read.value).map(({ id, training }) => [id, training])).toEqual([
      ['trust-1', false],
    ]);
  });

  it.each([
    ['a language is missing', small.replace(', en: Trust }', ' }'), 'rulebook.field-missing', 12],
    ['a word is misspelt', small.replace('answeredBy', 'answerdBy'), 'rulebook.field-unknown', 6],
    ['nobody is known to answer', small.replace('person', 'nobody'), 'rulebook.value-not-allowed', 6],
    ['an id stands twice', small.replace('trust-1', 'trust'), 'instrument.id-repeated', 14],
    ['the scale falls', small.replace('value: 2', 'value: 1'), 'instrument.scale-order', 9],
    ['it is no YAML', small.replace('- id: trust\n', '- id: [trust\n'), 'rulebook.yaml-unreadable', 12],
  ])('names the line where %s', (_, text, code, row) => {
    const read = readInstrument('small.yaml', text);
    expect(read.ok).toBe(false);
    const problems = read.ok ? [] : read.problems;
    expect(problems).toContainEqual(
      expect.objectContaining({ code, where: expect.objectContaining({ file: 'small.yaml', row }) }),
    );
  });
});
