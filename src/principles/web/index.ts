import type { Route } from '../../access/web/index.ts';
import type { GovernanceSources } from '../../governance/store/index.ts';
import { drawConsultations } from './consultations-page.ts';
import { drawLanguage } from './language-page.ts';
import { drawLinkedFrameworks } from './linked-frameworks-page.ts';
import { drawParticipation } from './participation-page.ts';
import { type DrawPrinciple, type PrinciplePage, principlePage } from './principles-frame.ts';
import { principlesHome } from './principles-home.ts';
import { safeguardingPage } from './safeguarding-page.ts';
import { drawSustainability } from './sustainability-page.ts';

/** Pages of what runs through a whole plan. */
export function principlesRoutes(sources: GovernanceSources): readonly Route[] {
  const view = (...[name, draw]: [PrinciplePage, DrawPrinciple]) => principlePage(sources.planOf, name, draw);
  return [
    { method: 'GET', address: 'work.principles', may: 'work.read', handle: principlesHome },
    {
      method: 'GET',
      address: 'work.participation',
      may: 'work.read',
      handle: view('participation', drawParticipation),
    },
    { method: 'GET', address: 'work.safeguarding', may: 'work.read', handle: safeguardingPage(sources) },
    {
      method: 'GET',
      address: 'work.sustainability',
      may: 'work.read',
      handle: view('sustainability', drawSustainability),
    },
    {
      method: 'GET',
      address: 'work.welsh-language',
      may: 'work.read',
      handle: view('language', drawLanguage),
    },
    {
      method: 'GET',
      address: 'work.consultations',
      may: 'work.read',
      handle: view('consultations', drawConsultations),
    },
    {
      method: 'GET',
      address: 'work.linked-frameworks',
      may: 'work.read',
      handle: view('linked', drawLinkedFrameworks),
    },
  ];
}
