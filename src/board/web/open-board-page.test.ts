import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { meetingDefinition } from '../../governance/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { meetingAsked, openBoardPage, openBoardRecords } from './open-board-page.ts';

describeOnOneEngine('the page that is handed round at a meeting', (open) => {
  it('shows no figure before its release, nor one that nobody has signed off', async () => {
    const { db, dataFolder } = await open(migrations);
    await aCounty(db);
    await save(db, meetingDefinition, 'MT1', {
      title: both('Bwrdd'),
      body: 'board',
      heldOn: '2026-11-26',
      state: 'planned',
    });
    await save(db, performanceMeasureDefinition, 'F9', {
      title: both('Dan embargo'),
      measureKind: 'better-off',
      organisation: 'B1',
      figure: 'percentage',
      polarity: 'higher-is-better',
      updateEveryMonths: 12,
    });
    await sql`insert into performance.measure_value
        (partnership_id, measure, period_start, period_end, value, numerator, denominator, standing, entered_by, release_at)
      select ${partnershipId}, 'F9', make_date(y, 1, 1), make_date(y, 12, 31), counted / 10.0, counted, 1000,
        case when y = 2026 then 'entered' else 'signed-off' end, 'mari',
        case when y = 2025 then timestamptz '2026-11-24T09:30:00Z' end
      from generate_series(2018, 2026) as y, lateral (select 900 - 20 * (y - 2018) as counted) as made`.execute(
      db,
    );
    const pageAt = async (moment: string) => {
      const services = {
        db,
        records,
        dataFolder,
        now: () => new Date(moment),
        today: () => moment.slice(0, 10),
      };
      const request = { services, partnershipId, partnership: null, query: {}, twin: null, language: 'en' };
      const opened = await openBoardRecords(request as unknown as PageRequest);
      const meeting = meetingAsked(opened.records, undefined, services.today());
      if (!meeting) throw new Error('There is a meeting');
      return openBoardPage(request as unknown as PageRequest, opened, meeting);
    };
    const before = await pageAt('2026-11-24T09:00:00Z');
    expect(before.blocks.worsened.lines).toMatchObject([
      { item: { code: 'F9' }, figure: { value: 78 }, periodEnd: '2024-12-31' },
    ]);
    expect(before.figuresTo).toBe('2024-12-31');
    expect(JSON.stringify(before)).not.toContain('"value":76');
    const after = await pageAt('2026-11-24T09:30:00Z');
    expect(after.blocks.worsened.lines).toMatchObject([{ figure: { value: 76 }, periodEnd: '2025-12-31' }]);
    expect(JSON.stringify(after)).not.toContain('"value":74');
  });
});
