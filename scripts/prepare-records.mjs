// Run by set-up, with the pinned Node. Every start asks, so what is needed to make one is only loaded when there is none.
import { folderWithTables, ifThere } from '../src/platform/database/prepared-records.ts';

if (!(await ifThere(await folderWithTables()))) {
  const [{ migrations }, { prepareTables }] = await Promise.all([
    import('../src/app/capabilities.ts'),
    import('../src/platform/database/prepare-records.ts'),
  ]);
  await prepareTables(migrations);
}
