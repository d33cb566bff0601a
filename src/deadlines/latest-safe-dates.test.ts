import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo, calendarDate, isWorkingDay } from '../calendar/index.ts';
import { readRulebooks } from '../duties/store/index.ts';
import {
  type BackwardPlan,
  type BodyToApprove,
  backwardRules,
  latestSafeDates,
  usualChoices,
} from './index.ts';

const read = await readRulebooks(new URL('../../rulebooks', import.meta.url).pathname);
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
const rulebook = (id: string) => read.value.filter((each) => each.id === id);
const of2015 = backwardRules(rulebook('wales-psb-2015'), [], '2027-06-01');
const of2012 = backwardRules(rulebook('wales-lsb-2012'), ['children-and-young-people'], '2014-06-01');

function aPlan(given: Partial<BackwardPlan> = {}): BackwardPlan {
  return {
    target: { event: 'publication', on: calendarDate('2028-05-06') },
    rules: of2015,
    choices: usualChoices,
    bodies: [],
    known: {},
    today: '2027-06-01',
    ...given,
  };
}

const daysOf = (plan: BackwardPlan) => latestSafeDates(plan).map(({ step, latest }) => `${step} ${latest}`);

describe('planning backwards under the Act of 2015, for the election of 6 May 2027', () => {
  it('gives the days of the worked calendar: 14 weeks, 12 weeks and 8 weeks before the last working day', () => {
    expect(daysOf(aPlan())).toEqual([
      'advice-sought 2027-09-10',
      'advice-received 2027-12-17',
      'consultation-opens 2027-12-17',
      'consultation-closes 2028-03-10',
      'adopt 2028-05-05',
      'publish 2028-05-05',
    ]);
  });

  it('counts working days where a rule says so: Easter comes between', () => {
    const consultation = {
      ...(of2015.consultation as NonNullable<typeof of2015.consultation>),
      rule: {
        kind: 'period',
        record: 'plan',
        from: 'consultationOpensOn',
        to: 'consultationClosesOn',
        firstDay: 'counts',
        atLeast: { workingDays: 10 },
      },
    } as const;
    const choices = { ...usualChoices, approvalWeeks: 0 };
    const target = { event: 'publication', on: calendarDate('2028-04-21') } as const;
    expect(daysOf(aPlan({ rules: { consultation, advice: null }, choices, target }))).toEqual([
      'consultation-opens 2028-04-06',
      'consultation-closes 2028-04-21',
      'adopt 2028-04-21',
      'publish 2028-04-21',
    ]);
  });

  it('moves the question to 27 August with 10 weeks for approvals', () => {
    const choices = { ...usualChoices, approvalWeeks: 10 };
    expect(daysOf(aPlan({ choices }))[0]).toBe('advice-sought 2027-08-27');
  });

  it('says how much time is left, and what is too late', () => {
    const asked = latestSafeDates(
      aPlan({ today: '2027-09-20', known: { consultationOpensOn: '2028-01-10' } }),
    );
    expect(asked.map(({ step, state, slackDays }) => [step, state, slackDays]).slice(0, 3)).toEqual([
      ['advice-sought', 'too-late', -10],
      ['advice-received', 'fits', 88],
      ['consultation-opens', 'too-late', -24],
    ]);
  });

  it('takes what has happened as done', () => {
    const [first] = latestSafeDates(aPlan({ today: '2027-09-20', known: { adviceSoughtOn: '2027-09-01' } }));
    expect(first).toMatchObject({ state: 'done', slackDays: 9 });
  });
});

describe('planning backwards under the guidance of 2012', () => {
  it('counts the first day of a consultation: 84 days end on the 84th', () => {
    const steps = latestSafeDates(
      aPlan({
        rules: of2012,
        target: { event: 'adoption', on: calendarDate('2014-12-19') },
        today: '2014-06-01',
      }),
    );
    expect(steps.map(({ step, latest }) => [step, latest])).toEqual([
      // 8 weeks before 19 December; 84 days that end on 24 October begin on 2 August, a Saturday.
      ['consultation-opens', '2014-08-01'],
      ['consultation-closes', '2014-10-24'],
      ['adopt', '2014-12-19'],
    ]);
  });

  it('follows the legal twelve weeks of the children’s plan where the plan discharges it', () => {
    expect(of2012.consultation?.id).toBe('cyp.consultation');
    expect(backwardRules(rulebook('wales-lsb-2012'), [], '2014-06-01').consultation?.id).toBe(
      'sip.consultation.period',
    );
    expect(of2012.advice).toBeNull();
  });
});

