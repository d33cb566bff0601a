import { describe, expect, it } from 'vitest';
import { given, words } from '../example-records.ts';
import { participationStanding } from './participation-standing.ts';

const at = (byKind: Parameters<typeof given>[0], today = '2026-11-01') =>
  participationStanding(given(byKind), { plan: 'PL1', today });
const codes = (records: readonly { readonly code: string }[]) => records.map(({ code }) => code);

describe('the arrangements for participation', () => {
  const published = {
    section: { T1: { plan: 'PL1', part: 'engagement-strategy' }, T2: { plan: 'PL1', part: 'vision' } },
    'report-text': { RX1: { part: 'participation' }, RX2: { part: 'progress' } },
    publication: {
      PB1: { plan: 'PL1', what: 'participation-statement', publishedOn: '2026-03-01' },
      PB2: { plan: 'PL1', what: 'participation-statement', publishedOn: '2027-03-01' },
    },
  };

  it('are looked for in the engagement strategy, the annual report and media for the young', () => {
    const found = at({
      ...published,
      'participation-statement': {
        YA1: { plan: 'PL1', section: 'T1', reportText: 'RX1', reviewedOn: '2026-03-01' },
        YA2: { plan: 'PL2' },
      },
    }).arrangements;
    expect(found).toHaveLength(1);
    expect(codes(Object.values(found[0]?.places ?? {}).flat())).toEqual(['T1', 'RX1', 'PB1']);
    expect(found[0]?.missingPlaces).toEqual([]);
  });

  it('are not there in a section about something else, nor in another part of the report', () => {
    const [found] = at({
      section: published.section,
      'report-text': published['report-text'],
      'participation-statement': { YA1: { plan: 'PL1', section: 'T2', reportText: 'RX2' } },
    }).arrangements;
    expect(found?.missingPlaces).toEqual(['engagement-strategy', 'annual-report', 'media']);
  });

  it('are out in media that the record names', () => {
    const [found] = at({
      'participation-statement': { YA1: { plan: 'PL1', media: ['website'] } },
    }).arrangements;
    expect(found?.missingPlaces).toEqual(['engagement-strategy', 'annual-report']);
  });

  it('are stale from the day after a review was due: a year later, or as often as they say', () => {
    const stale = (values: Parameters<typeof given>[0][string][string], today: string) =>
      at({ 'participation-statement': { YA1: { plan: 'PL1', ...values } } }, today).arrangements[0]?.isStale;
    expect(stale({ reviewedOn: '2025-11-01' }, '2026-11-01')).toBe(false);
    expect(stale({ reviewedOn: '2025-11-01' }, '2026-11-02')).toBe(true);
    expect(stale({ reviewedOn: '2026-05-01', reviewMonths: 3 }, '2026-08-02')).toBe(true);
    expect(stale({}, '2026-11-01')).toBe(true);
  });
});

describe('the range of opportunities', () => {
  const opportunity = {
    YO1: {
      title: words('Health'),
      setting: 'everyday-services',
      stages: ['delivering'],
      withoutMeetings: true,
    },
    YO2: { setting: 'childrens-forum', stages: ['planning'], evidence: ['E1'], endsOn: '2026-10-31' },
    YO3: { setting: 'young-peoples-forum', stages: ['planning', 'reviewing'], evidence: ['E1'] },
  };

  it('is told kind by kind, without those that have ended', () => {
    const { settings, withoutMeetings } = at({ 'participation-opportunity': opportunity });
    expect(settings.map(({ setting, opportunities }) => [setting, codes(opportunities)])).toEqual([
      ['everyday-services', ['YO1']],
      ['childrens-forum', []],
      ['young-peoples-forum', ['YO3']],
      ['particular-group', []],
      ['youth-forum', []],
      ['other', []],
    ]);
    expect(codes(withoutMeetings)).toEqual(['YO1']);
  });

  it('covers planning, delivering and reviewing, each with its evidence and what was said', () => {
    const { stages } = at({
      'participation-opportunity': opportunity,
      'young-view': { YV1: { stage: 'reviewing' } },
      'evidence-item': { E1: { title: words('Survey') } },
    });
    expect(
      stages.map(({ stage, ...each }) => [
        stage,
        codes(each.opportunities),
        codes(each.views),
        codes(each.evidence),
      ]),
    ).toEqual([
      ['planning', ['YO3'], [], ['E1']],
      ['delivering', ['YO1'], [], []],
      ['reviewing', ['YO3'], ['YV1'], ['E1']],
    ]);
  });
});

describe('a county youth forum', () => {
  it('has gaps where it does not speak for a group, and lacks support, links and a voice that nobody recorded', () => {
    const [forum] = at({
      'participation-opportunity': {
        YO1: { setting: 'youth-forum', covers: ['places', 'ages'], heardBy: ['local'] },
      },
    }).forums;
    expect(forum?.gaps).toEqual(['genders', 'specialist-needs', 'marginalised']);
    expect(forum?.lacking).toEqual(['support', 'national-links', 'national-voice']);
  });

  it('lacks nothing when all of it is on record', () => {
    const [forum] = at({
      'participation-opportunity': {
        YO1: {
          setting: 'youth-forum',
          covers: ['places', 'ages', 'genders', 'specialist-needs', 'marginalised'],
          support: words('A worker'),
          nationalLinks: words('Youth Parliament'),
          heardBy: ['local', 'national'],
        },
      },
    }).forums;
    expect([forum?.gaps, forum?.lacking]).toEqual([[], []]);
  });
});

describe('training and promotion', () => {
  it('are told apart, and say what no promotion tells, what no information is, and who has not led any', () => {
    const standing = at({
      'participation-work': {
        YW1: { sort: 'training', withConvention: true, tells: ['benefits'] },
        YW2: {
          sort: 'promotion',
          withConvention: false,
          tells: ['right-to-be-heard', 'good-practice'],
          qualities: ['clear', 'easy', 'accurate', 'language'],
          ledBy: ['groups'],
        },
      },
    });
    expect([codes(standing.training), codes(standing.promotion)]).toEqual([['YW1'], ['YW2']]);
    expect(codes(standing.withoutConvention)).toEqual(['YW2']);
    expect(standing.untold).toEqual(['benefits', 'how-to']);
    expect(standing.unmetQualities).toEqual(['current', 'format']);
    expect(standing.notLedByYoungPeople).toEqual(['individuals']);
  });
});

describe('views of children and young people', () => {
  it('are unanswered until there is a response and its day', () => {
    const { answered, unanswered } = at({
      'young-view': {
        YV1: { response: words('A second counter opens.'), respondedOn: '2026-02-16' },
        YV2: { response: words('A second counter opens.') },
        YV3: { respondedOn: '2026-02-16' },
      },
    });
    expect([codes(answered), codes(unanswered)]).toEqual([['YV1'], ['YV2', 'YV3']]);
  });
});
