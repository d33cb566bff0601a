import { describe, expect, test } from 'vitest';
import { composeInvitation, type Invitation } from './invitation.ts';

const invitation: Invitation = {
  language: 'en',
  person: 'Mari',
  parts: [
    {
      partnership: { cy: 'Bwrdd Arian', en: 'Arian Board' },
      items: Array.from({ length: 7 }, (_, place) => ({ cy: `Peth ${place + 1}`, en: `Thing ${place + 1}` })),
      restricted: 0,
      workHref: { cy: 'https://llinyn.example/cy/gwaith', en: 'https://llinyn.example/en/work' },
      href: { cy: 'https://llinyn.example/cy/diweddariadau/t', en: 'https://llinyn.example/en/updates/t' },
      worksUntil: '2026-04-14',
    },
  ],
  minutes: 2,
  by: '2026-03-27',
  settingsHref: { cy: 'https://llinyn.example/cy/s', en: 'https://llinyn.example/en/s' },
  unsubscribeHref: { cy: 'https://llinyn.example/cy/u', en: 'https://llinyn.example/en/u' },
};

describe('the message that asks for updates', () => {
  test('says in its subject what, how long and by when', () => {
    expect(composeInvitation(invitation).subject).toBe('7 updates, 2 minutes, by Friday 27 March');
    expect(composeInvitation({ ...invitation, language: 'cy' }).subject).toBe(
      '7 diweddariad, 2 funud, erbyn dydd Gwener 27 Mawrth',
    );
  });

  test('has one link, names the first things only, and says that opening changes nothing', () => {
    const { text, html } = composeInvitation(invitation);
    expect(html.match(/updates\/t"/g)).toHaveLength(1);
    expect(text).toContain('* Thing 5\n* and 2 more');
    expect(text).toContain('Opening the link changes nothing.');
    expect(text).toContain('Tuesday 14 April');
  });

  test('is in both languages, Welsh first, where nobody knows which', () => {
    const { subject, text, html } = composeInvitation({ ...invitation, language: null });
    expect(subject).toMatch(/^7 diweddariad.* \| 7 updates/);
    expect(text.indexOf('Annwyl Mari')).toBeLessThan(text.indexOf('Dear Mari'));
    expect(html).toMatch(/<div lang="cy">[\s\S]*<div lang="en">/);
  });

  test('escapes what people are called', () => {
    expect(composeInvitation({ ...invitation, person: '<b>' }).html).not.toContain('<b>');
  });
});