const council: BodyToApprove = {
  organisation: 'B1',
  meetings: [
    { code: 'BM1', heldOn: '2028-04-27', papersBy: '2028-04-14', form: 'full-body' },
    { code: 'BM2', heldOn: '2028-05-25', papersBy: '2028-05-15', form: 'full-body' },
    { code: 'BM3', heldOn: '2028-04-11', papersBy: null, form: 'executive' },
    { code: 'BM4', heldOn: '2028-04-18', papersBy: null, form: 'executive' },
  ],
};

describe('the bodies’ own calendars', () => {
  it('take the last meeting in time of each stage, with its papers before', () => {
    const steps = latestSafeDates(aPlan({ bodies: [council] })).filter(
      ({ organisation }) => organisation === 'B1',
    );
    expect(steps.map(({ step, form, meeting, latest }) => [step, form, meeting, latest])).toEqual([
      ['papers', 'executive', 'BM3', '2028-04-04'],
      ['approve', 'executive', 'BM3', '2028-04-11'],
      ['papers', 'full-body', 'BM1', '2028-04-14'],
      ['approve', 'full-body', 'BM1', '2028-04-27'],
    ]);
  });

  it('set the close of the consultation by the body that needs its papers first', () => {
    const closes = latestSafeDates(aPlan({ bodies: [council] })).find(
      ({ step }) => step === 'consultation-closes',
    );
    expect(closes?.latest).toBe('2028-04-04');
  });

  it('that have no meeting in time are said to have none', () => {
    const late = { organisation: 'B2', meetings: council.meetings.filter(({ code }) => code === 'BM2') };
    const steps = latestSafeDates(aPlan({ bodies: [late] })).filter(
      ({ organisation }) => organisation === 'B2',
    );
    expect(steps.map(({ state, latest }) => [state, latest])).toEqual([
      ['no-meeting', null],
      ['no-meeting', null],
    ]);
  });

  it('that end long before the target are given the weeks that were chosen too', () => {
    const target = { event: 'publication', on: calendarDate('2029-05-04') } as const;
    const steps = latestSafeDates(aPlan({ bodies: [council], target })).filter(
      ({ organisation }) => organisation === 'B1',
    );
    expect(steps.map(({ latest, meeting }) => [latest, meeting])).toEqual([
      ['2029-03-09', null],
      ['2029-05-04', null],
    ]);
  });

  it('that nobody has recorded are given the weeks that were chosen', () => {
    const steps = latestSafeDates(aPlan({ bodies: [{ organisation: 'B3', meetings: [] }] }));
    expect(steps.find(({ step }) => step === 'papers')?.latest).toBe('2028-03-10');
  });
});

describe('calendar monotonicity', () => {
  it('a later target never makes a step earlier, and steps come in the order of time', () => {
    const offset = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(offset, offset, fc.nat(20), fc.nat(10), (first, later, approvalWeeks, revisionWeeks) => {
        const choices = { ...usualChoices, approvalWeeks, revisionWeeks };
        const on = addTo(calendarDate('2027-01-01'), { days: first });
        const plan = aPlan({
          choices,
          bodies: [{ organisation: 'B', meetings: [] }],
          target: { event: 'publication', on },
        });
        const then = { ...plan, target: { ...plan.target, on: addTo(on, { days: later }) } };
        const [days, laterDays] = [plan, then].map((each) =>
          latestSafeDates(each).map(({ latest }) => latest ?? ''),
        );
        expect(days).toEqual(days?.toSorted());
        for (const [position, day] of (days ?? []).entries()) {
          expect((laterDays?.[position] ?? '') >= day).toBe(true);
          expect(isWorkingDay(calendarDate(day))).toBe(true);
        }
      }),
    );
  });
});
