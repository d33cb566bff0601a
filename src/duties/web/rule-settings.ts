import type { PageRequest } from '../../access/web/index.ts';
import {
  bilingualPair,
  componentsIn,
  dataTable,
  type Html,
  html,
  nothing,
  textOrOther,
} from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { readDay } from '../../records/index.ts';
import {
  type DutyFamily,
  forcesInLaw,
  maySettleRules,
  type Rulebook,
  type RuleSetting,
  ruleSettingDefinition,
} from '../index.ts';
import { dutiesMessages } from '../messages.ts';
import { actingOf, nextCode, save } from './claim-acts.ts';
import { checkPageMessages } from './page-messages.ts';

/** What is wrong with a setting as it was sent; the words are `settings.<problem>`. */
export type SettingProblem = 'choose-proposal' | 'date-needed' | 'reason-needed' | 'changed';

/** Whether a family of earlier practice is on, and the button that turns it, for an administrator. */
export function switchOf(request: PageRequest, family: DutyFamily, isOff: boolean): Html {
  const { language, acting } = request;
  const say = checkPageMessages.in(language);
  const state = html`<p class="govuk-body">${say(isOff ? 'settings.practice.off' : 'settings.practice.on')}</p>`;
  if (!acting || !maySettleRules(acting)) return state;
  const act = isOff ? 'switch-on' : 'switch-off';
  return html`${state}<form method="post" novalidate>
    <input type="hidden" name="_csrf" value="${request.csrfToken}"><input type="hidden" name="rule" value="${family.id}">
    ${componentsIn(language).button({ text: say(`settings.${act}`), name: 'act', value: act, classes: 'govuk-button--secondary' })}
  </form>`;
}

/** What is wrong, above the page; nothing when all is well. */
export function settingErrors({ language }: PageRequest, problem: SettingProblem | null): Html {
  if (!problem) return nothing;
  const href = {
    'choose-proposal': '#rule',
    'date-needed': '#starts-on',
    'reason-needed': `#reason_${language}`,
    changed: '#settings',
  }[problem];
  const text = checkPageMessages.in(language)(`settings.${problem}`);
  return componentsIn(language).errorSummary({ errorList: [{ text, href }] });
}

/** The proposals that were brought into force, and the form that brings another. @source LAW-05 */
export function settingsOf(
  request: PageRequest,
  rulebook: Rulebook,
  settings: readonly RuleSetting[],
  problem: SettingProblem | null,
): Html {
  const proposals = rulebook.requirements.filter(({ force }) => force === 'proposed');
  if (proposals.length === 0) return nothing;
  const say = checkPageMessages.in(request.language);
  const promoted = settings.filter(({ values }) => values.what === 'in-force');
  const mayChange = request.acting !== null && maySettleRules(request.acting);
  return html`<h2 class="govuk-heading-m" id="settings">${say('settings.title')}</h2>
    <p class="govuk-body">${say('settings.lead')}</p>
    ${promoted.length > 0 ? promotedTable(request, rulebook, promoted, mayChange) : nothing}
    ${mayChange ? promoteForm(request, proposals, problem) : nothing}`;
}

function promotedTable(
  request: PageRequest,
  rulebook: Rulebook,
  settings: readonly RuleSetting[],
  mayChange: boolean,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const ui = componentsIn(language);
  return dataTable({
    language,
    caption: say('settings.in-force'),
    columns: [
      { text: say('rulebook.wording') },
      { text: say('requirement.from') },
      { text: say('rulebook.force') },
      { text: say('settings.reason') },
      ...(mayChange ? [{ text: say('settings.undo') }] : []),
    ],
    rows: settings.map(({ code, values }) => {
      const rule = rulebook.requirements.find(({ id }) => id === values.rule);
      return [
        rule?.wording[language] ?? values.rule,
        values.startsOn ? sayDate(values.startsOn, language) : '',
        values.force ? dutiesMessages.in(language)(`force.${values.force}`) : '',
        textOrOther(values.reason, language),
        ...(mayChange
          ? [
              html`<form method="post" novalidate><input type="hidden" name="_csrf" value="${request.csrfToken}"><input type="hidden" name="setting" value="${code}">${ui.button({ text: say('settings.undo'), name: 'act', value: 'undo', classes: 'govuk-button--secondary' })}</form>`,
            ]
          : []),
      ];
    }),
  });
}

