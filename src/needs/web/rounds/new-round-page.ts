import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  type PageRequest,
  page,
  problemOf,
  problemSummary,
  redirect,
} from '../../../access/web/index.ts';
import { componentsIn, html } from '../../../design-system/index.ts';
import { address } from '../../../language/index.ts';
import { organisationDefinition } from '../../../partnership/index.ts';
import { type Problem, problem, readFields } from '../../../records/index.ts';
import {
  criterionDefinition,
  fewestScorers,
  mayRunRounds,
  needDefinition,
  prioritisationRoundDefinition,
  usualCriteria,
  usualWeights,
} from '../../index.ts';
import { needsMessages } from '../../messages.ts';
import { titleOf } from '../assessment-page.ts';
import { firstFreeNumber, saveTogether } from '../saved-together.ts';
import { roundMessages, roundProblemWords } from './round-messages.ts';

/** What a new round is asked for; everything else can be changed once it is there. */
export const newRoundPage: Handler = async (request) => {
  const refused = refusalOf(request);
  return refused ?? formPage(request, []);
};

function refusalOf({ acting, language }: PageRequest): Answer | null {
  if (acting && mayRunRounds(acting)) return null;
  return forbidden(roundMessages.in(language)('refused.not-coordinator'));
}

function chosenScorers({ form }: PageRequest): readonly string[] {
  return (form['scorers'] ?? '')
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

async function formPage(request: PageRequest, problems: readonly Problem[]): Promise<Answer> {
  const { language, form, csrfToken, services, partnershipId } = request;
  const say = roundMessages.in(language);
  const ui = componentsIn(language);
  const title = say('new.title');
  const records = await services.records.load(services.db, partnershipId ?? '');
  const problemIn = (field: string) => problemOf(problems, field, language, roundProblemWords);
  const name = (side: 'cy' | 'en') =>
    ui.input({
      id: side === 'cy' ? 'title' : 'title_en',
      name: `title_${side}`,
      label: { text: say(`new.name.${side}`), classes: 'govuk-label--s' },
      value: form[`title_${side}`] ?? '',
      attributes: { lang: side },
      ...(side === 'cy' && problemIn('title')),
    });
  const main = html`${problemSummary(problems, language, roundProblemWords)}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${say('new.lead')}</p>
    <form method="post" novalidate>${formTokenField(csrfToken)}
    ${name('cy')}${name('en')}
    ${ui.input({
      id: 'priorityLimit',
      name: 'priority_limit',
      label: { text: say('new.limit'), classes: 'govuk-label--s' },
      hint: { text: say('new.limit.hint') },
      value: form['priority_limit'] ?? '',
      inputmode: 'numeric',
      classes: 'govuk-input--width-3',
      ...problemIn('priorityLimit'),
    })}
    ${ui.input({
      id: 'closesOn',
      name: 'closes_on',
      label: { text: say('new.closes'), classes: 'govuk-label--s' },
      hint: { text: say('new.closes.hint') },
      value: form['closes_on'] ?? '',
      classes: 'govuk-input--width-10',
      ...problemIn('closesOn'),
    })}
    ${ui.checkboxes({
      name: 'scorers',
      idPrefix: 'scorers',
      values: chosenScorers(request),
      fieldset: { legend: { text: say('new.scorers'), classes: 'govuk-fieldset__legend--s' } },
      hint: { text: say('new.scorers.hint') },
      ...problemIn('scorers'),
      items: records
        .all(organisationDefinition)
        .map(({ code, values }) => ({ value: code, text: titleOf(values.name, language) })),
    })}
    ${ui.button({ text: say('new.save'), preventDoubleClick: true })}</form>`;
  const partnership = partnershipId ?? '';
  return page(title, main, {
    current: 'work.evidence',
    hasErrors: problems.length > 0,
    breadcrumbs: [{ text: say('rounds.title'), href: address('work.priorities', language, { partnership }) }],
  });
}

/** Starts a round with the usual criteria and every need there is. */
export const startRound: Handler = async (request) => {
  const refused = refusalOf(request);
  if (refused) return refused;
  const { form, language, partnershipId, services } = request;
  const records = await services.records.load(services.db, partnershipId ?? '');
  const scorers = chosenScorers(request).filter((code) => records.one(organisationDefinition, code));
  const asked = ['title_cy', 'title_en', 'priority_limit', 'closes_on'].map(
    (name) => [name, form[name] ?? ''] as const,
  );
  const read = readFields(prioritisationRoundDefinition, {
    ...Object.fromEntries(asked),
    needs: records
      .all(needDefinition)
      .map(({ code }) => code)
      .join('; '),
    scorers: scorers.join('; '),
    state: 'open',
  });
  const few = scorers.length < fewestScorers ? [problem('rounds.too-few-scorers', { field: 'scorers' })] : [];
  const problems = [...read.problems.map(toField), ...few];
  if (problems.length > 0) return formPage(request, problems);
  const code = `PR${await firstFreeNumber(request, prioritisationRoundDefinition)}`;
  const first = await firstFreeNumber(request, criterionDefinition);
  const words = { cy: needsMessages.in('cy'), en: needsMessages.in('en') };
  const saved = await saveTogether(request, [
    { definition: prioritisationRoundDefinition, code, values: read.values, expectedRevision: null },
    ...usualCriteria.map((about, position) => ({
      definition: criterionDefinition,
      code: `CR${first + position}`,
      values: {
        round: code,
        title: { cy: words.cy(`criterion.${about}`), en: words.en(`criterion.${about}`) },
        meaning: {
          cy: words.cy(`criterion.${about}.meaning`),
          en: words.en(`criterion.${about}.meaning`),
        },
        about,
        weight: usualWeights[about],
      },
      expectedRevision: null,
    })),
  ]);
  if (!saved.ok) return formPage(request, saved.problems);
  const notice = roundMessages.in(language)('new.saved');
  return redirect(address('work.round', language, { partnership: partnershipId ?? '', code }), notice);
};

/** A problem with one language of the title leads to the title. */
function toField(found: Problem): Problem {
  const field = (found.where.field ?? '').replace(/\.(cy|en)$|_(cy|en)$/, '');
  return { ...found, where: { ...found.where, field } };
}
