import { expect, it } from 'vitest';
import { aRecord, both } from '../../../tests/golden/plan/a-small-plan.ts';
import { bringIn, openSmallCounty, releaseOf, usualCounts } from '../../../tests/small-counts-county.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { releasesOf } from '../../evidence/store/index.ts';
import { recordSet } from '../../records/index.ts';
import { datasetsBehind } from './gather-plan.ts';

describeOnOneEngine('the datasets behind figures', (open) => {
  it('are told apart where two hold the same figures: each figure cites its own', async () => {
    const services = await openSmallCounty(open);
    const content = releaseOf(usualCounts);
    await bringIn(services, { dataset: 'helped', producer: 'Cyngor Arian / Arian Council' }, content);
    await bringIn(services, { dataset: 'official', producer: 'Office for National Statistics' }, content);
    const indicator = (code: string, dataset: string) =>
      aRecord('indicator', code, { title: both('Cymorth', 'Help'), dataset });
    const records = recordSet([
      indicator('I1', 'official'),
      indicator('I2', 'helped'),
      indicator('I3', 'official'),
    ]);
    const [release] = await releasesOf(services.db, 'arian', 'official');
    const hash = release?.hash ?? '';
    expect((await releasesOf(services.db, 'arian', 'helped')).map((each) => each.hash)).toEqual([hash]);
    const assessed = ['I1', 'I2', 'I3'].map((code) => ({ code, release: hash }));
    const found = await datasetsBehind({ db: services.db, partnership: 'arian' }, records, assessed);
    expect(found.map(({ description }) => [description.id, description.producer])).toEqual([
      ['official', 'Office for National Statistics'],
      ['helped', 'Cyngor Arian / Arian Council'],
    ]);
    expect(found.map((each) => each.release.dataset)).toEqual(['official', 'helped']);
  });
});
