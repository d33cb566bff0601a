import type { Route } from '../../access/web/index.ts';
import { checkStratMl, type KindWord, sendStratMl, stratMlPage, takeStratMlIn } from './stratml-pages.ts';

/** Pages on which a plan in StratML comes in. */
export function stratmlRoutes(kindWord: KindWord): readonly Route[] {
  const check = checkStratMl(kindWord);
  return [
    { method: 'GET', address: 'work.stratml', may: 'kit.import', handle: stratMlPage },
    {
      method: 'POST',
      address: 'work.stratml',
      may: 'kit.import',
      audit: 'stratml.sent',
      handle: sendStratMl,
    },
    { method: 'GET', address: 'work.stratml.check', may: 'kit.import', handle: check },
    {
      method: 'POST',
      address: 'work.stratml.check',
      may: 'kit.import',
      audit: 'stratml.imported',
      handle: takeStratMlIn,
    },
  ];
}
