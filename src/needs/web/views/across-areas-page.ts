import type { Handler, PageRequest } from '../../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html } from '../../../design-system/index.ts';
import { address, sayNumber } from '../../../language/index.ts';
import { type AnyRecord, isBilingual } from '../../../records/index.ts';
import { type AcrossAreas, type ActionAtLevel, acrossAreas } from '../../views/across-areas.ts';
import { titleOf } from '../assessment-page.ts';
import { areaKey, areaName, openAssessment } from '../opened-assessment.ts';
import { viewMessages } from './view-messages.ts';
import { addLink, recordLink, recordLinks, viewPage } from './view-page.ts';

/**
 * What is planned, assessed, delivered, commissioned and scrutinised over more than one area: each action on the level
 * where it is best delivered with its needs, its lead and its route of scrutiny, and what lies outside the boundary.
 *
 * @source GEO-02, GEO-04, GEO-05
 */
export const acrossAreasPage: Handler = async (request) => {
  const { records, register } = await openAssessment(request);
  const across = acrossAreas(records, register);
  const say = viewMessages.in(request.language);
  return viewPage(
    request,
    'across',
    html`${across.byLevel.map(({ level, actions }) => levelTable(request, say(`across.${level}`), actions))}
    ${untoldPart(request, across)}
    ${outsideTable(request, across)}
    ${togetherTable(request, across)}
    ${addLink(request, 'cross-border-reliance', say('across.addBorder'))}`,
  );
};

/** More of them than this are folded away. */
const mostOpen = 6;

function untoldPart(request: PageRequest, { untold }: AcrossAreas): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const list = recordLinks(request, untold, say('across.allTold'));
  return html`<h2 class="govuk-heading-m">${say('across.untold')}</h2>${
    untold.length > mostOpen
      ? componentsIn(language).details({
          summaryText: say('across.count', { n: sayNumber(untold.length) }),
          text: list,
        })
      : html`<div class="govuk-body">${list}</div>`
  }`;
}

function levelTable(request: PageRequest, caption: string, actions: readonly ActionAtLevel[]): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  if (actions.length === 0) {
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${say('across.none')}</p>`;
  }
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('across.action') },
      { text: say('across.needs') },
      { text: say('across.lead-body') },
      { text: say('across.commissioned') },
      { text: say('across.route') },
    ],
    rows: actions.map(({ action, needs, lead, decisions }) => [
      recordLink(request, action),
      recordLinks(request, needs, say('across.noNeed')),
      lead ? recordLink(request, lead) : html`<span class="ll-missing">${say('across.nobody')}</span>`,
      recordLinks(request, decisions, '–'),
      textOf(action, 'scrutinyRoute', request) ||
        html`<strong class="ll-missing">${say('across.noRoute')}</strong>`,
    ]),
  });
}

function textOf({ values }: AnyRecord, field: string, { language }: PageRequest): string {
  const text = values[field] ?? null;
  return isBilingual(text) ? titleOf(text, language) : '';
}

/** Actions outside the boundary, and what they do for people within it. @source GEO-04 */
function outsideTable(request: PageRequest, { outside }: AcrossAreas): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const caption = say('across.outside');
  if (outside.length === 0) {
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${say('across.none')}</p>`;
  }
  return dataTable({
    language,
    caption,
    columns: [{ text: say('across.action') }, { text: say('across.benefit') }],
    rows: outside.map((action) => [
      recordLink(request, action),
      textOf(action, 'benefitHere', request) ||
        html`<strong class="ll-missing">${say('across.noBenefit')}</strong>`,
    ]),
  });
}

/** Plans, assessments, studies, scrutiny, boards and agreements of several areas. @source GEO-02 */
function togetherTable(request: PageRequest, across: AcrossAreas): Html {
  const { language, partnershipId } = request;
  const say = viewMessages.in(language);
  const assessments =
    across.jointAreas.length === 0
      ? html`<span class="ll-missing">${say('across.none')}</span>`
      : html`<ul class="govuk-list govuk-list--spaced">${across.jointAreas.map((area) => {
          const href = address(
            'work.assessment',
            language,
            { partnership: partnershipId ?? '' },
            { query: { area: areaKey(area) } },
          );
          return html`<li><a class="govuk-link" href="${href}">${areaName(area, language)}</a></li>`;
        })}</ul>`;
  const linked = (those: readonly AnyRecord[]) => recordLinks(request, those, say('across.none'));
  return dataTable({
    language,
    caption: say('across.together'),
    columns: [{ text: say('across.what') }, { text: say('across.which') }],
    rows: [
      [say('across.plans'), linked(across.plans)],
      [say('across.assessments'), assessments],
      [say('across.studies'), linked(across.studies)],
      [say('across.committees'), linked(across.committees)],
      [say('across.groups'), linked(across.groups)],
      [say('across.agreements'), linked(across.agreements)],
    ],
  });
}
