import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aSmallPlan, both, freezeInput, theRecords } from '../../tests/golden/plan/a-small-plan.ts';
import { typesetter } from '../platform/typesetting/index.ts';
import { recordSet } from '../records/index.ts';
import { planDocx } from './documents/plan-docx.ts';
import { typesetPlan } from './documents/plan-pdf.ts';
import { freeze } from './freeze.ts';
import { renderPage } from './pages/site-pages.ts';
import { planDocument } from './print/plan-document.ts';

const names = new Map([
  ['W06000098', both('Sir Ynys Arian', 'Isle of Arian')],
  ['W06000099', both('Dyffryn Arian', 'Arian Valley')],
]);

function jointPlan() {
  const records = theRecords().map((record) =>
    record.kind === 'plan' ? { ...record, values: { ...record.values, areas: [...names.keys()] } } : record,
  );
  return freeze({
    ...freezeInput,
    records: recordSet(records),
    nameOfArea: (code) => names.get(code),
  });
}

const hash = 'f'.repeat(64);

describe.each([
  ['cy', ['Dyffryn Arian', 'Sir Ynys Arian'], 'Ein cynllun ar gyfer y ddwy ardal hyn'],
  ['en', ['Arian Valley', 'Isle of Arian'], 'Our plan for these areas'],
] as const)('a plan of two local authorities in %s', (language, areas, lead) => {
  const context = { plan: jointPlan(), language, pinned: false, versions: [], previous: null };
  const shown = (name: 'home' | 'plan') => renderPage(context, { name })?.main.markup ?? '';

  it('names both on the front page and on the page of the plan', () => {
    for (const area of areas) {
      expect(shown('home')).toContain(area);
      expect(shown('plan')).toContain(area);
    }
    expect(shown('plan')).toContain(`${lead}: `);
  });

  it('names both on the cover of the PDF and of the Word file, in the order of the alphabet', async () => {
    const document = planDocument(jointPlan(), hash, language);
    expect(document.areas).toEqual(areas);
    const word = strFromU8(unzipSync(await planDocx(document))['word/document.xml'] ?? new Uint8Array());
    const { compiler, source } = typesetter(typesetPlan(document));
    const lists = compiler.query(
      { mainFileContent: source },
      { selector: 'list', field: 'children' },
    ) as unknown[];
    const cover = JSON.stringify(lists[0]);
    for (const area of areas) {
      expect(word).toContain(area);
      expect(cover).toContain(area);
    }
  });

  it('says one area where there is one', () => {
    const alone = { ...context, plan: aSmallPlan() };
    expect(renderPage(alone, { name: 'plan' })?.main.markup).not.toContain(lead);
  });
});
