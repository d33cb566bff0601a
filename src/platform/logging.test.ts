import { expect, it } from 'vitest';
import { createLog } from './logging.ts';

it('keeps what a person wrote or is called out of the log', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) });
  log.info({ person: { email: 'sioned@example.org', id: 'p1' }, form: { title: 'Cyfrinach' } }, 'saved');
  log.info({ req: { method: 'GET', url: '/cy/dyfed?q=Sioned%20Rees' } }, 'asked');
  expect(lines.join('')).not.toMatch(/sioned|Cyfrinach/i);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', person: { id: 'p1' }, msg: 'saved' });
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ req: { method: 'GET', path: '/cy/dyfed' } });
});
