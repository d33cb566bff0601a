import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeOnOneEngine, temporaryFolder } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { changes } from '../../platform/database/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { kitDefinitions } from '../index.ts';
import { exportKit, importKit, type KitReport } from './index.ts';

const records = createRecordStore(kitDefinitions);

const smallKit: Readonly<Record<string, string>> = {
  'kit.yaml': 'format: 1\npartnership: sir-arian\n',
  'partnerships.csv': 'code,name_cy,name_en\nsir-arian,Sir Arian,Arian\n',
  // The successor stands after the one it succeeds: the order of rows must not matter.
  'organisations.csv':
    'code,name_cy,name_en,kind,successor\nB1,Hen fwrdd,Old board,health-board,B2\nB2,Bwrdd newydd,New board,health-board,\n',
  'plans.csv': 'code,title_cy,title_en,state,adopted_on\nPL1,Cynllun,Plan,draft,2013-05 [minute 214]\n',
  'outcomes.csv': 'code,plan,title_cy,title_en\nO1,PL1,Iach,Healthy\n',
  'actions.csv': 'code,plan,title_cy,title_en,outcomes,progress_cy,progress_en\nA1,PL1,Cam,Step,O1,Da,Good\n',
  'contributions.csv':
    'code,action,organisation,promise_cy,promise_en,state\nC1,A1,B2,Addewid,Promise,proposed\n',
  'resources.csv':
    'code,action,organisation,title_cy,kind,amount_pounds\nR1,A1,B2,Arian,money,"£1,240,000.50"\n',
};

async function kitFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = temporaryFolder('llinyn-kit');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

function totals(report: KitReport) {
  const count = (of: 'added' | 'changed' | 'unchanged' | 'withdrawn') =>
    report.kinds.reduce((sum, kind) => sum + kind[of].length, 0);
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    withdrawn: count('withdrawn'),
  };
}

function coordinator(organisation: string | null, partnershipId = 'sir-arian'): Acting {
  const membership = { partnershipId, role: 'coordinator' as const, organisation };
  return { actor: { id: 'p1', name: 'Sioned', language: 'cy', memberships: [membership] }, ...membership };
}

