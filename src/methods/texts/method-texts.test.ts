import { expect, test } from 'vitest';
import { calculations } from '../calculations/index.ts';
import { methodNames, methodTexts, toldUnder } from './method-texts.ts';

test('every method that can be calculated is told in both languages, whole', () => {
  for (const { name } of calculations) {
    expect(methodNames as readonly string[]).toContain(toldUnder[name] ?? name);
  }
  for (const name of methodNames) {
    for (const part of ['title', 'answers', 'how', 'assumes', 'refuses']) {
      expect(methodTexts.has(`${name}.${part}`), `${name}.${part}`).toBe(true);
    }
  }
});
