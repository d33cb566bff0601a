// Started by the fault tests as a process of its own: sends updates and says each one it was told is kept.
import { migrations } from '../../src/app/capabilities.ts';
import { sendUpdates } from '../../src/delivery/store/index.ts';
import { actionDefinition } from '../../src/plan/index.ts';
import { lockDataFolder } from '../../src/platform/data-folder/index.ts';
import { migrate, openDatabase, transaction } from '../../src/platform/database/index.ts';
import { aCounty, both, council, partnershipId, records } from '../county-of-updates.ts';

const [dataFolder = ''] = process.argv.slice(2);
const states = ['slipping', 'on-course'] as const;

await lockDataFolder(dataFolder, { command: 'llinyn serve' });
const { db } = await openDatabase({ dataFolder });
await migrate(db, migrations);
await aCounty(db);

for (let round = 0; ; round += 1) {
  const action = await records.read(db, partnershipId, actionDefinition, 'A1');
  const words = `Rheswm ${process.pid} ${round}`;
  const now = new Date(Date.UTC(2026, 2, 20, 10) + round);
  const sent = await transaction(db, { actor: 'mari' }, (tx) =>
    sendUpdates(
      tx,
      records,
      { partnershipId, actor: 'mari', updater: council, way: 'page', name: words, now, today: '2026-03-20' },
      [
        {
          ...{ item: { kind: 'action', code: 'A1' }, month: '2026-03', basedOn: action?.revision ?? null },
          ...{ state: states[round % 2] ?? null, words: both(words), metOn: null, likelihood: null },
          ...{ impact: null, noChange: false, honestAnswer: '', figure: null },
        },
      ],
    ),
  );
  const [update] = sent.ok ? sent.value.updates : [];
  process.stdout.write(`${update?.outcome ?? 'refused'} ${words}\n`);
}
