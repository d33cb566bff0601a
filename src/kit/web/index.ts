import type { Route } from '../../access/web/index.ts';
import { checkPage, importPage, resultPage, sendKit, takeKitIn } from './import-pages.ts';
import { exportPage, kitPage } from './kit-page.ts';

/** Pages on which all records of a partnership come in and go out. */
export const kitRoutes: readonly Route[] = [
  { method: 'GET', address: 'work.kit', may: 'kit.export', handle: kitPage },
  { method: 'GET', address: 'work.kit.export', may: 'kit.export', handle: exportPage },
  { method: 'GET', address: 'work.kit.import', may: 'kit.import', handle: importPage },
  { method: 'POST', address: 'work.kit.import', may: 'kit.import', audit: 'kit.sent', handle: sendKit },
  { method: 'GET', address: 'work.kit.check', may: 'kit.import', handle: checkPage },
  { method: 'POST', address: 'work.kit.check', may: 'kit.import', audit: 'kit.imported', handle: takeKitIn },
  { method: 'GET', address: 'work.kit.result', may: 'kit.import', handle: resultPage },
];
