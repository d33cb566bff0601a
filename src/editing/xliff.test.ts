import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXliff, type UnitToTranslate, writeXliff } from './xliff.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const unit = (more: Partial<UnitToTranslate> = {}): UnitToTranslate => ({
  kind: 'outcome',
  code: 'O1',
  field: 'title',
  text: { cy: 'Plant yn iach', en: '' },
  state: 'missing',
  called: 'Outcome: title',
  max: 200,
  ...more,
});
const into = { partnership: 'arian', into: 'en' } as const;

async function problemsOf(text: string) {
  const read = await readXliff('a.xlf', bytes(text));
  return read.ok ? [] : read.problems.map(({ code, where }) => [code, where.row]);
}

describe('texts that go to a translator', () => {
  it('are one unit each, with what they are called, and come back with what was translated', async () => {
    const sent = writeXliff([unit(), unit({ code: 'O2' })], into);
    const translated = sent.replace('<target></target>', '<target>Children are healthy</target>');
    expect(await readXliff('a.xlf', bytes(translated))).toMatchObject({
      ok: true,
      value: {
        partnership: 'arian',
        into: 'en',
        units: [
          {
            kind: 'outcome',
            code: 'O1',
            field: 'title',
            source: 'Plant yn iach',
            target: 'Children are healthy',
          },
        ],
      },
    });
  });

  it('come back checked when the tool says that somebody has reviewed them', async () => {
    const sent = writeXliff([unit({ text: { cy: 'a', en: 'b' } })], into).replace('"initial"', '"final"');
    const read = await readXliff('a.xlf', bytes(sent));
    expect(read.ok && read.value.units[0]?.isReviewed).toBe(true);
  });

  it('come back whole when the tool cut them into segments', async () => {
    const cut = writeXliff([unit()], into).replace(
      /<segment[\s\S]*<\/segment>/,
      '<segment><source>Un. </source><target>One.</target></segment><ignorable><source> </source></ignorable><segment><source>Dau.</source><target>Two.</target></segment>',
    );
    const read = await readXliff('a.xlf', bytes(cut));
    expect(read.ok && read.value.units[0]?.target).toBe('One. Two.');
  });

  const text = fc
    .array(fc.constantFrom('tŷ', '&', '<b>', '"', '\n\n', '- ', ' ', '😀', ']]>'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join(''))
    .filter((each) => each.trim() !== '');

  it('come back to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom('cy', 'en'), async (cy, en, language) => {
        const sent = writeXliff([unit({ text: { cy, en } })], { partnership: 'arian', into: language });
        const read = await readXliff('a.xlf', bytes(sent));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const [found] = read.value.units;
        expect(language === 'en' ? [found?.source, found?.target] : [found?.target, found?.source]).toEqual([
          cy,
          en,
        ]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a translated file that cannot be used', () => {
  const sent = writeXliff([unit({ text: { cy: 'a', en: 'b' } })], into);

  it('is told with its line: another format, other languages, no XML, a document type', async () => {
    expect(await problemsOf('<xliff version="1.2"/>')).toEqual([['editing.xliff-other', 1]]);
    expect(await problemsOf(sent.replace('trgLang="en"', 'trgLang="fr"'))).toEqual([
      ['editing.xliff-languages', 2],
    ]);
    expect(await problemsOf('<xliff>')).toMatchObject([['editing.xliff-not-xml', 1]]);
    expect(await problemsOf(`<!DOCTYPE a>${sent}`)).toEqual([['editing.xliff-document-type', 1]]);
  });

  it('is told unit by unit: renamed, twice, with marks inside', async () => {
    expect(await problemsOf(sent.replace('outcome.O1.title', 'u1'))).toEqual([['editing.xliff-unit', 4]]);
    expect(await problemsOf(sent.replace(/(<unit[\s\S]*<\/unit>)/, '$1$1'))).toMatchObject([
      ['editing.xliff-unit', 10],
    ]);
    expect(await problemsOf(sent.replace('<target>b', '<target>b<ph id="1"/>'))).toEqual([
      ['editing.xliff-codes', 4],
    ]);
  });
});
