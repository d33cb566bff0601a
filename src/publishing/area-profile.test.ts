import { describe, expect, it } from 'vitest';
import { aSmallPlan, both } from '../../tests/golden/plan/a-small-plan.ts';
import { publicAreaProfile, publishedAreas } from './area-profile.ts';
import { areaPage } from './pages/area-pages.ts';
import type { PageContext } from './pages/site-page.ts';
import type { PublishedFigure, PublishedIndicator, PublishedPlan } from './published-plan.ts';

const small = aSmallPlan();
const [first] = small.indicators;
if (!first) throw new Error('The small plan has an indicator');
const figure = (value: number | null, more: Partial<PublishedFigure> = {}): PublishedFigure => ({
  period: '2024',
  value,
  lower: value === null ? null : value - 2,
  upper: value === null ? null : value + 2,
  numerator: value,
  denominator: 100,
  marker: value === null ? 'c' : null,
  ...more,
});
const named = (code: string) => ({ code, name: { cy: `Lle ${code}`, en: `Place ${code}` } });
const share: PublishedIndicator = {
  ...first,
  code: 'I9',
  polarity: 'lower-is-better',
  area: named('W06'),
  latest: figure(20),
  comparison: { area: named('W92'), latest: figure(30), word: 'better', series: [] },
  neighbourhoods: [
    { area: named('W01'), figure: figure(40) },
    { area: named('W02'), figure: figure(21) },
    { area: named('W03'), figure: figure(null) },
    { area: named('W04'), figure: figure(50, { period: '2019' }) },
  ],
};
const people: PublishedIndicator = {
  ...share,
  code: 'I10',
  leads: 'population',
  comparison: null,
  latest: figure(4120, { lower: null, upper: null, numerator: null, denominator: null }),
  neighbourhoods: [],
};
const plan: PublishedPlan = { ...small, indicators: [share, people] };

function wordOf(code: string): string | undefined {
  return publicAreaProfile(plan, code)?.rows.find(({ indicator }) => indicator.code === 'I9')?.word;
}

const context: PageContext = { plan, language: 'en', pinned: false, versions: [], previous: null };

describe('the public profile of an area', () => {
  it('is there for the area of the plan and every area within that a published figure is of', () => {
    expect(publishedAreas(plan).map(({ code }) => code)).toEqual(['W06', 'W01', 'W02', 'W03', 'W04']);
    expect(publicAreaProfile(plan, 'W99')).toBeUndefined();
  });

  it('compares the whole as its assessment did, and a part with the whole by the range of the part', () => {
    expect([wordOf('W06'), wordOf('W01'), wordOf('W02')]).toEqual(['better', 'worse', 'similar']);
  });

  it('tests nothing that is withheld or of another period, and names what it has no figure of', () => {
    expect([wordOf('W03'), wordOf('W04')]).toEqual(['not-tested', 'not-tested']);
    expect(publicAreaProfile(plan, 'W04')?.rows[0]?.beside).toBeNull();
    expect(publicAreaProfile(plan, 'W01')?.unknown.map(({ code }) => code)).toEqual(['I10']);
  });

  it('opens with how many people live there, and shows the larger area’s figure by name where this one’s is withheld', () => {
    const shown = (code: string) => areaPage(context, code)?.main.markup.replaceAll(/\s+/g, ' ') ?? '';
    expect(shown('W06')).toContain('People: 4,120 (2024).');
    expect(shown('W03')).toContain('The larger area, Place W06:');
    expect(shown('W03')).toContain('There is no figure for how many people live in this area.');
  });
});

it('the page of an area says what people say of its needs and which actions answer them', () => {
  const [need] = small.needs;
  const worse = {
    ...plan,
    needs: need ? [{ ...need, indicators: ['I9'], voice: both('Barn.', 'A view.') }] : [],
  };
  const page = areaPage({ ...context, plan: worse }, 'W01')?.main.markup ?? '';
  expect(page).toMatch(/What people say.{1,600}A view\./s);
  expect(page).toMatch(/What is being done about them.{1,400}Family centres in every town/s);
});
