import { appendFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/test-database.ts';
import { hasMarks, markedAs } from '../language/index.ts';
import { layoutOf } from '../platform/data-folder/index.ts';
import { runCommand } from './command-line.ts';

const kitOfTheExample = path.resolve(import.meta.dirname, '../../demonstration/kit');

function aConsole(environment: Readonly<Record<string, string>> = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  return {
    said,
    complained,
    environment: { LLINYN_LANGUAGE: 'en', ...environment },
    out: (line: string) => void said.push(line),
    error: (line: string) => void complained.push(line),
    untilStopped: async () => undefined,
  };
}

/** One data folder, and commands run on it one after the other as a person would. */
function terminal() {
  const folder = temporaryFolder('llinyn-commands');
  const data = path.join(folder, 'data');
  const run = async (...words: string[]) => {
    const it = aConsole();
    const status = await runCommand([...words, '--data', data], it);
    return { status, said: it.said.join('\n'), complained: it.complained.join('\n') };
  };
  return { folder, data, run };
}

/** A kit with two of the example's datasets; the last row of the second may be spoilt. */
async function kitWithDatasets(folder: string, isSpoilt: boolean): Promise<string> {
  const kit = path.join(folder, isSpoilt ? 'spoilt' : 'kit');
  await mkdir(path.join(kit, 'evidence', 'areas'), { recursive: true });
  await cp(path.join(kitOfTheExample, 'partnerships.csv'), path.join(kit, 'partnerships.csv'));
  for (const name of ['areas/lookup.csv', 'schools.csv', 'life-expectancy.csv']) {
    await cp(path.join(kitOfTheExample, 'evidence', name), path.join(kit, 'evidence', name));
  }
  for (const name of ['schools', 'life-expectancy']) {
    const description = `${name}.csv-metadata.json`;
    await cp(path.join(kitOfTheExample, 'evidence', description), path.join(kit, 'evidence', description));
  }
  if (isSpoilt) await appendFile(path.join(kit, 'evidence', 'schools.csv'), 'not,a,row\n');
  return kit;
}

async function evidenceIn(data: string): Promise<readonly string[]> {
  return readdir(layoutOf(data).evidence).catch(() => []);
}

describe('a terminal', () => {
  it('is told words alone: the marks by which screen readers know a language mean nothing to it', async () => {
    const it = aConsole();
    await runCommand(['help', markedAs('cy', 'gwehyddu')], it);
    expect(it.complained.join('\n')).toContain('gwehyddu');
    expect(hasMarks([...it.said, ...it.complained].join('\n'))).toBe(false);
  });
});

describe('a kit with datasets', () => {
  it('leaves nothing behind when a dataset is bad or nothing was to change, and comes in whole when all is good', async () => {
    const { folder, data, run } = terminal();
    const spoilt = await kitWithDatasets(folder, true);
    const refused = await run('import', 'kit', spoilt);
    expect(refused.status).toBe(2);
    expect(refused.said).toContain('schools.csv');
    expect(await evidenceIn(data)).toEqual([]);
    expect(await readdir(layoutOf(data).incoming).catch(() => [])).toEqual([]);
    expect((await run('check')).complained).toContain('There is no partnership in this data folder yet.');

    const good = await kitWithDatasets(folder, false);
    expect((await run('import', 'kit', good, '--dry-run')).status).toBe(0);
    expect(await evidenceIn(data)).toEqual([]);
    expect((await run('import', 'kit', good)).status).toBe(0);
    expect(await evidenceIn(data)).toHaveLength(2);
    expect((await run('verify')).status).toBe(0);

    const unknown = await run('check', '--rulebook', 'wales-1998');
    expect(unknown.status).toBe(2);
    expect(unknown.complained).toContain('There is no rulebook with this id: wales-1998');

    const again = await run('import', 'evidence', path.join(good, 'evidence'), '--json');
    const outcomes = (JSON.parse(again.said) as { outcome: string }[]).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['areas-imported', 'already-here', 'already-here']);
  }, 120_000);
});

