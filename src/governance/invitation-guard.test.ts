import { describe, expect, it } from 'vitest';
import { words } from './example-records.ts';
import { invitationProblems } from './invitation-guard.ts';
import { governanceMessages } from './messages.ts';

const saved = (values: Parameters<typeof invitationProblems>[0][number]['values']) => [
  { kind: 'invitation', code: 'IV1', values },
];

describe('an invitation', () => {
  it('is refused when it names neither an organisation nor an office', () => {
    expect(invitationProblems(saved({ organisation: null, office: { cy: ' ', en: '' } }))).toEqual([
      {
        code: 'governance.invitation-nobody',
        where: { record: 'invitation IV1', field: 'organisation', column: 'organisation' },
        values: {},
      },
    ]);
    for (const language of ['cy', 'en'] as const) {
      const say = governanceMessages.in(language);
      expect(say('problem.governance.invitation-nobody')).not.toBe('');
      expect(say('problem.governance.invitation-nobody.mend')).not.toBe('');
    }
  });

  it('is taken with either of them', () => {
    expect(invitationProblems(saved({ organisation: 'B1' }))).toEqual([]);
    expect(invitationProblems(saved({ organisation: null, office: words('Residents') }))).toEqual([]);
  });
});
