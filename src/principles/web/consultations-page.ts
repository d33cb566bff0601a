import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type ConsultationHeld, consultationCalendar } from '../citizen-engagement/consultation-calendar.ts';
import {
  type ConsultationAudience,
  consultationExerciseDefinition,
} from '../citizen-engagement/consultation-exercise.ts';
import { principlesMessages } from '../messages.ts';
import { principlesPageMessages } from './page-messages.ts';
import { lacking, namesOf, type OpenedPrinciple } from './principles-frame.ts';

/** One calendar of every consultation that reaches people here, with those that would tire them. @source CONS-14 */
export function drawConsultations(request: PageRequest, { records, today }: OpenedPrinciple): Html {
  const say = principlesPageMessages.in(request.language);
  const calendar = consultationCalendar(records);
  const isOver = ({ closesOn }: ConsultationHeld) => closesOn < today;
  const over = calendar.filter(isOver);
  return html`${table(
    request,
    records,
    say('consultations.toCome'),
    calendar.filter((each) => !isOver(each)),
  )}
    ${over.length > 0 && table(request, records, say('consultations.over'), over)}
    ${addLink(request, 'consultation-exercise', say('consultations.add'))}`;
}

function table(
  request: PageRequest,
  records: RecordSet,
  caption: string,
  rows: readonly ConsultationHeld[],
): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  if (rows.length === 0)
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${say('consultations.none')}</p>`;
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('consultations.consultation') },
      { text: say('consultations.window') },
      { text: say('consultations.who') },
      { text: say('consultations.audience') },
      { text: say('consultations.joint') },
      { text: say('consultations.clash') },
    ],
    rows: rows.map((held) => [
      recordLink(request, held.record),
      html`${say('consultations.opens', { date: sayDate(held.opensOn, language) })}<br>${say('consultations.closes', { date: sayDate(held.closesOn, language) })}`,
      whoConsults(request, records, held),
      audienceNames(request, held.audiences),
      html`${held.jointWith.map((other) => html`<div class="govuk-!-margin-bottom-2">${recordLink(request, other)}</div>`)}`,
      held.clashes.length === 0
        ? say('consultations.noClash')
        : html`${held.clashes.map(({ record, audiences }) => html`<div>${lacking(say('consultations.sameTime'))} ${recordLink(request, record)}${audienceNames(request, audiences)}</div>`)}`,
    ]),
  });
}

function audienceNames({ language }: PageRequest, audiences: readonly ConsultationAudience[]): Html {
  const named = principlesMessages.in(language);
  return namesOf(audiences.map((each) => named(`option.consultation-exercise.audiences.${each}`)));
}

function whoConsults(request: PageRequest, records: RecordSet, { record }: ConsultationHeld): Html {
  const { language } = request;
  const exercise = records.one(consultationExerciseDefinition, record.code);
  if (!exercise) return html`${principlesPageMessages.in(language)('consultations.own')}`;
  const bodies = exercise.values.organisations.flatMap(
    (code) => records.one(organisationDefinition, code) ?? [],
  );
  return namesOf(
    [
      ...bodies.map(({ values }) => titleOf(values.name, language)),
      titleOf(exercise.values.otherPartnership, language),
    ].filter((name) => name !== ''),
  );
}
