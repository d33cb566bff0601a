import type { Route } from '../../access/web/index.ts';
import type { GovernanceSources } from '../../governance/store/index.ts';
import { consultationsPage } from './consultations-page.ts';
import { languagePage } from './language-page.ts';
import { linkedFrameworksPage } from './linked-frameworks-page.ts';
import { participationPage } from './participation-page.ts';
import { principlesHome } from './principles-home.ts';
import { safeguardingPage } from './safeguarding-page.ts';
import { sustainabilityPage } from './sustainability-page.ts';

/** Pages of what runs through a whole plan. */
export function principlesRoutes(sources: GovernanceSources): readonly Route[] {
  const { planOf } = sources;
  return [
    { method: 'GET', address: 'work.principles', may: 'work.read', handle: principlesHome },
    { method: 'GET', address: 'work.participation', may: 'work.read', handle: participationPage(planOf) },
    { method: 'GET', address: 'work.safeguarding', may: 'work.read', handle: safeguardingPage(sources) },
    { method: 'GET', address: 'work.sustainability', may: 'work.read', handle: sustainabilityPage(planOf) },
    { method: 'GET', address: 'work.welsh-language', may: 'work.read', handle: languagePage(planOf) },
    { method: 'GET', address: 'work.consultations', may: 'work.read', handle: consultationsPage(planOf) },
    {
      method: 'GET',
      address: 'work.linked-frameworks',
      may: 'work.read',
      handle: linkedFrameworksPage(planOf),
    },
  ];
}
