// Run by set-up, with the pinned Node.
import { prepareRecords } from '../src/platform/database/prepared-records.ts';

await prepareRecords();
