import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import {
  type FrameworkLinked,
  type LinkedOfSort,
  linkedFrameworks,
} from '../linked-frameworks/linked-frameworks.ts';
import { principlesMessages } from '../messages.ts';
import { principlesPageMessages } from './page-messages.ts';
import { lacking, linksOr, namesOf, type OpenedPrinciple } from './principles-frame.ts';

/**
 * What the plan answers to, kind by kind, with what of the plan it is linked to.
 *
 * @source SYS-08, SYS-46, SYS-47, SYS-49
 */
export function drawLinkedFrameworks(request: PageRequest, { records }: OpenedPrinciple): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('linked.title'),
    captionHidden: true,
    columns: [
      { text: say('linked.sort') },
      { text: say('linked.plan') },
      { text: say('linked.to') },
      { text: say('linked.how') },
    ],
    rows: linkedFrameworks(records).flatMap((ofSort) => rowsOf(request, ofSort)),
  })}${addLink(request, 'linked-framework', say('linked.add'))}`;
}

function rowsOf(
  request: PageRequest,
  { sort, isExpected, frameworks, plans }: LinkedOfSort,
): readonly (readonly (Html | string)[])[] {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const name = principlesMessages.in(language)(`option.linked-framework.sort.${sort}`);
  if (frameworks.length === 0 && plans.length > 0)
    return plans.map((plan) => [name, recordLink(request, plan), say('linked.as-plan'), '']);
  if (frameworks.length === 0)
    return [[name, isExpected ? lacking(say('linked.none')) : say('linked.optional'), '', '']];
  return frameworks.map((each) => [name, ...cells(request, each)]);
}

function cells(request: PageRequest, { record, linkedTo }: FrameworkLinked): readonly Html[] {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const named = principlesMessages.in(language);
  const { heading, environmentThemes, followed, howLinked, address } = record.values;
  const isOnline = /^https?:\/\//.test(address);
  return [
    html`${recordLink(request, record)}<br>${titleOf(heading, language)}${namesOf(environmentThemes.map((theme) => named(`option.linked-framework.environmentThemes.${theme}`)))}${isOnline && html`<br><a class="govuk-link" href="${address}">${address}</a>`}`,
    linksOr(request, linkedTo, say('linked.toNothing')),
    html`${titleOf(howLinked, language)}${followed !== null && html`<br>${say('linked.followed', { answer: named(`option.linked-framework.followed.${followed}`) })}`}`,
  ];
}
