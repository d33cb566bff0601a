import path from 'node:path';
import { aClaim, largePlanFacts } from '../src/duties/example-facts.ts';
import { checkPlan, type Facts, type Rulebook } from '../src/duties/index.ts';
import { readRulebooks } from '../src/duties/store/index.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';

/** Asked for, so that about 2,000 come. */
const records = 2285;
/** Milliseconds: by what a plan is usually checked. */
const usualTarget = 100;
/** Milliseconds: by every Welsh rulebook at once. */
const everyTarget = 200;
/** The local partnerships of Wales, and the time all their plans together may take, in milliseconds. */
const partnerships = 22;
const walesTarget = 3000;

const isWelsh = ({ id }: Rulebook): boolean => id.startsWith('wales-') || id === 'thread';

/** Every row of a rulebook in force at once, whatever its dates: more than any day in fact asks for. */
function asInForce(rulebook: Rulebook): Rulebook {
  const requirements = rulebook.requirements.map(({ to: _, ...row }) => ({
    ...row,
    from: '2012-06',
    force: row.force === 'proposed' ? ('should' as const) : row.force,
  }));
  return { ...rulebook, requirements };
}

/** How long the check of a large plan takes: by the usual rulebooks, by every Welsh one, and for every area of Wales. */
export async function measureCheck({ isQuick }: Extent): Promise<Comparison[]> {
  const read = await readRulebooks(path.join(import.meta.dirname, '..', 'rulebooks'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const every = read.value.filter(isWelsh).map(asInForce);
  const usual = read.value.filter(({ id }) => id === 'wales-lsb-2012' || id === 'thread');
  const runs = isQuick ? 5 : 30;
  return [
    await checkedBy(usual, { id: 'check-2000', times: 1, target: usualTarget, runs }),
    await checkedBy(every, { id: 'check-2000-every-rulebook', times: 1, target: everyTarget, runs }),
    await checkedBy(every, {
      id: 'check-22-partnerships',
      times: partnerships,
      target: walesTarget,
      runs: isQuick ? 2 : 5,
    }),
  ];
}

interface Measure {
  readonly id: string;
  /** Plans checked one after the other. */
  readonly times: number;
  readonly target: number;
  readonly runs: number;
}

/** Measures a plan of which every requirement is claimed, checked by some rulebooks. */
async function checkedBy(
  rulebooks: readonly Rulebook[],
  { id, times, target, runs }: Measure,
): Promise<Comparison> {
  const requirements = rulebooks.flatMap((rulebook) => rulebook.requirements);
  const claims = requirements.map((requirement, place) => aClaim(requirement.id, { code: `C${place + 1}` }));
  const facts = claimingEveryDuty({ ...largePlanFacts(records), claims }, rulebooks);
  const { families } = checkPlan(rulebooks, facts);
  const verdicts = families.reduce((count, family) => count + family.verdicts.length, 0);
  const held = [...facts.records.values()].reduce((count, ofKind) => count + ofKind.length, 0);
  const over = (work: () => unknown) => () => {
    for (let time = 0; time < times; time += 1) work();
  };
  const pairs = await inTurns(
    runs,
    () => timed(over(() => structuredClone(facts))),
    () => timed(over(() => checkPlan(rulebooks, facts))),
  );
  const figures = compared(pairs);
  const plans = times === 1 ? 'a plan' : `${times} plans`;
  const each = times === 1 ? '' : ' each';
  return {
    id,
    title: `Check of ${plans} of ${held.toLocaleString('en-GB')} records${each} against ${rulebooks.length} rulebooks`,
    floorTitle: 'Every fact visited once: structured clone of the same facts',
    unit: 'ms',
    ...figures,
    target: { text: `< ${target} ms`, isMet: figures.ours.median < target },
    notes: [
      `${verdicts} requirements evaluated${each} and as many claims; rulebooks ${rulebooks.map((rulebook) => rulebook.id).join(', ')}`,
    ],
  };
}

/** The same facts with a plan that says it discharges every duty there is, so that no row is passed over. */
function claimingEveryDuty(facts: Facts, rulebooks: readonly Rulebook[]): Facts {
  const duties = rulebooks.flatMap(({ families }) => families.map((family) => family.id));
  const plans = (facts.records.get('plan') ?? []).map((plan) => ({
    ...plan,
    fields: { ...plan.fields, duties },
  }));
  return { ...facts, records: new Map(facts.records).set('plan', plans) };
}