describeOnOneEngine('taking a kit in', (open) => {
  async function prepared() {
    const { db } = await open(migrations);
    const take = async (
      files: Readonly<Record<string, string>>,
      how: { acting?: Acting; dryRun?: boolean; replace?: boolean; today?: string } = {},
    ) =>
      importKit({
        db,
        records,
        actor: 'operator',
        acting: null,
        today: '2026-05-02',
        ...how,
        path: await kitFolder(files),
      });
    const taken = async (...asked: Parameters<typeof take>) => {
      const result = await take(...asked);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return result.value;
    };
    const refused = async (...asked: Parameters<typeof take>) => {
      const result = await take(...asked);
      return result.ok ? [] : result.problems;
    };
    return { db, taken, refused, stored: () => records.load(db, 'sir-arian') };
  }

  it('adds everything once; the same kit again changes nothing', async () => {
    const { db, taken, stored } = await prepared();
    expect(totals(await taken(smallKit))).toEqual({ added: 8, changed: 0, unchanged: 0, withdrawn: 0 });
    const again = await taken(smallKit);
    expect(totals(again)).toEqual({ added: 0, changed: 0, unchanged: 8, withdrawn: 0 });
    expect(again.changedAnything).toBe(false);
    const now = await stored();
    expect(now.find('organisation', 'B1')).toMatchObject({ revision: 1, values: { successor: 'B2' } });
    expect(now.find('resource', 'R1')?.values['amountPence']).toBe(124_000_050);
    expect(now.find('plan', 'PL1')?.values['adoptedOn']).toEqual([{ when: '2013-05', source: 'minute 214' }]);
    const history = await changes(db, { partnershipId: 'sir-arian', table: 'plan.action' });
    expect(history).toMatchObject([{ actor: 'operator', operation: 'insert', record_code: 'A1' }]);
  });

  it('changes nothing when one record has a mistake, and says all mistakes', async () => {
    const { refused, stored } = await prepared();
    const problems = await refused({
      ...smallKit,
      'outcomes.csv': 'code,plan,title_cy\nO1,PL7,\n',
      'actions.csv': 'code,plan,title_cy,starts_on\nA1,PL1,Cam,31/04/2026\n',
    });
    expect(problems.map(({ code, where }) => [code, where.file, where.row, where.column])).toEqual([
      ['records.required', 'outcomes.csv', 2, 'title_cy'],
      ['records.not-a-date', 'actions.csv', 2, 'starts_on'],
      ['kit.reference-unknown', 'outcomes.csv', 2, 'plan'],
    ]);
    expect((await stored()).kinds).toEqual([]);
  });

  it('says in a dry run what would happen, and changes nothing', async () => {
    const { taken, stored } = await prepared();
    expect(totals(await taken(smallKit, { dryRun: true }))).toMatchObject({ added: 8 });
    expect((await stored()).kinds).toEqual([]);
  });

  it('leaves alone what the kit does not speak of, records and columns', async () => {
    const { taken, stored } = await prepared();
    await taken(smallKit);
    const report = await taken({
      'partnerships.csv': smallKit['partnerships.csv'] ?? '',
      'actions.csv': 'code,plan,title_cy\nA1,PL1,Cam newydd\nA2,PL1,Ail gam\n',
    });
    expect(totals(report)).toEqual({ added: 1, changed: 1, unchanged: 1, withdrawn: 0 });
    const action = (await stored()).find('action', 'A1');
    expect(action?.values['title']).toEqual({ cy: 'Cam newydd', en: 'Step' });
    expect(action?.values['progress']).toEqual({ cy: 'Da', en: 'Good' });
    expect(action?.values['outcomes']).toEqual(['O1']);
  });

  it('marks the other language of a text that changed in one', async () => {
    const { taken, stored } = await prepared();
    await taken(smallKit);
    const edited = {
      ...smallKit,
      'outcomes.csv': 'code,plan,title_cy,title_en,look_again\nO1,PL1,Iachach,Healthy,\n',
    };
    await taken(edited);
    expect((await stored()).find('outcome', 'O1')?.lookAgain).toEqual(['title.en']);
    expect((await taken(edited)).changedAnything).toBe(false);
  });

  it('takes a mark away when somebody says the text has been looked at again, and only that one', async () => {
    const { taken, stored } = await prepared();
    const heading = 'code,plan,title_cy,title_en,description_cy,description_en,look_again,checked\n';
    const outcome = (rest: string) => ({
      ...smallKit,
      'outcomes.csv': `${heading}O1,PL1,Iach,Healthy,${rest}\n`,
    });
    await taken(outcome('Crynodeb,Summary,title.en; description.en,'));
    const checked = outcome('Crynodeb,Summary,title.en; description.en,title.en');
    expect(totals(await taken(checked)).changed).toBe(1);
    expect((await stored()).find('outcome', 'O1')?.lookAgain).toEqual(['description.en']);
    expect((await taken(checked)).changedAnything).toBe(false);
    // Changed and checked in one go: the person has seen both languages.
    await taken(outcome('Crynodeb newydd,Summary,,description.en'));
    expect((await stored()).find('outcome', 'O1')?.lookAgain).toEqual([]);
  });

  it('withdraws what the kit does not have when it replaces, and takes it back when it has it again', async () => {
    const { taken, stored } = await prepared();
    await taken(smallKit);
    const {
      'resources.csv': _resources,
      'contributions.csv': _contributions,
      'actions.csv': _actions,
      ...rest
    } = smallKit;
    expect(totals(await taken(rest, { replace: true }))).toEqual({
      added: 0,
      changed: 0,
      unchanged: 5,
      withdrawn: 3,
    });
    expect((await stored()).ofKind('action')).toEqual([]);
    expect(totals(await taken(smallKit))).toEqual({ added: 3, changed: 0, unchanged: 5, withdrawn: 0 });
  });

  it('lets nobody change the contribution of an organisation they do not act for', async () => {
    const { taken, refused } = await prepared();
    const contribution = (state: string, promise = 'Addewid') => ({
      ...smallKit,
      'contributions.csv': `code,action,organisation,promise_cy,promise_en,state\nC1,A1,B2,${promise},Promise,${state}\n`,
    });
    await taken({ ...smallKit, 'contributions.csv': '' });
    const acting = coordinator('B1');
    expect(await refused(contribution('agreed'), { acting })).toMatchObject([
      { code: 'kit.contribution-of-another', where: { file: 'contributions.csv', row: 2 } },
    ]);
    expect(totals(await taken(contribution('proposed'), { acting }))).toMatchObject({ added: 1 });
    expect(await refused(contribution('proposed', 'Arall'), { acting })).toHaveLength(1);
    expect(await refused({ ...smallKit, 'contributions.csv': '' }, { acting, replace: true })).toHaveLength(
      1,
    );
    expect(totals(await taken(contribution('agreed', 'Arall'), { acting: coordinator('B2') }))).toMatchObject(
      { changed: 1 },
    );
    expect((await taken(contribution('agreed', 'Arall'), { acting })).changedAnything).toBe(false);
  });

  it('lets nobody bring a kit into a partnership they do not belong to', async () => {
    const { refused } = await prepared();
    expect(await refused(smallKit, { acting: coordinator(null, 'arall') })).toMatchObject([
      { code: 'kit.another-partnership', values: { found: 'sir-arian' } },
    ]);
  });

  it('gives the same kit back, as a folder and as a workbook', async () => {
    const { db, taken } = await prepared();
    await taken(smallKit);
    const home = temporaryFolder('llinyn-kit-out');
    for (const format of ['folder', 'workbook'] as const) {
      const out = path.join(home, format === 'folder' ? 'kit' : 'kit.xlsx');
      const asked = { db, records, partnershipId: 'sir-arian', out, format };
      expect(await exportKit(asked)).toMatchObject({ ok: true });
      expect(await exportKit(asked)).toMatchObject({ ok: false, problems: [{ code: 'kit.out-exists' }] });
      const again = await importKit({
        db,
        records,
        path: out,
        actor: 'operator',
        acting: null,
        today: '2026-05-02',
        replace: true,
      });
      expect(again).toMatchObject({ ok: true, value: { changedAnything: false } });
      const elsewhere = await open(migrations);
      const fresh = await importKit({
        db: elsewhere.db,
        records,
        path: out,
        actor: 'operator',
        acting: null,
        today: '2026-05-02',
      });
      expect(fresh).toMatchObject({ ok: true });
      const second = path.join(home, `${format}-again`);
      await exportKit({ db: elsewhere.db, records, partnershipId: 'sir-arian', out: second, format });
      if (format === 'folder') {
        for (const name of await readdir(out)) {
          expect(await readFile(path.join(second, name), 'utf8')).toBe(
            await readFile(path.join(out, name), 'utf8'),
          );
        }
      }
    }
  });

  describe('of a round of scoring', () => {
    const roundWith = (closes: string, state = 'open', code = 'PR1') => ({
      'needs.csv': 'code,title_cy,title_en\nN1,Angen,Need\n',
      'prioritisation-rounds.csv': `code,title_cy,title_en,needs,scorers,priority_limit,closes_on,state\n${code},Rownd,Round,N1,B1,3,${closes},${state}\n`,
      'criteria.csv': `code,round,title_cy,title_en,weight\nCR1,${code},Maint,Scale,3\n`,
      'need-scores.csv': `code,round,need,organisation,scores\nSC1,${code},N1,B1,CR1=2\n`,
    });
    const open = { ...smallKit, ...roundWith('2026-05-01') };
    const otherScore = {
      ...open,
      'need-scores.csv': 'code,round,need,organisation,scores\nSC1,PR1,N1,B1,CR1=5\n',
    };
    const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

    it('changes a score until the last day is over, whoever brings it', async () => {
      const { taken, refused, stored } = await prepared();
      await taken(open);
      expect(codes(await refused(otherScore))).toEqual(['kit.round-closed']);
      expect(codes(await refused(otherScore, { acting: coordinator('B1') }))).toEqual(['kit.round-closed']);
      await taken(otherScore, { today: '2026-05-01' });
      expect((await stored()).find('need-score', 'SC1')?.values['scores']).toEqual(['CR1=5']);
    });

    it('cannot move the last day and score in one import, nor withdraw a score that stands', async () => {
      const { taken, refused } = await prepared();
      await taken(open);
      const both = {
        ...otherScore,
        'prioritisation-rounds.csv': roundWith('2026-12-01')['prioritisation-rounds.csv'],
      };
      expect(codes(await refused(both))).toEqual(['kit.round-reopened', 'kit.round-closed']);
      const { 'need-scores.csv': _, ...without } = open;
      expect(codes(await refused(without, { replace: true }))).toEqual(['kit.round-closed']);
    });

    it('does not open a round again whose last day is past', async () => {
      const { taken, refused } = await prepared();
      await taken(open);
      expect(codes(await refused({ ...open, ...roundWith('2026-12-01') }))).toEqual(['kit.round-reopened']);
      expect((await taken(open)).changedAnything).toBe(false);
    });

    it('leaves a decided round as it was decided, and takes a whole one in where it is new', async () => {
      const { taken, refused } = await prepared();
      const decided = { ...smallKit, ...roundWith('2026-05-01', 'decided') };
      await taken(decided);
      expect((await taken(decided)).changedAnything).toBe(false);
      const reopened = { ...smallKit, ...roundWith('2027-05-01') };
      expect(codes(await refused(reopened))).toEqual(['kit.round-decided']);
      const weighed = {
        ...decided,
        'criteria.csv': 'code,round,title_cy,title_en,weight\nCR1,PR1,Maint,Scale,9\n',
      };
      expect(codes(await refused(weighed))).toEqual(['kit.round-decided']);
    });
  });

  it('finds the datasets beside the records', async () => {
    const { taken } = await prepared();
    const report = await taken({
      ...smallKit,
      'evidence/iechyd.csv': 'a\n',
      'evidence/iechyd.csv-metadata.json': '{}',
    });
    expect(report.evidence.map((file) => path.basename(file))).toEqual(['iechyd.csv']);
  });
});
