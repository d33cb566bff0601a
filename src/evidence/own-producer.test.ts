import { describe, expect, test } from 'vitest';
import { isOwnProducer } from './own-producer.ts';

const own = ['Cyngor Dyffryn Arian', 'Dyffryn Arian Council', 'Heddlu Arian', 'Arian Police', ''];

describe('the producer of a dataset', () => {
  test.each([
    'Dyffryn Arian Council',
    'dyffryn  arian COUNCIL',
    'Cyngor Dyffryn Arian / Dyffryn Arian Council',
    'Education Department, Dyffryn Arian Council',
    'Office for National Statistics; Arian Police',
    'Council',
  ])('is our own: %s', (producer) => {
    expect(isOwnProducer(producer, own)).toBe(true);
  });

  test.each(['', ' / ', 'Office for National Statistics', 'Arian Policy Institute', 'Llywodraeth Cymru'])(
    'is another body: %s',
    (producer) => {
      expect(isOwnProducer(producer, own)).toBe(false);
    },
  );

  test('is nobody of ours where there is nobody', () => {
    expect(isOwnProducer('Dyffryn Arian Council', [])).toBe(false);
  });
});
