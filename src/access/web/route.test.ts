import { expect, it } from 'vitest';
import { markedAs } from '../../language/index.ts';
import { file } from './route.ts';

it('answers with the words alone where a file of text cannot say which language a part is in', () => {
  const body = `SUMMARY:Plan: ${markedAs('cy', 'Cynllun Llesiant')}`;
  expect(file('text/calendar', body)).toMatchObject({ body: 'SUMMARY:Plan: Cynllun Llesiant' });
});