function promoteForm(
  request: PageRequest,
  proposals: Rulebook['requirements'],
  problem: SettingProblem | null,
): Html {
  const { language, form } = request;
  const say = checkPageMessages.in(language);
  const ui = componentsIn(language);
  const errorAt = (of: SettingProblem) =>
    problem === of ? { errorMessage: { text: say(`settings.${of}`) } } : {};
  return html`<form method="post" novalidate>
    <h3 class="govuk-heading-s">${say('settings.promote')}</h3>
    <input type="hidden" name="_csrf" value="${request.csrfToken}">
    ${ui.select({
      id: 'rule',
      name: 'rule',
      label: { text: say('settings.proposal') },
      ...errorAt('choose-proposal'),
      items: [
        { value: '', text: say('claim.target-none') },
        ...proposals.map(({ id, wording }) => ({ value: id, text: wording[language] })),
      ].map((item) => ({ ...item, selected: item.value === (form['rule'] ?? '') })),
    })}
    ${ui.input({
      id: 'starts-on',
      name: 'starts_on',
      label: { text: say('requirement.from') },
      hint: { text: say('settings.date.hint') },
      value: form['starts_on'] ?? '',
      classes: 'govuk-input--width-10',
      ...errorAt('date-needed'),
    })}
    ${ui.select({
      id: 'force',
      name: 'force',
      label: { text: say('rulebook.force') },
      items: forcesInLaw.map((value) => ({
        value,
        text: dutiesMessages.in(language)(`force.${value}`),
        selected: value === (form['force'] ?? 'must'),
      })),
    })}
    ${bilingualPair({
      language,
      name: 'reason',
      legend: say('settings.reason'),
      hint: say('settings.reason.hint'),
      values: { cy: form['reason_cy'] ?? '', en: form['reason_en'] ?? '' },
      rows: 2,
      ...(problem === 'reason-needed' ? { errors: { [language]: say('settings.reason-needed') } } : {}),
    })}
    ${ui.button({ text: say('settings.promote'), name: 'act', value: 'promote' })}
  </form>`;
}

/** Does what was asked of the settings. @returns what is wrong, or null when it is done */
export async function keepSetting(request: PageRequest, rulebook: Rulebook): Promise<SettingProblem | null> {
  const { form } = request;
  switch (form['act']) {
    case 'switch-off':
      return switchOff(request, rulebook);
    case 'switch-on':
      return takeBack(
        request,
        ({ values }) => values.what === 'switched-off' && values.rule === form['rule'],
      );
    case 'promote':
      return promote(request, rulebook);
    default:
      return takeBack(request, ({ code }) => code === form['setting']);
  }
}

async function switchOff(request: PageRequest, rulebook: Rulebook): Promise<SettingProblem | null> {
  const rule = request.form['rule'] ?? '';
  const isOptional = rulebook.families.some(({ id, optional }) => id === rule && optional);
  if (!isOptional) return 'changed';
  return keep(request, {
    rulebook: rulebook.id,
    what: 'switched-off',
    rule,
    startsOn: null,
    force: null,
    reason: { cy: '', en: '' },
  });
}

async function promote(request: PageRequest, rulebook: Rulebook): Promise<SettingProblem | null> {
  const { form } = request;
  const rule = rulebook.requirements.find(({ id, force }) => id === form['rule'] && force === 'proposed');
  if (!rule) return 'choose-proposal';
  const { day: startsOn } = readDay(form['starts_on'], 'starts_on');
  if (startsOn === '') return 'date-needed';
  const reason = { cy: (form['reason_cy'] ?? '').trim(), en: (form['reason_en'] ?? '').trim() };
  if (reason.cy === '' && reason.en === '') return 'reason-needed';
  const force = forcesInLaw.find((each) => each === form['force']) ?? 'must';
  return keep(request, { rulebook: rulebook.id, what: 'in-force', rule: rule.id, startsOn, force, reason });
}

/** One setting for each rule: a second one takes the place of the first. */
async function keep(
  request: PageRequest,
  said: Omit<RuleSetting['values'], 'stated'>,
): Promise<SettingProblem | null> {
  const { services, partnershipId } = request;
  const values = { ...said, stated: { cy: '', en: '' } };
  const records = await services.records.load(services.db, partnershipId ?? '');
  const held = records
    .all(ruleSettingDefinition)
    .find((each) => each.values.rulebook === values.rulebook && each.values.rule === values.rule);
  const code = held?.code ?? (await nextCode(request, ruleSettingDefinition));
  const isSaved = await save(request, ruleSettingDefinition, code, held?.revision ?? null, values);
  return isSaved ? null : 'changed';
}

async function takeBack(
  request: PageRequest,
  which: (setting: RuleSetting) => boolean,
): Promise<SettingProblem | null> {
  const { services, partnershipId } = request;
  const records = await services.records.load(services.db, partnershipId ?? '');
  const setting = records
    .all(ruleSettingDefinition)
    .find((each) => each.values.rulebook === request.params['rulebook'] && which(each));
  if (!setting) return 'changed';
  const { code, revision } = setting;
  const withdrawn = await transaction(services.db, actingOf(request), (db) =>
    services.records.withdraw(db, partnershipId ?? '', ruleSettingDefinition, code, revision),
  );
  return withdrawn.ok ? null : 'changed';
}
