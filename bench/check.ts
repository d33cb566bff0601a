import path from 'node:path';
import { aClaim, largePlanFacts } from '../src/duties/example-facts.ts';
import { checkPlan } from '../src/duties/index.ts';
import { readRulebooks } from '../src/duties/store/index.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';

/** Asked for, so that about 2,000 come. */
const records = 2285;
/** Milliseconds. */
const target = 100;

/** How long the check of a large plan against the law and the rules of the thread takes. */
export async function measureCheck({ isQuick }: Extent): Promise<Comparison[]> {
  const read = await readRulebooks(path.join(import.meta.dirname, '..', 'rulebooks'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const rulebooks = read.value.filter(({ id }) => id === 'wales-lsb-2012' || id === 'thread');
  const requirements = rulebooks.flatMap((rulebook) => rulebook.requirements);
  const claims = requirements.map(({ id }, place) => aClaim(id, { code: `C${place + 1}` }));
  const facts = { ...largePlanFacts(records), claims };
  const { families } = checkPlan(rulebooks, facts);
  const verdicts = families.reduce((count, family) => count + family.verdicts.length, 0);
  const held = [...facts.records.values()].reduce((count, ofKind) => count + ofKind.length, 0);
  const pairs = await inTurns(
    isQuick ? 5 : 30,
    () => timed(() => structuredClone(facts)),
    () => timed(() => checkPlan(rulebooks, facts)),
  );
  const figures = compared(pairs);
  return [
    {
      id: 'check-2000',
      title: `Check of a plan of ${held.toLocaleString('en-GB')} records against two rulebooks`,
      floorTitle: 'Every fact visited once: structured clone of the same facts',
      unit: 'ms',
      ...figures,
      target: { text: `< ${target} ms`, isMet: figures.ours.median < target },
      notes: [`${verdicts} requirements evaluated and as many claims; rulebooks wales-lsb-2012 and thread`],
    },
  ];
}
