import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { principlesMessages } from '../messages.ts';
import type { EffectConsidered, LanguageStanding } from '../welsh-language/language-standing.ts';
import { consultationQuestions, languageStanding } from '../welsh-language/language-standing.ts';
import { type WelshInEngagement, welshInEngagement } from '../welsh-language/welsh-in-engagement.ts';
import { principlesPageMessages } from './page-messages.ts';
import { lacking, lackingList, linksOr, namesOf, type OpenedPrinciple } from './principles-frame.ts';

/**
 * The Welsh language in the plan: what the plan would do to it and how that could be better, what a consultation must ask
 * about it, bodies that work in Welsh at the table, and the language as part of regenerating communities.
 *
 * @source LANG-05, LANG-06, LANG-07
 */
export function drawLanguage(request: PageRequest, { records, plan, today }: OpenedPrinciple): Html {
  const standing = languageStanding(records, plan);
  const say = principlesPageMessages.in(request.language);
  return html`${standing.aspects.map((each) => aspect(request, records, each))}
    ${addLink(request, 'language-effect', say('language.addEffect'))}
    <h2 class="govuk-heading-m">${say('language.questions')}</h2>
    <p class="govuk-body">${say('language.questions.lead')}</p>
    ${namesOf(consultationQuestions.map((question) => principlesMessages.in(request.language)(`language.question.${question}`)))}
    ${engagement(request, welshInEngagement(records, { plan, today }))}
    <h2 class="govuk-heading-m">${say('language.regeneration')}</h2>
    <div class="govuk-body">${linksOr(request, standing.regeneration, say('language.noRegeneration'))}</div>`;
}

/** Bodies that work in Welsh, and invitations that went without it. @source LANG-05 */
function engagement(request: PageRequest, { bodies, withoutWelsh, sent }: WelshInEngagement): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const none = say('language.none');
  const table =
    bodies.length === 0
      ? html`<h2 class="govuk-heading-m">${say('language.bodies')}</h2><p class="govuk-body">${lacking(say('language.noBodies'))}</p>`
      : dataTable({
          language,
          caption: say('language.bodies'),
          columns: [
            { text: say('language.body') },
            { text: say('language.seat') },
            { text: say('language.groups') },
            { text: say('language.asked') },
          ],
          rows: bodies.map(({ organisation, isSeated, groups, asked }) => [
            recordLink(request, organisation),
            isSeated ? say('language.seated') : lacking(none),
            linksOr(request, groups, none),
            linksOr(request, asked, say('language.notAsked')),
          ]),
        });
  return html`${table}
    <p class="govuk-body">${say('language.invitations', { sent, without: withoutWelsh.length })}</p>
    ${withoutWelsh.length > 0 && html`<div class="govuk-body">${linksOr(request, withoutWelsh, none)}</div>`}`;
}

function aspect(
  request: PageRequest,
  records: RecordSet,
  { aspect: of, effects }: LanguageStanding['aspects'][number],
): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const named = principlesMessages.in(language);
  const caption = named(`option.language-effect.aspect.${of}`);
  if (effects.length === 0)
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${lacking(say('language.notConsidered'))}</p>`;
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('language.effect') },
      { text: say('language.about') },
      { text: named('field.language-effect.morePositive') },
      { text: named('field.language-effect.lessHarm') },
      { text: say('missing') },
    ],
    rows: effects.map((each) => effectCells(request, records, each)),
  });
}

function effectCells(
  request: PageRequest,
  records: RecordSet,
  { effect: considered, lacking: lacks }: EffectConsidered,
): readonly (Html | string)[] {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const { effect, reason, morePositive, lessHarm, priorities, outcomes, actions } = considered.values;
  const about = [
    ...priorities.map((code) => records.find('priority', code)),
    ...outcomes.map((code) => records.find('outcome', code)),
    ...actions.map((code) => records.find('action', code)),
  ].flatMap((record) => record ?? []);
  return [
    html`${recordLink(request, considered)}<br>${effect !== null && html`<strong>${principlesMessages.in(language)(`option.language-effect.effect.${effect}`)}</strong> `}${titleOf(reason, language)}`,
    linksOr(request, about, say('language.aboutNothing')),
    titleOf(morePositive, language),
    titleOf(lessHarm, language),
    lackingList(
      request,
      lacks.map((each) => say(`language.lacking.${each}`)),
    ),
  ];
}
