import { describe, expect, it } from 'vitest';
import { both, freezeInput } from '../../tests/golden/plan/a-small-plan.ts';
import { membersUnlikeSchema } from '../../tests/members-of-schema.ts';
import { aRecord } from '../approval/example-records.ts';
import type { CheckResult, Verdict } from '../duties/index.ts';
import { recordSet } from '../records/index.ts';
import { sayApproval } from './approval-words.ts';
import { changesBetween } from './changes.ts';
import { freeze } from './freeze.ts';
import { renderPage } from './pages/site-pages.ts';
import { publishedApprovals } from './plan-approvals.ts';
import { planDocument } from './print/plan-document.ts';
import { publishedSchema } from './published-schema.ts';

function asking(by: readonly string[] | 'members', form: string): Verdict {
  return {
    rulebook: 'test',
    word: 'not-met',
    requirement: { id: form, family: 'test', rule: { kind: 'approval', by, form } },
  } as unknown as Verdict;
}
const verdicts = [asking(['local-authority'], 'due-form'), asking('members', 'consideration')];
const checked = { on: '2026-03-20', families: [{ verdicts }], findings: [] } as unknown as CheckResult;

const seat = (organisation: string) => aRecord('seat', `S${organisation}`, { organisation, role: 'member' });
const county = [
  aRecord('organisation', 'B1', { kind: 'local-authority', name: both('Cyngor Arian', 'Arian Council') }),
  aRecord('organisation', 'B2', { kind: 'health-board', name: both('Bwrdd Arian', 'Arian Board') }),
  seat('B1'),
  seat('B2'),
  aRecord('body-meeting', 'BM1', {
    organisation: 'B1',
    body: both('Y cyngor llawn', 'Full council'),
    heldOn: '2026-03-12',
  }),
  aRecord('approval', 'AL1', {
    plan: 'PL1',
    organisation: 'B1',
    form: 'due-form',
    state: 'approved',
    takenBy: 'full-body',
    meeting: 'BM1',
    decidedOn: '2026-03-12',
    minuteReference: '26/14',
    resolution: both('Penderfynwyd ei gymeradwyo.', 'Resolved to approve it.'),
    reservation: both('Byddai’n well ganddo ragor.', 'It would rather have more.'),
  }),
];

const approvalsOf = (state: string) =>
  publishedApprovals(checked, recordSet([...county, aRecord('plan', 'PL1', { state })]), 'PL1');
const withApprovals = () => freeze({ ...freezeInput, approvals: approvalsOf('adopted') });

describe('who has approved a plan, in what is published', () => {
  it('is every body that must, those that have not among them', () => {
    expect(
      approvalsOf('approval').map(({ organisation, form, state, isGiven }) => [
        organisation,
        form,
        state,
        isGiven,
      ]),
    ).toEqual([
      ['B1', 'due-form', 'approved', true],
      ['B2', 'consideration', 'not-asked', false],
    ]);
  });

  it('is not told of a plan on which nobody is to decide yet', () => {
    expect(approvalsOf('consultation')).toEqual([]);
    expect(freeze({ ...freezeInput, approvals: [] })).not.toHaveProperty('approvals');
  });

  it('is described for other programs, and told as a change from the version before', () => {
    expect(membersUnlikeSchema(publishedSchema, withApprovals())).toEqual([]);
    const before = freeze({ ...freezeInput, approvals: [] });
    const changes = changesBetween(before, withApprovals()).filter(({ kind }) => kind === 'approval');
    expect(changes.map(({ code, change }) => [code, change])).toEqual([
      ['B1', 'added'],
      ['B2', 'added'],
    ]);
  });

  it.each(['cy', 'en'] as const)(
    'stands on the page of the partners and in the document: body, day, minute, words (%s)',
    (language) => {
      const plan = withApprovals();
      const context = { plan, language, pinned: false, versions: [], previous: null };
      const page = renderPage(context, { name: 'partners' })?.main.markup ?? '';
      const document = JSON.stringify(planDocument(plan, 'f'.repeat(64), language).blocks);
      const [given, not] = plan.approvals ?? [];
      if (!given || !not) throw new Error('Two bodies were to decide');
      const { decision, remarks } = sayApproval(given, language);
      expect(decision).toHaveLength(4);
      for (const words of [...decision, ...remarks, sayApproval(not, language).standing]) {
        expect(page).toContain(words);
        expect(document).toContain(words);
      }
      expect(renderPage(context, { name: 'plan' })?.main.markup).toContain('#approvals');
    },
  );
});
