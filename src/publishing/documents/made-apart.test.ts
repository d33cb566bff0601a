import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { freezeInput } from '../../../tests/golden/plan/a-small-plan.ts';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { pageOf } from '../../board/example-page.ts';
import { type ServiceAgreement, serviceAgreementDefinition } from '../../plan/index.ts';
import { recordSet } from '../../records/index.ts';
import { recordOf } from '../../turning/example-session.ts';
import { freeze } from '../freeze.ts';
import { agreementFile, boardPdf } from './documents-at-work.ts';
import { DocumentsNotMade, documentsMadeApart } from './made-apart.ts';

const order = { content: freeze(freezeInput), hash: 'a'.repeat(64) };

function program(text: string): string {
  const file = path.join(temporaryFolder(), 'program.mjs');
  writeFileSync(file, text);
  return file;
}

it('makes the documents while this process goes on with other things', async () => {
  let longestStandstill = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longestStandstill = Math.max(longestStandstill, performance.now() - last);
    last = performance.now();
  }, 10);
  const started = performance.now();
  const documents = await documentsMadeApart(order);
  clearInterval(watch);
  expect(documents.map(({ name }) => name)).toEqual([
    'cynllun-v3-cy.pdf',
    'cynllun-v3-cy.docx',
    'plan-v3-en.pdf',
    'plan-v3-en.docx',
  ]);
  const [pdf, docx] = documents.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
  expect(pdf?.startsWith('%PDF-')).toBe(true);
  expect(docx?.startsWith('PK')).toBe(true);
  expect(longestStandstill).toBeLessThan((performance.now() - started) / 2);
}, 60_000);

it('makes the page of a board meeting and an agreement at work in the same process', async () => {
  const page = await boardPdf(pageOf('Short'), 'cy');
  expect(page.subarray(0, 5).toString()).toBe('%PDF-');
  expect(page.toString('latin1')).toContain('/StructTreeRoot');
  const agreement = recordOf(serviceAgreementDefinition, 'SA1', { title: { cy: 'Gofalwyr', en: 'Carers' } });
  const word = await agreementFile(
    { agreement: agreement as ServiceAgreement, records: recordSet([agreement]), language: 'cy' },
    'docx',
  );
  expect(word.subarray(0, 2).toString()).toBe('PK');
}, 60_000);

it('says what the setter said when a document cannot be made', async () => {
  const refuses = program(
    `process.once('message', () => process.send({ failure: 'no such font' }, () => process.disconnect()));`,
  );
  const failure = await documentsMadeApart(order, { program: refuses }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DocumentsNotMade);
  expect((failure as Error).message).toBe('no such font');
});

it('begins once more when the process crashes', async () => {
  const folder = temporaryFolder();
  const crashesOnce = program(`
    import { existsSync, writeFileSync } from 'node:fs';
    const seen = ${JSON.stringify(path.join(folder, 'seen'))};
    process.once('message', () => {
      if (existsSync(seen)) return process.send({ documents: [] }, () => process.disconnect());
      writeFileSync(seen, '');
      process.kill(process.pid, 'SIGSEGV');
    });`);
  expect(await documentsMadeApart(order, { program: crashesOnce })).toEqual([]);
});

it('gives up when it crashes again, with what it last said', async () => {
  const crashes = program(`throw new Error('the setter broke');`);
  await expect(documentsMadeApart(order, { program: crashes })).rejects.toThrow(
    /ended \(exit status 1\)[\s\S]*the setter broke/,
  );
});

it('takes a process that does not answer to have stuck', async () => {
  const silent = program(`setInterval(() => undefined, 1000);`);
  await expect(documentsMadeApart(order, { program: silent, longestMs: 300 })).rejects.toThrow(/SIGKILL/);
});

it('ends the process when the documents are no longer wanted', async () => {
  const silent = program(`setInterval(() => undefined, 1000);`);
  const stopping = new AbortController();
  const made = documentsMadeApart(order, { program: silent, signal: stopping.signal });
  await pause(100);
  stopping.abort(new Error('Llinyn is stopping'));
  await expect(made).rejects.toThrow('Llinyn is stopping');
});
