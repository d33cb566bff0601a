import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asAnalyst, openCounty } from '../../../tests/journeys/analyst-county.ts';
import { describeOnOneEngine, type OpenStore } from '../../../tests/test-database.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import { indicatorDefinition } from '../../evidence/index.ts';
import type { AddressName } from '../../language/index.ts';
import { assessmentPartDefinition, needDefinition, protectedCharacteristics } from '../../needs/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { type Migration, theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue, type RecordDefinition } from '../../records/index.ts';
import { freezeAssessmentCommand } from '../cli/index.ts';
import { editionsOf, publishingMigrations } from '../store/index.ts';
import { publishingRoutes } from './index.ts';

const routes = publishingRoutes(async () => {
  throw new Error('No plan is published here');
});

async function ask(
  services: Services,
  method: 'GET' | 'POST',
  address: AddressName,
  given: Partial<PageRequest> = {},
): Promise<Answer> {
  const route = routes.find((one) => one.method === method && one.address === address);
  if (!route) throw new Error(`No route ${method} ${address}`);
  return route.handle(asAnalyst(services, { address, ...given }));
}

function textOf(answer: Answer): string {
  if (answer.type !== 'page') throw new Error(`Expected a page, got ${answer.type}`);
  return answer.main.markup.replaceAll(/\s+/g, ' ');
}

/** The analyst's county, with the tables of publishing besides. */
function openAll(open: OpenStore): Promise<Services> {
  return openCounty((migrations: readonly Migration[] = []) =>
    open([...migrations, ...publishingMigrations]),
  );
}

