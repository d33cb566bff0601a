import { describe, expect, it } from 'vitest';
import { aSmallPlan, both } from '../../tests/golden/plan/a-small-plan.ts';
import type { Language } from '../language/index.ts';
import type { SitePage } from './pages/site-page.ts';
import { renderPage } from './pages/site-pages.ts';
import type { PublishedPlan } from './published-plan.ts';
import { labelsRead, sayGroupsRead, sayMeasureRead } from './read-labels.ts';
import { sayLicence } from './say-licence.ts';

const list = {
  measure: { 'healthy-weight': both('Pwysau iach', 'Healthy weight'), other: both('Arall', 'Other') },
  breakdown: { sex: { all: both('Pawb', 'Everyone'), male: both('Gwrywaidd', 'Male') } },
};
const read = { measure: 'healthy-weight', breakdown: 'sex=all; school_stage=all' };

const small = aSmallPlan();
const [first] = small.indicators;
const [release] = small.releases;
if (!first || !release) throw new Error('The small plan has a figure with its release');
const told = {
  ...release,
  described: {
    definition: both('', ''),
    collection: 'Every child is measured.',
    frequency: 'yearly',
    nextReleaseOn: null,
    geographies: [],
    from: '2024-01-01',
    to: '2024-12-31',
    observations: 5,
    sourceFile: 'b'.repeat(64),
    labels: labelsRead(list, [read]),
    told: {
      collection: both('Mesurir pob plentyn.', 'Every child is measured.'),
      licence: both('Trwydded Agored', 'Open Licence'),
      limitations: both('Nid yw’n cynnwys ysgolion annibynnol.', 'Independent schools are left out.'),
    },
  },
};
const plan: PublishedPlan = {
  ...small,
  indicators: [{ ...first, ...read }],
  releases: [told],
};
const shown = (page: SitePage, language: Language, of = plan) =>
  renderPage({ plan: of, language, pinned: false, versions: [], previous: null }, page)?.main.markup ?? '';

describe('what the codes of a release are called', () => {
  it('is kept for what is read of it, and for nothing else', () => {
    expect(labelsRead(list, [read])).toEqual({
      measures: { 'healthy-weight': list.measure['healthy-weight'] },
      groups: { sex: { all: list.breakdown.sex.all } },
    });
  });

  it('is said in both languages; a code that nobody has named stays a code', () => {
    expect(sayMeasureRead(read, told, 'cy')).toBe('Pwysau iach');
    expect(sayGroupsRead(read, told, 'cy')).toEqual(['Rhyw: Pawb', 'school_stage=all']);
    expect(sayGroupsRead(read, told, 'en')).toEqual(['Sex: Everyone', 'school_stage=all']);
  });

  it('stands on the page of rows before the code itself', () => {
    const page = { name: 'rows', code: first.code } as const;
    expect(shown(page, 'cy')).toMatch(/Pwysau iach.*<code>healthy-weight<\/code>.*Rhyw: Pawb/s);
    expect(shown(page, 'en')).toMatch(/Healthy weight.*Sex: Everyone.*<code>sex=all; school_stage=all/s);
  });
});

describe('texts about a dataset', () => {
  const page = { name: 'release', code: release.dataset, release: release.release.slice(0, 12) } as const;

  it('are published in both languages', () => {
    const [welsh, english] = [shown(page, 'cy'), shown(page, 'en')];
    for (const text of ['Mesurir pob plentyn.', 'Trwydded Agored', 'ysgolion annibynnol'])
      expect(welsh).toContain(text);
    for (const text of ['Every child is measured.', 'Open Licence', 'Independent schools'])
      expect(english).toContain(text);
    expect(english).not.toContain('Mesurir');
  });

  it('name a licence that was given by its address, which the page leads to', () => {
    const address = 'https://creativecommons.org/publicdomain/zero/1.0/';
    const given = { ...release, licence: address };
    expect(sayLicence(given, 'cy')).toBe('CC0 1.0');
    expect(shown(page, 'en', { ...small, releases: [given] })).toContain(`href="${address}">CC0 1.0</a>`);
  });

  it('are read as they were in versions published before', () => {
    expect(sayLicence(release, 'cy')).toBe(release.licence);
    expect(sayLicence({ ...release, licence: '' }, 'en')).toBe('Not recorded');
    expect(shown(page, 'cy', small)).toContain(release.licence);
  });
});
