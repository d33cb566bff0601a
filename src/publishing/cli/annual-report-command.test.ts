import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { aSmallAnnualReport } from '../../../tests/golden/annual-report/a-small-annual-report.ts';
import { folderOfRun } from '../../../tests/test-database.ts';
import { publishedFiles } from '../../platform/evidence-files/index.ts';
import { lockOf, writeLock } from '../annual-report/lock-file.ts';
import { reportFiles } from '../annual-report/report-files.ts';
import { documentsMadeApart } from '../documents/made-apart.ts';
import { canonicalJson } from '../published-plan.ts';
import { codeStamp, rulesStamp } from '../store/index.ts';
import { sha256 } from '../store/versions.ts';
import { annualReportCommand, type ReportContext } from './annual-report-command.ts';

const content = aSmallAnnualReport();
let folder: string;
let lockFile: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(folderOfRun(), 'llinyn-lock-'));
  await writeFile(path.join(folder, 'rules.yaml'), 'requirements: []\n');
  await writeFile(path.join(folder, 'rules.scenarios.yaml'), 'scenarios: []\n');
  const { hash } = await publishedFiles(folder).putContent(canonicalJson(content));
  const made = await documentsMadeApart({ content, hash });
  const files = new Map(made.map(({ name, bytes }) => [name, sha256(bytes)]));
  files.set(reportFiles(content, 'en').json, hash);
  const by = { program: '0.1.0', code: codeStamp(), rules: rulesStamp(folder) };
  lockFile = path.join(folder, 'report.lock.json');
  await writeFile(lockFile, writeLock(lockOf(content, hash, by, files, sha256)));
});

async function madeAgain(fromLock: string, rulebooksFolder = folder) {
  const said: string[] = [];
  const out = path.join(folder, 'again');
  const context = {
    dataFolder: folder,
    rulebooksFolder,
    language: 'en',
    json: true,
    print: (text: string) => said.push(text),
  };
  const status = await annualReportCommand({ fromLock, out }, context as unknown as ReportContext);
  return { status, told: JSON.parse(said.join('')) as Record<string, unknown>, out };
}

it('an annual report is made again from its lock file, the same to the byte, by the same code and the same rules', async () => {
  const { status, told, out } = await madeAgain(lockFile);
  expect({ status, ...told }).toEqual({
    status: 0,
    state: 'same',
    differing: [],
    isSameCode: true,
    isSameRules: true,
  });
  const { files } = JSON.parse(await readFile(lockFile, 'utf8')) as { files: Record<string, string> };
  expect((await readdir(out)).filter((name) => !name.endsWith('.lock.json')).toSorted()).toEqual(
    Object.keys(files).toSorted(),
  );
  for (const [name, hash] of Object.entries(files))
    expect(sha256(await readFile(path.join(out, name)))).toBe(hash);
});

it('a lock says which file differs, and that code or rules are not those it was made by', async () => {
  const lock = JSON.parse(await readFile(lockFile, 'utf8')) as { files: Record<string, string> };
  const [name = ''] = Object.keys(lock.files);
  const other = path.join(folder, 'other.lock.json');
  await writeFile(
    other,
    JSON.stringify({ ...lock, code: sha256('other code'), files: { ...lock.files, [name]: sha256('x') } }),
  );
  const rules = await mkdtemp(path.join(folderOfRun(), 'llinyn-rules-'));
  await writeFile(path.join(rules, 'rules.yaml'), 'requirements: [another]\n');
  const { status, told } = await madeAgain(other, rules);
  expect({ status, ...told }).toEqual({
    status: 1,
    state: 'differs',
    differing: [name],
    isSameCode: false,
    isSameRules: false,
  });
});

it('scenarios try rules out and are no part of them', async () => {
  const before = rulesStamp(folder);
  await writeFile(path.join(folder, 'rules.scenarios.yaml'), 'scenarios: [one more]\n');
  expect(rulesStamp(folder)).toBe(before);
  await writeFile(path.join(folder, 'rules.yaml'), 'requirements: [one]\n');
  expect(rulesStamp(folder)).not.toBe(before);
});

it('what is no lock file is refused, and so is one whose content is not here', async () => {
  expect((await madeAgain(path.join(folder, 'rules.yaml'))).status).toBe(2);
  const lock = JSON.parse(await readFile(lockFile, 'utf8')) as object;
  const far = path.join(folder, 'far.lock.json');
  await writeFile(far, JSON.stringify({ ...lock, content: sha256('elsewhere') }));
  const { status, told } = await madeAgain(far);
  expect(status).toBe(2);
  expect(JSON.stringify(told)).toContain('content-not-here');
});
