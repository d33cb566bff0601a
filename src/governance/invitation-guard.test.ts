import { describe, expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import { invitationProblems } from './invitation-guard.ts';
import { governanceMessages } from './messages.ts';

const saved = (values: Parameters<typeof invitationProblems>[0][number]['values']) => [
  { kind: 'invitation', code: 'IV1', values },
];

describe('an invitation', () => {
  it('is refused when it names neither an organisation nor an office', () => {
    expect(invitationProblems(saved({ organisation: null, office: { cy: ' ', en: '' } }), given({}))).toEqual(
      [
        {
          code: 'governance.invitation-nobody',
          where: { record: 'invitation IV1', field: 'organisation', column: 'organisation' },
          values: {},
        },
      ],
    );
    for (const language of ['cy', 'en'] as const) {
      const say = governanceMessages.in(language);
      expect(say('problem.governance.invitation-nobody')).not.toBe('');
      expect(say('problem.governance.invitation-nobody.mend')).not.toBe('');
    }
  });

  it('is taken with either of them', () => {
    expect(invitationProblems(saved({ organisation: 'B1' }), given({}))).toEqual([]);
    expect(invitationProblems(saved({ organisation: null, office: words('Residents') }), given({}))).toEqual(
      [],
    );
  });

  it('is refused when a reply came after the last day, unless a note says why it is taken', () => {
    const records = given({
      plan: { PL1: { consultationClosesOn: [{ when: '2026-01-09', source: 'notice' }] } },
    });
    const codes = (values: Parameters<typeof saved>[0]) =>
      invitationProblems(saved({ organisation: 'B1', plan: 'PL1', ...values }), records).map(
        ({ code }) => code,
      );
    expect(codes({ repliedOn: '2026-01-10' })).toEqual(['governance.reply-late']);
    expect(codes({ repliedOn: '2026-01-10', note: words('The post was held up.') })).toEqual([]);
    expect(codes({ repliedOn: '2026-01-09' })).toEqual([]);
    expect(codes({ repliedOn: null })).toEqual([]);
    expect(codes({ repliedOn: '2026-01-10', plan: 'PL2' })).toEqual([]);
  });
});
