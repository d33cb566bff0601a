import { html, joined, nothing } from '../../design-system/index.ts';
import { sayList } from '../../language/index.ts';
import type { PublishedNeed } from '../published-plan.ts';
import { indicatorTable } from './outcome-pages.ts';
import {
  areaCrumbs,
  heading,
  lead,
  linkList,
  pageLink,
  paragraph,
  prose,
  proseUnder,
  reading,
  recordLinks,
  textIn,
  threadLink,
  title,
  versionNote,
  wordsFor,
} from './parts.ts';
import { indicatorsOf } from './plan-pages.ts';
import type { PageContext, PageName, PublishedPage } from './site-page.ts';

/** What do people here need most? The needs assessment and the list of needs are one page. @source NEED-01, NEED-18 */
export function needsPage(context: PageContext, name: PageName = 'needs'): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const text = name === 'assessment' ? say('assessment.title') : say('needs.title');
  const analysis = plan.sections.find(({ part }) => part === 'analysis');
  return {
    title: text,
    breadcrumbs: areaCrumbs(context),
    main: html`${versionNote(context)}${reading(
      title(text),
      lead(plan.needs.length === 0 ? say('needs.empty') : say('needs.lead', { n: plan.needs.length })),
      joined(
        plan.needs.map(
          (
            need,
          ) => html`<h2 class="govuk-heading-m govuk-!-margin-bottom-2">${pageLink(context, { name: 'need', code: need.code }, textIn(context, need.title))}</h2>
${prose(textIn(context, need.summary).split(/\n\s*\n/)[0] ?? '')}
${need.strength ? paragraph(say('need.strength', { strength: say(`strength.${need.strength}`) })) : nothing}`,
        ),
      ),
      linkList([
        ...(analysis
          ? [pageLink(context, { name: 'section', code: analysis.code }, textIn(context, analysis.title))]
          : []),
        pageLink(context, { name: 'indicators' }, say('home.see-indicators')),
        pageLink(context, { name: 'datasets' }, say('home.see-datasets')),
      ]),
    )}`,
  };
}

/** Who needs what, where, and how do we know? @source NEED-05, NEED-08, NEED-10, NEED-12 */
export function needPage(context: PageContext, need: PublishedNeed): PublishedPage {
  const { plan } = context;
  const say = wordsFor(context);
  const indicators = indicatorsOf(plan, need.indicators);
  const priorities = plan.priorities.filter((priority) => priority.needs.includes(need.code));
  const outcomes = plan.outcomes.filter((outcome) => outcome.needs.includes(need.code));
  return {
    title: textIn(context, need.title),
    breadcrumbs: areaCrumbs(context, [{ name: 'needs' }, say('needs.title')]),
    main: html`${versionNote(context)}${reading(
      title(textIn(context, need.title)),
      prose(textIn(context, need.summary)),
      need.groups.length > 0
        ? paragraph(
            say('need.groups', {
              groups: sayList(need.groups.map((group) => say(`group.${groupKey(group)}`))),
            }),
          )
        : nothing,
      need.basis ? paragraph(say(`basis.${need.basis}`)) : nothing,
      need.strength
        ? paragraph(say('need.strength', { strength: say(`strength.${need.strength}`) }))
        : nothing,
      proseUnder(say('need.story'), textIn(context, need.story)),
      heading(say('need.figures')),
      indicators.length === 0 ? paragraph(say('need.no-figures')) : nothing,
    )}
${indicators.length > 0 ? indicatorTable(context, indicators) : nothing}
${reading(
  proseUnder(say('need.other-evidence'), textIn(context, need.otherEvidence)),
  proseUnder(say('need.voice'), textIn(context, need.voice)),
  proseUnder(say('need.caveat'), textIn(context, need.caveat)),
  heading(say('need.leads-to')),
  priorities.length + outcomes.length === 0
    ? paragraph(say('need.leads-nowhere'))
    : recordLinks(context, ['priority', priorities], ['outcome', outcomes]),
  threadLink(context, 'need', need.code),
)}`,
  };
}

const groups = [
  'everyone',
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'race',
  'religion-or-belief',
  'pregnancy-and-maternity',
  'sex',
  'sexual-orientation',
  'welsh-speakers',
  'children-and-young-people',
  'looked-after-children',
  'carers',
  'low-income',
  'rural',
] as const;
function groupKey(group: string) {
  return groups.find((known) => known === group) ?? 'other-vulnerable';
}
