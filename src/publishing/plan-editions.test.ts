import { describe, expect, it } from 'vitest';
import { freezeInput, theRecords } from '../../tests/golden/plan/a-small-plan.ts';
import { membersUnlikeSchema } from '../../tests/members-of-schema.ts';
import { planEditionDefinition, planEditionSectionDefinition } from '../approval/index.ts';
import { type AnyRecord, emptyValue, type RecordDefinition, recordSet } from '../records/index.ts';
import { changesBetween } from './changes.ts';
import { documentsOfPlan } from './documents/documents-of-plan.ts';
import { freeze } from './freeze.ts';
import { editionFiles } from './pages/plan-edition-pages.ts';
import type { PageContext } from './pages/site-page.ts';
import { renderPage, sitePages } from './pages/site-pages.ts';
import { planEditionDocument } from './print/plan-edition-document.ts';
import { publishedSchema } from './published-schema.ts';

function of(definition: RecordDefinition, code: string, given: AnyRecord['values']): AnyRecord {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...given },
  };
}

function withEdition(state: 'approved' | 'draft', english = 'Short text.'): AnyRecord[] {
  return [
    ...theRecords(),
    of(planEditionDefinition, 'ED1', {
      title: { cy: 'Y cynllun i ti', en: 'The plan for you' },
      plan: freezeInput.plan,
      audience: 'young-people',
      state,
      approvedBy: 'B1',
      approvedOn: '2026-03-19',
      approvalNote: { cy: 'Cofnod cyfrinachol', en: 'A note that stays in' },
    }),
    of(planEditionSectionDefinition, 'EA1', {
      edition: 'ED1',
      title: { cy: 'Dechrau da', en: 'A good start' },
      text: { cy: 'Testun byr.', en: english },
      sections: ['T99'],
    }),
  ];
}

const frozenWith = (records: readonly AnyRecord[]) => freeze({ ...freezeInput, records: recordSet(records) });

function context(plan: PageContext['plan'], language: 'cy' | 'en'): PageContext {
  return { plan, language, pinned: false, versions: [], previous: null };
}

describe('an edition of a plan in what is published', () => {
  const plan = frozenWith(withEdition('approved'));

  it('is frozen with the plan, with who approved it and without the note on that', () => {
    expect(plan.editions).toMatchObject([
      {
        code: 'ED1',
        audience: 'young-people',
        approvedOn: '2026-03-19',
        approvedBy: { en: 'Arian Council' },
      },
    ]);
    expect(JSON.stringify(plan)).not.toContain('A note that stays in');
    expect(membersUnlikeSchema(publishedSchema, plan)).toEqual([]);
  });

  it('names only what is in the plan', () => {
    expect(plan.editions?.[0]?.sections[0]?.sections).toEqual([]);
  });

  it('stays out while it is a draft or lacks a language, and the version is as if it were not there', () => {
    expect(frozenWith(withEdition('draft'))).toEqual(frozenWith(theRecords()));
    expect(frozenWith(withEdition('approved', ''))).toEqual(frozenWith(theRecords()));
  });

  it('has a page in both languages, to which the front page of the plan leads', () => {
    expect(sitePages(plan)).toContainEqual({ name: 'youngPeople' });
    const page = renderPage(context(plan, 'cy'), { name: 'youngPeople' });
    expect(String(page?.main)).toContain('Testun byr.');
    expect(String(renderPage(context(plan, 'cy'), { name: 'plan' })?.main)).toContain(
      '/cynllun/argraffiadau/pobl-ifanc',
    );
    expect(String(renderPage(context(plan, 'en'), { name: 'plan' })?.main)).toContain(
      '/plan/editions/young-people',
    );
  });

  it('leads to no document that was not made when the version was published', () => {
    const files = editionFiles({ plan, language: 'en' }, 'young-people');
    const shown = (documents?: readonly string[]) =>
      String(
        renderPage(
          { ...context(plan, 'en'), ...(documents && { documents: new Set(documents) }) },
          { name: 'youngPeople' },
        )?.main,
      );
    expect(shown()).toContain(files.pdf);
    expect(shown([files.docx])).not.toContain(files.pdf);
    expect(shown([files.docx])).toContain(files.docx);
    const front = renderPage({ ...context(plan, 'en'), documents: new Set() }, { name: 'plan' });
    expect(String(front?.main)).not.toMatch(/\.(pdf|docx)"/);
  });

  it('has no page for readers nobody wrote for', () => {
    expect(renderPage(context(plan, 'en'), { name: 'easyRead' })).toBeUndefined();
  });

  it('is among what changed from the version before', () => {
    expect(changesBetween(frozenWith(theRecords()), plan)).toMatchObject([
      { kind: 'plan-edition', code: 'ED1', change: 'added' },
      { kind: 'plan-edition-section', code: 'EA1', change: 'added' },
    ]);
  });

  const documents = documentsOfPlan(plan, 'f'.repeat(64));

  it.each(['cy', 'en'] as const)('is taken away as PDF and Word in large type (%s)', async (language) => {
    const files = editionFiles({ plan, language }, 'young-people');
    const names = (await documents).map(({ name }) => name).filter((name) => name.includes(`-${language}.`));
    expect(names.slice(2)).toEqual([files.pdf, files.docx]);
    const shown = renderPage(context(plan, language), { name: 'youngPeople' });
    for (const name of Object.values(files)) expect(JSON.stringify(shown)).toContain(name);
    const [edition] = plan.editions ?? [];
    if (!edition) throw new Error('No edition');
    const document = planEditionDocument(plan, edition, 'f'.repeat(64), language);
    expect(document).toMatchObject({ language, title: edition.title[language], isLarge: true });
    const texts = document.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(texts.slice(0, 2)).toEqual(
      language === 'cy' ? ['Dechrau da', 'Testun byr.'] : ['A good start', 'Short text.'],
    );
    expect(texts.join(' ')).toContain('f'.repeat(64));
    expect(texts.join(' ')).not.toContain('A note that stays in');
  });
});
