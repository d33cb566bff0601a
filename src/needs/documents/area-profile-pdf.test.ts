import { expect, it } from 'vitest';
import type { ProfileDocument } from './area-profile-document.ts';
import { profilePdf } from './area-profile-pdf.ts';

/** Nothing but what somebody could have written. */
function documentWith(text: string): ProfileDocument {
  const part = { title: text, lines: [text] };
  return {
    language: 'en',
    title: text,
    kind: text,
    partnership: text,
    place: [text],
    made: text,
    footer: text,
    pageLine: '{page} of {pages}',
    standingOut: { title: text, sentences: [text], tests: text },
    markers: [text],
    table: {
      caption: text,
      columns: [text, text, text, text, text],
      hasComparator: true,
      rows: [
        {
          name: text,
          here: text,
          hereMore: [text],
          comparator: text,
          chart: null,
          spread: [text],
          word: text,
          wordMore: text,
        },
      ],
    },
    reading: part,
    needs: { title: text, lead: text, list: [{ rank: 1, title: text, reasons: [text] }] },
    views: { title: 'What people say', lead: '', lines: ['Room to play: Children said so.'] },
    actions: { title: 'What is being done', lead: 'No action.', lines: [] },
    unknown: { title: text, lead: '', lines: [text] },
    gaps: part,
    sources: part,
    methods: part,
  };
}

it('is made of any text, which is shown and never run, with a stand-in for what no font has', () => {
  for (const text of ['#panic("x")', '$x$ `code` \\ " *_ @ref <label> // ]', 'ŵ ŷ 漢 \u0007 ‏']) {
    expect(profilePdf(documentWith(text)).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

it('is made of an area with nothing known of it', () => {
  const empty = documentWith('Pont-arian');
  const bare: ProfileDocument = {
    ...empty,
    standingOut: null,
    markers: [],
    table: { caption: 'x', columns: ['a', 'b', 'c'], hasComparator: false, rows: [] },
    needs: { title: 'x', lead: 'x', list: [] },
    gaps: { title: 'x', lines: [] },
    sources: { title: 'x', lines: [] },
  };
  expect(profilePdf(bare).subarray(0, 5).toString()).toBe('%PDF-');
});