describe('a command', () => {
  it('ends with 2 and says in both languages what could not be understood', async () => {
    for (const [words, en, cy] of [
      [['gwehyddu'], 'There is no such command: gwehyddu', 'Nid oes gorchymyn o’r fath: gwehyddu'],
      [['check', '--loud'], 'There is no such option: --loud', 'Nid oes opsiwn o’r fath: --loud'],
      [['check', '--language', 'fr'], 'There is no language “fr” here.', 'Nid oes iaith “fr” yma.'],
      [['import', 'evidence'], 'Something the command needs is missing: files', 'ar goll: files'],
    ] as const) {
      const english = aConsole();
      expect(await runCommand(words, english)).toBe(2);
      expect(english.complained.join('\n')).toContain(en);
      const welsh = aConsole({ LLINYN_LANGUAGE: 'cy' });
      await runCommand(words, welsh);
      expect(welsh.complained.join('\n')).toContain(cy);
    }
  });

  it('offers no help on a command that there is not, and takes the language before the command too', async () => {
    for (const words of [
      ['gwehyddu', '--help'],
      ['help', 'gwehyddu'],
      ['import', 'gwehyddu', '-h'],
    ]) {
      const it = aConsole();
      expect(await runCommand(words, it), words.join(' ')).toBe(2);
      expect(it.complained.join('\n')).toContain('There is no such command: gwehyddu');
    }
    const welsh = aConsole();
    expect(await runCommand(['help', 'import', 'kit', '--language', 'cy'], welsh)).toBe(0);
    expect(welsh.said.join('\n')).toContain('Defnydd: llinyn import kit [opsiynau]');
    expect(await runCommand(['--language', 'cy', 'import', '--help'], welsh)).toBe(0);
    expect(welsh.said.join('\n')).toContain('Defnydd: llinyn import [opsiynau] [gorchymyn]');
  });

  it('takes nothing for something: an option or a word that came out empty is missing', async () => {
    for (const [words, missing] of [
      [['check', '--data='], '--data <folder>'],
      [['publish', '--out', ''], '--out <folder>'],
      [['restore', ''], 'file'],
    ] as const) {
      const it = aConsole();
      expect(await runCommand(words, it)).toBe(2);
      expect(it.complained.join('\n')).toContain(`is missing: ${missing}`);
    }
  });

  it('says what is not the address of a site before anything is published', async () => {
    const { run } = terminal();
    const { status, complained } = await run('publish', '--origin', 'example.org');
    expect([status, complained]).toEqual([
      2,
      expect.stringContaining('not the address of a site: example.org'),
    ]);
  });

  it('says of a fault of its own that it is one, in one language, and shows its innards only when asked', async () => {
    const broken = (level: string) => {
      const it = aConsole({ LLINYN_LANGUAGE: 'cy', LLINYN_LOG: level });
      it.out = () => {
        throw new Error('broken');
      };
      return it;
    };
    const quiet = broken('info');
    expect(await runCommand(['calc', '--list'], quiet)).toBe(3);
    expect(quiet.complained.join('\n')).toContain('Methodd y rhaglen. Ni sydd ar fai, nid chi: broken');
    expect(quiet.complained.join('\n')).not.toContain('    at ');
    const loud = broken('debug');
    await runCommand(['calc', '--list'], loud);
    expect(loud.complained.join('\n')).toContain('    at ');
  });

  it('finds nothing good in an empty folder of rulebooks', async () => {
    const it = aConsole();
    expect(await runCommand(['rulebook', 'check', temporaryFolder('llinyn-commands')], it)).toBe(2);
    expect(it.complained.join('\n')).toContain('There is no folder of rulebooks here.');
  });

  it('ends with 3 where the machine does not let it', async () => {
    const folder = temporaryFolder('llinyn-commands');
    await writeFile(path.join(folder, 'file'), '');
    const it = aConsole();
    expect(await runCommand(['verify', '--data', path.join(folder, 'file', 'data')], it)).toBe(3);
    expect(it.complained.join('\n')).toContain(
      `${path.join(folder, 'file')}\n  The disk refused a file or folder. There is already something of that name.`,
    );
    const server = aConsole({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(await runCommand(['verify', '--data', path.join(folder, 'data')], server)).toBe(3);
    expect(server.complained.join('\n')).toContain('The record store on the server cannot be opened');
  });

  it('gives problems as JSON when asked', async () => {
    const { run } = terminal();
    const { status, said } = await run('assess', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(said)).toMatchObject({ done: false, problems: [{ code: 'app.data-missing' }] });
  }, 60_000);

  it('makes no data folder where the name of one was mistyped, and finds nothing sound there', async () => {
    const { folder, data, run } = terminal();
    const backup = path.join(folder, 'backup.llinyn');
    for (const words of [['verify'], ['backup', backup], ['check'], ['publish']]) {
      const { status, complained } = await run(...words);
      expect(status, words[0]).toBe(2);
      expect(complained).toContain(`There is no data folder here: ${data}`);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('has its help in Welsh, down to the headings', async () => {
    const it = aConsole({ LLINYN_LANGUAGE: 'cy' });
    expect(await runCommand(['check', '--help'], it)).toBe(0);
    const help = it.said.join('\n');
    expect(help).toContain('Defnydd: llinyn check');
    expect(help).toContain('Opsiynau:');
    expect(help).not.toMatch(/Options:|Usage:|display help/);
  });
});
