import { type Handler, notFound, type PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing, stateTag } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { developmentActionDefinition } from '../development-action.ts';
import type { Instrument } from '../instrument.ts';
import { selfAssessmentMessages } from '../messages.ts';
import { nextSelfAssessmentDue } from '../next-due.ts';
import { isOpenOn, isOverOn, type SelfAssessment, selfAssessmentDefinition } from '../self-assessment.ts';
import { standardResultDefinition } from '../standard-result.ts';
import { instruments } from '../store/read-instruments.ts';
import { hrefOf, inSelfAssessment, lacking } from './opened-round.ts';
import { selfAssessmentPageMessages } from './page-messages.ts';

/** How well do we work together: the rounds, what came of them, and the instruments there are. @source SELF-01 to SELF-06 */
export const selfAssessmentsPage: Handler = async (request) => {
  const { services, partnershipId, language } = request;
  if (!partnershipId) return notFound();
  const records = await services.records.load(services.db, partnershipId);
  const on = services.today();
  const say = selfAssessmentPageMessages.in(language);
  const known = await instruments();
  const main = html`<h1 class="govuk-heading-l">${say('home.title')}</h1>
<p class="govuk-body-l">${say('home.lead')}</p>
${nextDue(request, records, on)}
${rounds(request, records, known, on)}
${addLink(request, 'self-assessment', say('rounds.add'))}
${development(request, records, on)}
${addLink(request, 'development-action', say('development.add'))}
${instrumentList(request, known, records)}`;
  return inSelfAssessment(request, say('home.title'), main, { isHome: true });
};

function nextDue(request: PageRequest, records: RecordSet, on: string): Html {
  const say = selfAssessmentPageMessages.in(request.language);
  const due = nextSelfAssessmentDue(records, on);
  if (due === null) return html`<p class="govuk-body">${lacking(say('due.never'))}</p>`;
  const date = sayDate(due, request.language);
  return html`<p class="govuk-body">${due < on ? lacking(say('due.late', { date })) : say('due.by', { date })}</p>`;
}

function rounds(request: PageRequest, records: RecordSet, known: readonly Instrument[], on: string): Html {
  const { language } = request;
  const say = selfAssessmentPageMessages.in(language);
  const all = records
    .all(selfAssessmentDefinition)
    .toSorted((a, b) => (b.values.opensOn ?? '').localeCompare(a.values.opensOn ?? ''));
  if (all.length === 0)
    return html`<h2 class="govuk-heading-m">${say('rounds.title')}</h2><p class="govuk-body">${say('rounds.none')}</p>`;
  return dataTable({
    language,
    caption: say('rounds.title'),
    columns: [
      { text: say('rounds.one') },
      { text: say('rounds.instrument') },
      { text: say('rounds.open') },
      { text: say('rounds.state') },
    ],
    rows: all.map((round) => {
      const instrument = known.find(({ id }) => id === round.values.instrument);
      const { opensOn, closesOn } = round.values;
      return [
        html`<a class="govuk-link" href="${hrefOf(request, 'work.self-assessment', { code: round.code })}">${round.code} ${titleOf(round.values.title, language)}</a>`,
        instrument
          ? html`<a class="govuk-link" href="${hrefOf(request, 'work.instrument', { slug: instrument.id })}">${titleOf(instrument.name, language)}</a>`
          : lacking(say('rounds.no-instrument')),
        html`${opensOn !== null && sayDate(opensOn, language)} – ${closesOn !== null && sayDate(closesOn, language)}`,
        standing(request, round, on),
      ];
    }),
  });
}

function standing(request: PageRequest, round: SelfAssessment, on: string): Html {
  const say = selfAssessmentPageMessages.in(request.language);
  if (isOverOn(round, on)) return stateTag('done', say('rounds.over'));
  if (!isOpenOn(round, on)) return stateTag('not-started', say('rounds.planned'));
  const answer = hrefOf(request, 'work.self-assessment.answer', { code: round.code });
  return html`${stateTag('on-course', say('rounds.is-open'))}<br><a class="govuk-link" href="${answer}">${say('rounds.answer')}</a>`;
}

function development(request: PageRequest, records: RecordSet, on: string): Html {
  const { language } = request;
  const say = selfAssessmentPageMessages.in(language);
  const word = selfAssessmentMessages.in(language);
  const all = records.all(developmentActionDefinition);
  if (all.length === 0)
    return html`<h2 class="govuk-heading-m">${say('development.title')}</h2><p class="govuk-body">${say('development.none')}</p>`;
  return dataTable({
    language,
    caption: say('development.title'),
    columns: [
      { text: say('development.one') },
      { text: word('field.development-action.kind') },
      { text: word('field.development-action.organisation') },
      { text: word('field.development-action.dueOn') },
      { text: word('field.development-action.programme') },
    ],
    rows: all.map((action) => {
      const { kind, organisation, dueOn, doneOn, programme, passedOn } = action.values;
      const owner = records.one(organisationDefinition, organisation);
      const isLate = doneOn === null && dueOn !== null && dueOn < on;
      return [
        recordLink(request, action),
        kind === null ? say('none') : word(`option.development-action.kind.${kind}`),
        owner ? titleOf(owner.values.name, language) : say('development.everyone'),
        doneOn !== null
          ? say('development.done', { date: sayDate(doneOn, language) })
          : dueOn === null
            ? say('none')
            : html`${sayDate(dueOn, language)}${isLate && html`<br>${lacking(say('development.late'))}`}`,
        html`${titleOf(programme, language) || say('none')}${passedOn !== null && html`<br>${say('development.passed', { date: sayDate(passedOn, language) })}`}`,
      ];
    }),
  });
}

function instrumentList(request: PageRequest, known: readonly Instrument[], records: RecordSet): Html {
  const { language } = request;
  const say = selfAssessmentPageMessages.in(language);
  return html`<h2 class="govuk-heading-m">${say('instruments.title')}</h2><ul class="govuk-list govuk-list--spaced">${known.map(
    (instrument) => {
      const results = records
        .all(standardResultDefinition)
        .filter(({ values }) => values.instrument === instrument.id).length;
      return html`<li><a class="govuk-link" href="${hrefOf(request, 'work.instrument', { slug: instrument.id })}">${titleOf(instrument.name, language)}</a><br>${titleOf(instrument.about, language)}${instrument.answeredBy === 'organisation' ? html`<br>${say('instruments.results', { n: results })}` : nothing}</li>`;
    },
  )}</ul>`;
}
