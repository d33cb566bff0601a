import { expect, it } from 'vitest';
import { markedAs } from '../../language/index.ts';
import { titleOf } from './title-of.ts';

it('a title at work is in the reader’s language, or says in which other', () => {
  expect(titleOf({ cy: 'Cartrefi', en: 'Homes' }, 'cy')).toBe('Cartrefi');
  expect(titleOf({ cy: '', en: 'Homes' }, 'cy')).toBe(`${markedAs('en', 'Homes')} (Saesneg yn unig)`);
  expect(titleOf({ cy: 'Cartrefi', en: ' ' }, 'en')).toBe(`${markedAs('cy', 'Cartrefi')} (Welsh only)`);
  expect(titleOf({ cy: '', en: '' }, 'en')).toBe('');
});
