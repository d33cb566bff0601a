import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rulebookHead } from '../../../tests/rulebook-of-ones-own.ts';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { runCommand } from '../../app/command-line.ts';

const shipped = path.resolve(import.meta.dirname, '../../../rulebooks');

async function run(language: 'cy' | 'en', words: readonly string[], environment = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await runCommand(words, {
    environment: { LLINYN_LANGUAGE: language, ...environment },
    out: (line) => void said.push(line),
    error: (line) => void complained.push(line),
    untilStopped: async () => undefined,
  });
  return { status, said: said.join('\n'), complained: complained.join('\n') };
}

const row = (id: string, rule: string, more = '') => `
  - id: mine.${id}
    family: one
    part: plan
    wording: { cy: Rheol, en: A rule }
    citation: { document: source, section: { cy: Pennod 1, en: Chapter 1 } }
    force: should
    from: 2012-06
    rows: [ CONS-01 ]${more}
    rule: ${rule}
    mend: { cy: Trwsiwch, en: Mend }`;

const head = rulebookHead('mine', 'one');

/** A folder of rulebooks with one in it, of these rows. */
async function folderOf(...rows: readonly string[]): Promise<string> {
  const folder = temporaryFolder('rulebooks');
  const mine = path.join(folder, 'mine');
  await mkdir(path.join(mine, 'requirements'), { recursive: true });
  await cp(path.join(shipped, 'thread/starting-facts.yaml'), path.join(mine, 'starting-facts.yaml'));
  await writeFile(path.join(mine, 'rulebook.yaml'), head);
  await writeFile(path.join(mine, 'requirements/01.yaml'), `requirements:${rows.join('')}\n`);
  return folder;
}

it('says of every rulebook that is shipped what it holds, and that its scenarios come true', async () => {
  const { status, said, complained } = await run('en', ['rulebook', 'check']);
  expect([status, complained]).toEqual([0, '']);
  expect(said.match(/can be used\. Requirements: \d+\. Scenarios tried: \d+\./g)).toHaveLength(9);
}, 60_000);

it('names each of a dozen mistakes with its file, line and field, why, and how to mend it, in both languages', async () => {
  const folder = await folderOf(
    row('force', '{ kind: claim }').replace('force: should', 'force: shall'),
    row('welsh', '{ kind: claim }').replace('cy: Rheol, ', ''),
    row('date', '{ kind: claim }').replace('2012-06', '2012-13'),
    row('family', '{ kind: claim }').replace('family: one', 'family: two'),
    row('stops', '{ kind: claim }', '\n    stopsPublication: true'),
    row('spelling', '{ kind: claim }', '\n    claimabel: true'),
    row('kind', '{ kind: magic }'),
    row('unit', '{ kind: period, from: startsOn, to: endsOn, atLeast: { fortnights: 2 } }'),
    row('record', '{ kind: count, record: aktion, atLeast: 1 }'),
    row('field', '{ kind: record, record: outcome, holds: [ titel ] }'),
    row('link', '{ kind: link, every: outcome, path: [ { to: indicator, by: measures } ] }'),
    row('value', '{ kind: count, record: action, where: { state: finished }, atLeast: 1 }'),
  );
  const english = await run('en', ['rulebook', 'check', folder]);
  const welsh = await run('cy', ['rulebook', 'check', folder]);
  expect([english.status, welsh.status]).toEqual([2, 2]);
  const lines = (await readFile(path.join(folder, 'mine/requirements/01.yaml'), 'utf8')).split('\n');
  const told = [
    ...english.complained.matchAll(/^mine\/requirements\/01\.yaml: (\d+): requirements\.(\d+)\.(\S+)/gm),
  ];
  expect(told.map(([, , at, field]) => `${at} ${field}`)).toEqual([
    '0 force',
    '1 wording.cy',
    '2 from',
    '3 family',
    '4 stopsPublication',
    '5 claimabel',
    '6 rule.kind',
    '7 rule.atLeast.fortnights',
    '7 rule.atLeast',
    '8 rule.record',
    '9 rule.holds.0',
    '10 rule.path.0.by',
    '11 rule.where.state',
  ]);
  for (const [, line, , field = ''] of told) {
    const [name = ''] = field.split('.');
    expect(lines[Number(line) - 1], field).toContain(name);
  }
  expect(english.complained).toContain(
    'This value is not allowed: finished. Allowed: not-started, on-course',
  );
  expect(welsh.complained).toContain(
    'Ni chaniateir y gwerth hwn: finished. Caniateir: not-started, on-course',
  );
  for (const { complained } of [english, welsh]) {
    const mended = complained.split(/^mine\/.*\n/m).filter((each) => each !== '');
    expect(mended.every((each) => each.trim().split('\n').length === 2)).toBe(true);
  }
});

it('names a scenario that does not come true, and a row of which no scenario shows that it is not met', async () => {
  const folder = await folderOf(
    row('one', '{ kind: count, record: outcome, atLeast: 1 }'),
    row('two', '{ kind: count, record: action, atLeast: 1 }'),
  );
  await writeFile(
    path.join(folder, 'mine/requirements/01.scenarios.yaml'),
    'start: complete\nscenarios:\n  - name: { cy: Dim, en: Nothing }\n    expect: { mine.one: not-met }\n',
  );
  const { status, complained } = await run('en', ['rulebook', 'check', folder]);
  expect(status).toBe(2);
  expect(complained).toContain('mine/requirements/01.scenarios.yaml: 3');
  expect(complained).toContain('mine.one. The scenario says: not-met. The check says: met');
  expect(complained).toContain('No scenario shows this requirement not to be met: mine.two');
});

it('says the same, in words, to whoever would start or check with such rulebooks', async () => {
  const folder = await folderOf(row('kind', '{ kind: magic }'));
  const data = path.join(temporaryFolder('rulebooks'), 'data');
  const { status, complained } = await run('en', ['serve', '--data', data], { LLINYN_RULEBOOKS: folder });
  expect(status).toBe(2);
  expect(complained).toContain('There is no rule of this kind: magic');
  const nowhere = await run('cy', ['rulebook', 'check', path.join(folder, 'nowhere')]);
  expect(nowhere.status).toBe(2);
  expect(nowhere.complained).toContain('Nid oes ffolder o lyfrau rheolau yma.');
});
