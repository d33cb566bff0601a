import { type Language, sayDate } from '../../language/index.ts';
import { needsMessages } from '../../needs/messages.ts';
import { planMessages } from '../../plan/messages.ts';
import { strategicIndicators } from '../child-poverty.ts';
import { publishingMessages } from '../messages.ts';
import type { PublishedDuty, PublishedPlan } from '../published-plan.ts';
import { byCoreAim, byHeadOfWellbeing, type HeadingServed, type StatutoryPlan } from '../statutory-plans.ts';
import { type DocumentBlock, part } from './blocks.ts';
import { latestInWords } from './indicator-blocks.ts';
import { coverOf, evidenceBlocks, type PlanDocument, planParts } from './plan-document.ts';

/**
 * One statutory plan within the plan as a document of its own, to take away or to send: what of the duty is still open, and
 * the parts of the plan with only what belongs to it, as the records stand on a day.
 *
 * @param plan - frozen from the records of that day
 * @source DUTY-11, DUTY-21, DUTY-31, DUTY-43; requirements section 25, extracts
 */
export function statutoryPlanDocument(
  plan: PublishedPlan,
  view: StatutoryPlan,
  language: Language,
): PlanDocument {
  const say = publishingMessages.in(language);
  const standing = say('statutory.as-on', {
    plan: plan.plan.title[language],
    date: sayDate(plan.publishedOn, language),
  });
  const within = onlyOf(plan, view);
  return {
    ...coverOf(plan, language),
    title: view.name[language],
    versionLine: standing,
    footer: standing,
    blocks: [
      ...part(
        say('statutory.gaps', { n: view.gaps.length }),
        view.gaps.length === 0
          ? []
          : [{ type: 'list', items: view.gaps.map((duty) => itemInWords(duty, language)) }],
      ),
      ...childrenBlocks(within, view, language),
      ...planParts(within, language),
      ...part(say('document.annexes'), evidenceBlocks(within, language)),
    ],
  };
}

/** The plan with nothing but what belongs to the statutory plan. */
function onlyOf(plan: PublishedPlan, view: StatutoryPlan): PublishedPlan {
  const { sections, priorities, outcomes, actions, indicators, duties } = view;
  const answered = new Set([...priorities, ...outcomes].flatMap(({ needs }) => needs));
  return {
    ...plan,
    plan: { ...plan.plan, vision: { cy: '', en: '' } },
    sections,
    priorities,
    outcomes,
    actions,
    indicators,
    duties,
    needs: plan.needs.filter(({ code }) => answered.has(code)),
  };
}

function itemInWords({ letter, wording }: PublishedDuty, language: Language): string {
  return letter === '' ? wording[language] : `${letter} ${wording[language]}`;
}

/** Of the plan for children: by core aim, by head of well-being, and the six indicators of child poverty. @source PLAN-15, DUTY-38, POV-04 */
function childrenBlocks(
  within: PublishedPlan,
  view: StatutoryPlan,
  language: Language,
): readonly DocumentBlock[] {
  if (view.code !== 'children-and-young-people') return [];
  const say = publishingMessages.in(language);
  const named = planMessages.in(language);
  const strategic = needsMessages.in(language);
  return [
    ...part(
      say('statutory.core-aims'),
      served(
        byCoreAim(view),
        { head: say('statutory.core-aim'), none: say('statutory.core-aim.none') },
        (aim) => named(`option.outcome.coreAims.${aim}`),
        language,
      ),
    ),
    ...part(
      say('statutory.heads'),
      served(
        byHeadOfWellbeing(view),
        { head: say('statutory.head'), none: say('statutory.head.none') },
        (head) => named(`option.outcome.childWellbeing.${head}`),
        language,
      ),
    ),
    ...part(say('child-poverty.title'), [
      {
        type: 'table',
        caption: say('child-poverty.title'),
        columns: [
          { text: say('child-poverty.strategic'), share: 2 },
          { text: say('head.indicator'), share: 2 },
          { text: say('head.figure') },
        ],
        rows: strategicIndicators(within).flatMap(({ name, own }) => {
          const first = strategic(`option.data-gap.childPoverty.${name}`);
          if (own.length === 0) return [[first, say('child-poverty.none'), '–']];
          return own.map((indicator) => [
            first,
            indicator.title[language],
            latestInWords(indicator, language),
          ]);
        }),
      },
    ]),
  ];
}

function served<Heading extends string>(
  rows: readonly HeadingServed<Heading>[],
  words: { readonly head: string; readonly none: string },
  nameOf: (heading: Heading) => string,
  language: Language,
): readonly DocumentBlock[] {
  if (rows.length === 0) return [];
  const say = publishingMessages.in(language);
  const titles = (records: readonly { readonly title: Readonly<Record<Language, string>> }[]) =>
    records.map(({ title }) => title[language]).join('; ');
  return [
    {
      type: 'table',
      caption: words.head,
      columns: [
        { text: words.head },
        { text: say('outcomes.title') },
        { text: say('actions.title'), share: 2 },
      ],
      rows: rows.map(({ heading, outcomes, actions }) => [
        nameOf(heading),
        titles(outcomes) || words.none,
        titles(actions) || '–',
      ]),
    },
  ];
}