async function put(
  services: Services,
  definition: RecordDefinition,
  code: string,
  given: Record<string, unknown>,
): Promise<void> {
  const { db, records } = services;
  const [before] = (await records.list(db, 'arian', definition)).filter((each) => each.code === code);
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const saved = await transaction(db, theSystem, (inside) =>
    records.save(inside, 'arian', definition, {
      code,
      values: { ...empty, ...before?.values, ...given } as typeof empty,
      expectedRevision: before?.revision ?? null,
    }),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

const both = (cy: string, en: string) => ({ cy, en });
const partsNeeded = [
  'health-and-wellbeing',
  'crime-and-disorder',
  'childcare-sufficiency',
  'nursery-education',
  'play-sufficiency',
  'welsh-language',
];

/** Writes what the small county lacks before an edition can be frozen. */
async function complete(services: Services): Promise<void> {
  await transaction(services.db, theSystem, (inside) =>
    sql`update evidence.dataset set description = description || '{"producer":"Arian"}'::jsonb`.execute(
      inside,
    ),
  );
  await put(services, partnershipDefinition, 'arian', {
    shortName: both('Arian', 'Arian'),
    status: 'statutory',
  });
  for (const code of ['I1', 'I2']) {
    await put(services, indicatorDefinition, code, {
      definition: both('Diffiniad.', 'Definition.'),
      unit: both('%', '%'),
      polarity: 'higher-is-better',
    });
  }
  for (const code of ['N1', 'N2']) {
    await put(services, needDefinition, code, {
      summary: both('Crynodeb.', 'Summary.'),
      story: both('Stori.', 'Story.'),
      groups: ['children-and-young-people'],
      basis: code === 'N2' ? 'demand' : 'need',
    });
  }
  for (const [position, part] of partsNeeded.entries()) {
    await put(services, assessmentPartDefinition, `AP${position + 1}`, {
      title: both(`Rhan ${position + 1}`, `Part ${position + 1}`),
      part,
      asAt: '2026-01-31',
      needs: ['N1'],
      covered: position === 0 ? protectedCharacteristics.slice(0, 7) : [],
      notCovered: position === 0 ? protectedCharacteristics.slice(7) : [],
      whyNot: position === 0 ? both('Rhy ychydig.', 'Too few.') : both('', ''),
    });
  }
}

describeOnOneEngine('building the needs assessment', (open) => {
  it('says what is complete, what is missing and where to mend it, and freezes nothing until it is', async () => {
    const services = await openAll(open);
    const text = textOf(await ask(services, 'GET', 'work.assessment.builder'));
    expect(text).toContain('Nine characteristics: 0 covered, none says why not, 9 left unsaid.');
    expect(text).toContain('Welsh language: not covered.');
    expect(text).toContain('N1 Weight of children');
    expect(text).toContain('Missing: who, why, other evidence, what works');
    expect(text).toContain('/en/arian/work/assessment-parts/new?part=childcare-sufficiency');
    expect(text).toMatch(/\d+ things stop an edition from being frozen/);
    expect(text).toContain('This text is not there in Welsh');
    expect(text).toContain('#summary_cy');
    const refused = textOf(await ask(services, 'POST', 'work.assessment.builder'));
    expect(refused).toContain(
      'A part that the law or guidance asks for is not there: Childcare sufficiency.',
    );
    expect(await editionsOf(services.db, 'arian')).toEqual([]);
  });

  it('shows the living assessment of unfinished records, chapter by chapter', async () => {
    const services = await openAll(open);
    const text = textOf(await ask(services, 'GET', 'work.assessment.document', { language: 'cy' }));
    expect(text).toContain('Asesiad byw o anghenion');
    expect(text).toContain('/cy/arian/gwaith/asesiad/dogfen/pwysau-plant-n1');
    const need = textOf(
      await ask(services, 'GET', 'work.assessment.chapter', { params: { slug: 'weight-of-children-n1' } }),
    );
    expect(need).toContain('580 of 1,000');
    expect(need).toContain('Nobody has said yet why it is so.');
    const nowhere = await ask(services, 'GET', 'work.assessment.chapter', { params: { slug: 'x-n99' } });
    expect(nowhere.type).toBe('not-found');
  });

  it('freezes an edition that never changes, beside what the living assessment has become', async () => {
    const services = await openAll(open);
    await complete(services);
    const ready = textOf(await ask(services, 'GET', 'work.assessment.builder'));
    expect(ready).toContain('Nine characteristics: 7 covered, 2 say why not, none left unsaid.');
    expect(ready).toContain('It rests on demand, not on need.');
    expect(ready).toContain('Nothing stops edition 1.');
    const answer = await ask(services, 'POST', 'work.assessment.builder');
    expect(answer).toMatchObject({ type: 'redirect', to: expect.stringContaining('frozen=1') });
    const [edition] = await editionsOf(services.db, 'arian');
    expect(edition).toMatchObject({
      number: 1,
      area: 'W06000008',
      releases: [expect.stringMatching(/^[0-9a-f]{64}$/)],
    });
    const params = { version: 'v1' };
    const page = textOf(await ask(services, 'GET', 'public.edition', { params }));
    expect(page).toContain('You are reading edition 1, frozen 9 April 2026. It will never change.');
    expect(page).toContain('The living assessment rests on the same data today.');
    const part = textOf(
      await ask(services, 'GET', 'public.edition.chapter', { params: { ...params, slug: 'part-3-ap3' } }),
    );
    expect(part).toContain('assessment-v1-part-ap3-en.pdf');
    for (const name of [
      'assessment-v1-en.pdf',
      'asesiad-v1-cy.docx',
      'asesiad-v1-rhan-ap3-cy.pdf',
      'assessment-v1.json',
    ]) {
      const file = await ask(services, 'GET', 'public.edition.document', {
        params: { ...params, file: name },
      });
      expect(file.type, name).toBe('file');
    }
    expect(textOf(await ask(services, 'GET', 'work.assessment.builder'))).toContain(
      'Nothing has changed since edition 1',
    );
    await put(services, needDefinition, 'N1', { summary: both('Crynodeb newydd.', 'A new summary.') });
    expect(textOf(await ask(services, 'GET', 'work.assessment.builder'))).toContain('Freeze edition 2');
    const chapter = { ...params, slug: 'weight-of-children-n1' };
    expect(textOf(await ask(services, 'GET', 'public.edition.chapter', { params: chapter }))).not.toContain(
      'A new summary.',
    );
    const newest = await ask(services, 'GET', 'public.assessment');
    expect(newest).toMatchObject({ type: 'redirect', to: '/en/arian/assessment/v1' });
  }, 180_000);

  it('is frozen from the terminal, and refused there with the whole list', async () => {
    const services = await openAll(open);
    const lines: string[] = [];
    const run = (language: 'cy' | 'en', json: boolean) =>
      freezeAssessmentCommand(
        { partnershipId: 'arian' },
        {
          ...services,
          acting: theSystem,
          now: services.now(),
          today: services.today(),
          language,
          json,
          print: (line) => lines.push(line),
        },
      );
    expect(await run('cy', false)).toBe(2);
    expect(lines[0]).toMatch(/^Ni rewyd dim\. Mae \d+ p?h?b?eth yn ei atal:$/);
    expect(lines.length).toBeGreaterThan(10);
    lines.length = 0;
    expect(await run('en', true)).toBe(2);
    expect(JSON.parse(lines[0] ?? '').problems.length).toBeGreaterThan(10);
  });
});
