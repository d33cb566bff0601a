import { type PageRequest, problemOf } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { type Story, storiesOf, storyDefinition } from '../../needs/index.ts';
import { recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import type { Problem } from '../../records/index.ts';
import { turningMessages } from '../messages.ts';
import { influences, type TurningCause } from '../turning-cause.ts';
import { ideaCosts, type TurningIdea } from '../turning-idea.ts';
import type { OpenedStep } from './opened-session.ts';
import { turningPageMessages } from './page-messages.ts';
import { turningProblemWords } from './problem-words.ts';
import { roomQuery } from './room-view.ts';
import { nameOf, turningHref, written } from './turning-frame.ts';

/** What a question has in its form beside the answer: causes, partners, ideas, what is proposed. */
export function stepExtras(request: PageRequest, opened: OpenedStep, problems: readonly Problem[]): Html {
  switch (opened.question) {
    case 'story':
      return causesField(request, opened, problems);
    case 'partnersRole':
      return partnersField(request, opened);
    case 'whatWorks':
      return ideasField(request, opened, problems);
    case 'proposal':
      return proposalField(request, opened, problems);
    default:
      return nothing;
  }
}

function causesField(request: PageRequest, { causes }: OpenedStep, problems: readonly Problem[]): Html {
  const { language } = request;
  const say = turningPageMessages.in(language);
  const ui = componentsIn(language);
  return html`<h2 class="govuk-heading-m" id="causes">${say('causes.title')}</h2>
    ${ui.input({
      id: 'cause',
      name: 'cause',
      label: { text: say('causes.new'), classes: 'govuk-label--s' },
      hint: { text: say('causes.hint') },
      value: request.form['cause'] ?? '',
      ...problemOf(problems, 'cause', language, turningProblemWords),
    })}
    ${ui.button({ text: say('causes.add'), name: 'act', value: 'stay', classes: 'govuk-button--secondary' })}
    ${causes.map((cause) => causeField(request, cause))}`;
}

function causeField(request: PageRequest, cause: TurningCause): Html {
  const { language } = request;
  const word = turningMessages.in(language);
  const ui = componentsIn(language);
  const title = titleOf(cause.values.title, language);
  return html`${ui.radios({
    name: `influence-${cause.code}`,
    idPrefix: `influence-${cause.code}`,
    classes: 'govuk-radios--small govuk-radios--inline',
    ...(cause.values.influence !== null && { value: cause.values.influence }),
    fieldset: { legend: { text: title, classes: 'govuk-fieldset__legend--s' } },
    items: influences.map((value) => ({ value, text: word(`option.turning-cause.influence.${value}`) })),
  })}${removeButton(request, cause.code, title)}`;
}

function removeButton({ language }: PageRequest, code: string, title: string): Html {
  const say = turningPageMessages.in(language);
  return html`<p class="govuk-body"><button class="ll-link-button" name="remove" value="${code}">${say('remove')}<span class="govuk-visually-hidden"> ${title}</span></button></p>`;
}

function partnersField(request: PageRequest, { records, session }: OpenedStep): Html {
  const { language } = request;
  const say = turningPageMessages.in(language);
  return componentsIn(language).checkboxes({
    name: 'organisations',
    idPrefix: 'organisations',
    classes: 'govuk-checkboxes--small',
    values: session.values.organisations,
    fieldset: { legend: { text: say('partners.title'), classes: 'govuk-fieldset__legend--m' } },
    hint: { text: say('partners.hint') },
    items: records
      .all(organisationDefinition)
      .map((each) => ({ value: each.code, text: nameOf(each, request) })),
  });
}

function ideasField(request: PageRequest, { ideas }: OpenedStep, problems: readonly Problem[]): Html {
  const { language, form } = request;
  const say = turningPageMessages.in(language);
  const word = turningMessages.in(language);
  const ui = componentsIn(language);
  return html`<h2 class="govuk-heading-m" id="ideas">${say('ideas.title')}</h2>
    ${ui.input({
      id: 'idea',
      name: 'idea',
      label: { text: say('ideas.new'), classes: 'govuk-label--s' },
      value: form['idea'] ?? '',
      ...problemOf(problems, 'idea', language, turningProblemWords),
    })}
    ${ui.textarea({
      id: 'idea_works',
      name: 'idea_works',
      label: { text: say('ideas.works'), classes: 'govuk-label--s' },
      value: form['idea_works'] ?? '',
      rows: 2,
    })}
    ${ui.radios({
      name: 'idea_cost',
      idPrefix: 'idea_cost',
      classes: 'govuk-radios--small govuk-radios--inline',
      fieldset: { legend: { text: say('ideas.cost'), classes: 'govuk-fieldset__legend--s' } },
      items: ideaCosts.map((value) => ({ value, text: word(`option.turning-idea.cost.${value}`) })),
    })}
    ${ui.button({ text: say('ideas.add'), name: 'act', value: 'stay', classes: 'govuk-button--secondary' })}
    ${ideas.length > 0 && html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${ideas.map((idea) => html`<li>${ideaInWords(request, idea)}${idea.values.action === null && removeButton(request, idea.code, titleOf(idea.values.title, language))}</li>`)}</ol>`}`;
}

/** An idea, what it costs, and what shows that it works. */
function ideaInWords(request: PageRequest, { values }: TurningIdea): Html {
  const { language } = request;
  const word = turningMessages.in(language);
  return html`<strong>${titleOf(values.title, language)}</strong>${values.cost !== null && html` (${word(`option.turning-idea.cost.${values.cost}`)})`}${written(values.whatWorks, request)}`;
}

/** Ideas to tick, whom to ask to lead each, and the button that proposes them as actions. */
function proposalField(request: PageRequest, opened: OpenedStep, problems: readonly Problem[]): Html {
  const { language } = request;
  const say = turningPageMessages.in(language);
  const ui = componentsIn(language);
  const { records, session, ideas } = opened;
  const waiting = ideas.filter(({ values }) => values.action === null);
  const done = ideas.filter(({ values }) => values.action !== null);
  const organisations = records.all(organisationDefinition);
  const ideasHref = turningHref(request, 'work.turning.step', { code: session.code, step: '6' });
  return html`<h2 class="govuk-heading-m" id="ideas">${say('proposal.title')}</h2>
    ${done.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${done.map(({ values }) => html`<li>${say('proposal.made')} ${actionLink(request, opened, values.action)}</li>`)}</ul>`}
    ${waiting.length === 0 && html`<p class="govuk-body">${say('proposal.none')} <a class="govuk-link" href="${ideasHref}">${say('proposal.add')}</a></p>`}
    ${
      waiting.length > 0 &&
      html`${ui.checkboxes({
        name: 'ideas',
        idPrefix: 'ideas-ticked',
        values: (request.form['ideas'] ?? '').split('; '),
        fieldset: { legend: { text: say('proposal.tick'), classes: 'govuk-fieldset__legend--s' } },
        hint: { text: say('proposal.hint') },
        ...problemOf(problems, 'ideas-ticked', language, turningProblemWords),
        items: waiting.map((idea) => ({ value: idea.code, text: ideaInWords(request, idea) })),
      })}
      ${waiting.map((idea) =>
        ui.select({
          id: `lead-${idea.code}`,
          name: `lead-${idea.code}`,
          classes: 'govuk-!-width-full',
          label: {
            text: say('proposal.lead', { idea: titleOf(idea.values.title, language) }),
            classes: 'govuk-label--s',
          },
          items: [
            { value: '', text: say('proposal.nobody') },
            ...organisations.map((each) => ({
              value: each.code,
              text: nameOf(each, request),
              selected: each.code === (request.form[`lead-${idea.code}`] ?? idea.values.organisation ?? ''),
            })),
          ],
        }),
      )}
      ${ui.button({
        text: say('proposal.propose'),
        attributes: {
          formaction: turningHref(
            request,
            'work.turning.actions',
            { code: session.code },
            roomQuery(request),
          ),
        },
        preventDoubleClick: true,
      })}`
    }`;
}

function actionLink(request: PageRequest, { records }: OpenedStep, code: string | null): Html {
  const action = records.find('action', code ?? '');
  return action ? recordLink(request, action) : nothing;
}

/** "What we heard": the story that counts of the indicator, who sees it otherwise, and the needs that it supports. */
export function heardPart(request: PageRequest, { records, session, question }: OpenedStep): Html {
  const { indicator } = session.values;
  if (question !== 'story' || indicator === null) return nothing;
  const { language, partnershipId } = request;
  const say = turningPageMessages.in(language);
  const { current, dissents } = storiesOf(indicator, records.all(storyDefinition));
  const evidence = records
    .ofKind('need')
    .filter(({ values }) => (values['indicators'] as readonly string[]).includes(indicator));
  const page = address('work.indicator', language, { partnership: partnershipId ?? '', code: indicator });
  return html`<h2 class="govuk-heading-m">${say('heard.title')}</h2>
    ${current ? storyHeard(request, current) : html`<p class="govuk-body">${say('heard.none')}</p>`}
    ${dissents.map((each) => html`<h3 class="govuk-heading-s">${say('heard.otherwise')}</h3>${storyHeard(request, each)}`)}
    ${evidence.length > 0 && html`<h3 class="govuk-heading-s">${say('heard.needs')}</h3><div class="govuk-body">${recordLinks(request, evidence, '')}</div>`}
    <p class="govuk-body"><a class="govuk-link" href="${page}">${say('heard.indicator')}</a></p>`;
}

function storyHeard(request: PageRequest, story: Story): Html {
  return html`<p class="govuk-body">${recordLink(request, story)}</p>${written(story.values.text, request)}`;
}
