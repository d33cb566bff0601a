import { publicationDefinition } from '../../approval/index.ts';
import { addTo, calendarDate } from '../../calendar/index.ts';
import { sectionDefinition } from '../../plan/index.ts';
import { type AnyRecord, isEmptyValue, type RecordSet } from '../../records/index.ts';
import { reportTextDefinition } from '../../reporting/index.ts';
import {
  type ForumCoverage,
  forumCoverages,
  type OpportunitySetting,
  opportunitySettings,
  type ParticipationOpportunity,
  type ParticipationStage,
  participationOpportunityDefinition,
  participationStages,
} from './participation-opportunity.ts';
import { type ParticipationStatement, participationStatementDefinition } from './participation-statement.ts';
import {
  type InformationQuality,
  informationQualities,
  type ParticipationWork,
  type PromotedThing,
  participationWorkDefinition,
  promotedThings,
} from './participation-work.ts';
import { type YoungView, youngViewDefinition } from './young-view.ts';

/** Where arrangements have to be found. @source CYP-10 */
export const publishedPlaces = ['engagement-strategy', 'annual-report', 'media'] as const;
export type PublishedPlace = (typeof publishedPlaces)[number];

/** The arrangements on record, where they are published, and whether somebody has looked at them in time. */
export interface ArrangementsStanding {
  readonly arrangements: ParticipationStatement;
  readonly places: Readonly<Record<PublishedPlace, readonly AnyRecord[]>>;
  /** Media in which they are out, in the words of the record. */
  readonly media: ParticipationStatement['values']['media'];
  readonly missingPlaces: readonly PublishedPlace[];
  /** ISO date; null where nobody said when they were last reviewed. */
  readonly dueOn: string | null;
  readonly isStale: boolean;
}

/** A county youth forum, and whom it does not speak for yet. */
export interface ForumStanding {
  readonly forum: ParticipationOpportunity;
  readonly gaps: readonly ForumCoverage[];
  readonly lacking: readonly ('support' | 'national-links' | 'local-voice' | 'national-voice')[];
}

/** What one side of a service has of children’s say, with its evidence. */
export interface StageStanding {
  readonly stage: ParticipationStage;
  readonly opportunities: readonly ParticipationOpportunity[];
  readonly views: readonly YoungView[];
  readonly evidence: readonly AnyRecord[];
}

/** How children and young people take part, and what is missing. */
export interface ParticipationStanding {
  readonly arrangements: readonly ArrangementsStanding[];
  readonly settings: readonly {
    readonly setting: OpportunitySetting;
    readonly opportunities: readonly ParticipationOpportunity[];
  }[];
  readonly forums: readonly ForumStanding[];
  readonly stages: readonly StageStanding[];
  readonly withoutMeetings: readonly ParticipationOpportunity[];
  readonly training: readonly ParticipationWork[];
  readonly promotion: readonly ParticipationWork[];
  /** Training or promotion that says nothing of the Convention. */
  readonly withoutConvention: readonly ParticipationWork[];
  readonly untold: readonly PromotedThing[];
  readonly unmetQualities: readonly InformationQuality[];
  readonly notLedByYoungPeople: readonly ('individuals' | 'groups')[];
  readonly answered: readonly YoungView[];
  readonly unanswered: readonly YoungView[];
}

/** Arrangements are looked at again at least once a year unless they say otherwise: the annual report asks for them. @source CYP-10 */
const usualReviewMonths = 12;

/**
 * How children and young people take part in what is planned, done and reviewed: the arrangements and whether they are
 * current, the range of opportunities, the youth forum, training and promotion, and the views that nobody has answered.
 *
 * @param plan - code of the plan whose arrangements are looked for
 * @param today - ISO date: opportunities that have ended by then do not count
 * @source CYP-05 to CYP-12
 */
