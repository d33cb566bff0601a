import { type Bilingual, isInBothLanguages } from '../../language/index.ts';
import { type ParticipationStanding, participationStanding } from '../../principles/index.ts';
import { principlesMessages } from '../../principles/messages.ts';
import type { RecordSet } from '../../records/index.ts';
import { isWithin, type ReportYear } from '../../reporting/index.ts';
import type { ParticipationGap, ReportedParticipation } from './published-annual-report.ts';
import { inBoth } from './year-record.ts';

const nothing: Bilingual = { cy: '', en: '' };

/**
 * How children and young people took part in the year: the arrangements as they stood at its end, the opportunities there
 * were, the training and promotion held in it, what was said in it with what was answered, and what the record shows to
 * be missing.
 *
 * @param plan - code of the plan whose arrangements are told
 * @source REP-04; CYP-05 to CYP-12; 000 Annex B
 */
export function yearParticipation(records: RecordSet, plan: string, year: ReportYear): ReportedParticipation {
  const standing = participationStanding(records, { plan, today: year.ends });
  const { arrangements, settings, training, promotion, answered, unanswered } = standing;
  const work = [...training, ...promotion].filter(({ values }) => isWithin(values.heldOn, year));
  const views = [...unanswered, ...answered].filter(({ values }) => isWithin(values.heardOn, year));
  return {
    arrangements: arrangements
      .filter(({ arrangements: { values } }) => isInBothLanguages(values.title))
      .map(({ arrangements: { values }, dueOn }) => ({
        title: values.title,
        text: inBoth(values.text),
        media: values.media,
        reviewedOn: values.reviewedOn,
        dueOn,
      })),
    opportunities: settings.flatMap(({ setting, opportunities }) =>
      opportunities
        .filter(({ values }) => isInBothLanguages(values.title))
        .map(({ values }) => ({ title: values.title, setting, description: inBoth(values.description) })),
    ),
    work: work
      .filter(({ values }) => isInBothLanguages(values.title))
      .map(({ values }) => ({
        title: values.title,
        sort: values.sort ?? 'training',
        heldOn: values.heldOn ?? '',
        result: inBoth(values.result),
      }))
      .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn)),
    views: views
      .filter(({ values }) => isInBothLanguages(values.title) && isInBothLanguages(values.view))
      .map(({ values }) => ({
        title: values.title,
        view: values.view,
        heardOn: values.heardOn ?? '',
        response: inBoth(values.response),
        respondedOn: values.respondedOn,
      }))
      .toSorted((a, b) => a.heardOn.localeCompare(b.heardOn)),
    gaps: [
      ...gapsOfArrangements(standing),
      ...gapsOfOpportunities(standing),
      ...(work.some(({ values }) => values.sort === 'training') ? [] : [gap('no-training')]),
      ...(work.some(({ values }) => values.sort === 'promotion') ? [] : [gap('no-promotion')]),
      ...gapsOfPromotion(standing),
    ],
  };
}

function gap(sort: ParticipationGap['sort'], what: Bilingual = nothing): ParticipationGap {
  return { sort, what };
}

/** What the records of the principles call something, in both languages: a report goes on calling it so. */
function named(key: Parameters<ReturnType<typeof principlesMessages.in>>[0]): Bilingual {
  return { cy: principlesMessages.in('cy')(key), en: principlesMessages.in('en')(key) };
}

function gapsOfArrangements({ arrangements }: ParticipationStanding): readonly ParticipationGap[] {
  if (arrangements.length === 0) return [gap('no-arrangements')];
  return arrangements.flatMap(({ arrangements: { values }, missingPlaces, dueOn, isStale }) => {
    const what = inBoth(values.title);
    return [
      ...(dueOn === null ? [gap('never-reviewed', what)] : isStale ? [gap('stale', what)] : []),
      ...missingPlaces.map((place) => gap(`not-in-${place}`, what)),
    ];
  });
}

function gapsOfOpportunities({
  settings,
  withoutMeetings,
  forums,
  stages,
}: ParticipationStanding): readonly ParticipationGap[] {
  return [
    ...settings
      .filter(({ setting, opportunities }) => setting !== 'other' && opportunities.length === 0)
      .map(({ setting }) =>
        gap('no-opportunity', named(`option.participation-opportunity.setting.${setting}`)),
      ),
    ...(withoutMeetings.length === 0 ? [gap('only-meetings')] : []),
    ...forums.flatMap(({ gaps, lacking }) => [
      ...gaps.map((group) => gap('forum-gap', named(`option.participation-opportunity.covers.${group}`))),
      ...lacking.map((lack) => gap(`forum-${lack}`)),
    ]),
    ...stages
      .filter(({ opportunities }) => opportunities.length === 0)
      .map(({ stage }) => gap('no-stage', named(`option.participation-opportunity.stages.${stage}`))),
  ];
}

function gapsOfPromotion({
  untold,
  notLedByYoungPeople,
}: ParticipationStanding): readonly ParticipationGap[] {
  return [
    ...untold.map((each) => gap('untold', named(`option.participation-work.tells.${each}`))),
    ...notLedByYoungPeople.map((each) => gap('not-led', named(`option.participation-work.ledBy.${each}`))),
  ];
}
