import path from 'node:path';
import { expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';

it('rulebooks of one’s own stand in the place of those that come with the program', () => {
  const own = readConfiguration({ LLINYN_RULEBOOKS: 'our-rulebooks' });
  expect(own.ok && own.value.rulebooksFolder).toBe(path.resolve('our-rulebooks'));
  const shipped = readConfiguration({});
  expect(shipped.ok && shipped.value.rulebooksFolder).toBeUndefined();
});