export function participationStanding(
  records: RecordSet,
  { plan, today }: { readonly plan: string | undefined; readonly today: string },
): ParticipationStanding {
  const opportunities = records
    .all(participationOpportunityDefinition)
    .filter(({ values }) => isOpenOn(values, today));
  const work = records.all(participationWorkDefinition);
  const views = records.all(youngViewDefinition);
  const promotion = work.filter(({ values }) => values.sort === 'promotion');
  const said = <V extends string>(all: readonly V[], of: (work: ParticipationWork) => readonly V[]) =>
    all.filter((each) => !promotion.some((one) => of(one).includes(each)));
  return {
    arrangements: records
      .all(participationStatementDefinition)
      .filter(({ values }) => values.plan === plan)
      .map((arrangements) => arrangementsStanding(records, arrangements, today)),
    settings: opportunitySettings.map((setting) => ({
      setting,
      opportunities: opportunities.filter(({ values }) => values.setting === setting),
    })),
    forums: opportunities.filter(({ values }) => values.setting === 'youth-forum').map(forumStanding),
    stages: participationStages.map((stage) => stageStanding(records, stage, opportunities, views)),
    withoutMeetings: opportunities.filter(({ values }) => values.withoutMeetings),
    training: work.filter(({ values }) => values.sort === 'training'),
    promotion,
    withoutConvention: work.filter(({ values }) => !values.withConvention),
    untold: said(promotedThings, ({ values }) => values.tells),
    unmetQualities: said(informationQualities, ({ values }) => values.qualities),
    notLedByYoungPeople: said(['individuals', 'groups'] as const, ({ values }) => values.ledBy),
    answered: views.filter(isAnswered),
    unanswered: views.filter((view) => !isAnswered(view)),
  };
}

/** A view is answered once there is a response in some language and the day on which it was given. @source CYP-11 */
export function isAnswered({ values }: YoungView): boolean {
  return !isEmptyValue(values.response) && values.respondedOn !== null;
}

function isOpenOn({ startsOn, endsOn }: ParticipationOpportunity['values'], today: string): boolean {
  return (startsOn === null || startsOn <= today) && (endsOn === null || endsOn >= today);
}

function arrangementsStanding(
  records: RecordSet,
  arrangements: ParticipationStatement,
  today: string,
): ArrangementsStanding {
  const { plan, section, reportText, media, reviewedOn, reviewMonths } = arrangements.values;
  const places = {
    'engagement-strategy': records
      .all(sectionDefinition)
      .filter(({ code, values }) => code === section && values.part === 'engagement-strategy'),
    'annual-report': records
      .all(reportTextDefinition)
      .filter(({ code, values }) => code === reportText && values.part === 'participation'),
    media: records
      .all(publicationDefinition)
      .filter(({ values }) => values.plan === plan && values.what === 'participation-statement')
      .filter(({ values }) => values.publishedOn !== null && values.publishedOn <= today),
  };
  const dueOn =
    reviewedOn === null
      ? null
      : addTo(calendarDate(reviewedOn), { months: reviewMonths ?? usualReviewMonths });
  return {
    arrangements,
    places,
    media,
    missingPlaces: publishedPlaces.filter(
      (place) => places[place].length === 0 && !(place === 'media' && media.length > 0),
    ),
    dueOn,
    isStale: dueOn === null || dueOn < today,
  };
}

function forumStanding(forum: ParticipationOpportunity): ForumStanding {
  const { covers, support, nationalLinks, heardBy } = forum.values;
  return {
    forum,
    gaps: forumCoverages.filter((each) => !covers.includes(each)),
    lacking: [
      ...(isEmptyValue(support) ? (['support'] as const) : []),
      ...(isEmptyValue(nationalLinks) ? (['national-links'] as const) : []),
      ...(heardBy.includes('local') ? [] : (['local-voice'] as const)),
      ...(heardBy.includes('national') ? [] : (['national-voice'] as const)),
    ],
  };
}

function stageStanding(
  records: RecordSet,
  stage: ParticipationStage,
  all: readonly ParticipationOpportunity[],
  views: readonly YoungView[],
): StageStanding {
  const opportunities = all.filter(({ values }) => values.stages.includes(stage));
  const codes = new Set(opportunities.flatMap(({ values }) => values.evidence));
  return {
    stage,
    opportunities,
    views: views.filter(({ values }) => values.stage === stage),
    evidence: [...codes].flatMap((code) => records.find('evidence-item', code) ?? []),
  };
}
