import {
  type Answer,
  forbidden,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { withPracticeMarked } from '../good-practice.ts';
import {
  citationInWords,
  type DutyFamily,
  forceInWords,
  maySettleRules,
  type Rulebook,
  ruleSettingDefinition,
  standingOn,
  withLocalRules,
} from '../index.ts';
import { readDutyCycles } from '../store/index.ts';
import { checksNavigation } from './checks-navigation.ts';
import { compareView } from './compare-view.ts';
import { dutyCyclesView } from './duty-cycles-view.ts';
import { checkPageMessages } from './page-messages.ts';
import type { CheckOfPlan } from './plan-check.ts';
import { keepSetting, type SettingProblem, settingErrors, settingsOf, switchOf } from './rule-settings.ts';
import { rulebookHistory } from './rulebook-history.ts';

/** Reads the rulebooks a partnership can be checked against. */
export type ReadRulebooks = (folder: string) => Promise<readonly Rulebook[]>;

/** Which law, and what it asks; any two rulebooks compared. */
export function rulebooksPage(read: ReadRulebooks, check: CheckOfPlan): Handler {
  return async (request) => {
    const { language } = request;
    const say = checkPageMessages.in(language);
    const rulebooks = await read(request.services.rulebooksFolder);
    const main = html`<h1 class="govuk-heading-l">${say('rulebooks.title')}</h1>
      ${checksNavigation(request, 'rulebooks')}
      <p class="govuk-body-l">${say('rulebooks.lead')}</p>
      ${dataTable({
        language,
        caption: say('rulebooks.title'),
        captionHidden: true,
        columns: [
          { text: say('rulebooks.name') },
          { text: say('rulebooks.edition') },
          { text: say('rulebooks.count'), numeric: true },
        ],
        rows: rulebooks.map((rulebook) => [
          html`<a class="govuk-link" href="${hrefOf(request, rulebook.id)}">${rulebook.name[language]}</a>`,
          rulebook.edition,
          String(rulebook.requirements.length),
        ]),
      })}
      ${await compareView(request, rulebooks, check)}`;
    return page(say('rulebooks.title'), main, { current: 'work.checks' });
  };
}

/** One rulebook in full: its rules by duty as the partnership has settled them, its dates, where sources disagree. */
export function rulebookPage(read: ReadRulebooks): Handler {
  return async (request) => {
    const rulebook = await rulebookAskedFor(request, read);
    return rulebook ? showRulebook(request, rulebook, null) : notFound();
  };
}

/**
 * Switches earlier practice off or on, brings a proposal into force, or takes a setting back.
 *
 * @source LAW-05, LAW-06
 */
export function settleRules(read: ReadRulebooks): Handler {
  return async (request) => {
    const rulebook = await rulebookAskedFor(request, read);
    if (!rulebook) return notFound();
    const say = checkPageMessages.in(request.language);
    if (!request.acting || !maySettleRules(request.acting)) return forbidden(say('settings.refused'));
    const problem = await keepSetting(request, rulebook);
    if (problem) return showRulebook(request, rulebook, problem);
    return redirect(hrefOf(request, rulebook.id), say('settings.saved'));
  };
}

async function rulebookAskedFor(
  { services, params }: PageRequest,
  read: ReadRulebooks,
): Promise<Rulebook | undefined> {
  const rulebooks = await read(services.rulebooksFolder);
  const found = rulebooks.find(({ id }) => id === params['rulebook']);
  return found && withPracticeMarked(found, rulebooks);
}

async function showRulebook(
  request: PageRequest,
  rulebook: Rulebook,
  problem: SettingProblem | null,
): Promise<Answer> {
  const { language, services, partnershipId } = request;
  const say = checkPageMessages.in(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const settings = records.all(ruleSettingDefinition).filter(({ values }) => values.rulebook === rulebook.id);
  const [settled = rulebook] = withLocalRules([rulebook], settings);
  const cycles = await readDutyCycles(services.rulebooksFolder, rulebook.id);
  const title = rulebook.name[language];
  const main = html`${settingErrors(request, problem)}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${rulebook.instrument[language]}</p>
    ${rulebook.families.map((family) => familyRules(request, rulebook, settled, family))}
    ${settingsOf(request, rulebook, settings, problem)}
    ${cycles && dutyCyclesView(request, rulebook.id, cycles, settings)}
    ${rulebookHistory(rulebook, language)}`;
  return page(title, main, {
    status: problem ? 422 : 200,
    hasErrors: problem !== null,
    current: 'work.checks',
    width: 'full',
    breadcrumbs: [
      {
        text: say('rulebooks.title'),
        href: address('work.rulebooks', language, { partnership: partnershipId ?? '' }),
      },
    ],
  });
}

function hrefOf({ language, partnershipId }: PageRequest, rulebook: string): string {
  return address('work.rulebook', language, { partnership: partnershipId ?? '', rulebook });
}

function familyRules(request: PageRequest, rulebook: Rulebook, settled: Rulebook, family: DutyFamily): Html {
  const { language, services } = request;
  const say = checkPageMessages.in(language);
  const rules = rulebook.requirements.filter((requirement) => requirement.family === family.id);
  if (rules.length === 0) return nothing;
  const now = new Map(settled.requirements.map((requirement) => [requirement.id, requirement]));
  return html`${dataTable({
    language,
    caption: family.name[language],
    columns: [
      { text: say('rulebook.wording') },
      { text: say('rulebook.force') },
      { text: say('rulebook.citation') },
      { text: say('rulebook.standing') },
    ],
    rows: rules.map((shipped) => {
      const rule = now.get(shipped.id);
      return [
        html`${shipped.letter ? `(${shipped.letter.replace(/[()]/g, '')}) ` : nothing}${shipped.wording[language]}`,
        forceInWords(rule ?? shipped, language),
        citationInWords(shipped.citation, language),
        rule ? say(`rulebook.standing.${standingOn(rule, services.today())}`) : say('settings.off'),
      ];
    }),
  })}
  ${family.optional ? switchOf(request, family, !now.has(rules[0]?.id ?? '')) : nothing}`;
}
