import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { sayDate, sayNumber } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import type { AnyRecord } from '../../records/index.ts';
import { principlesMessages } from '../messages.ts';
import {
  type ArrangementsStanding,
  type ForumStanding,
  type ParticipationStanding,
  participationStanding,
  publishedPlaces,
} from '../participation/participation-standing.ts';
import { principlesPageMessages } from './page-messages.ts';
import {
  dayOr,
  lacking,
  lackingList,
  linksOr,
  namesOf,
  type OpenedPrinciple,
  textOr,
} from './principles-frame.ts';

/**
 * How children and young people take part: the arrangements and whether they are current, the range of opportunities, the
 * youth forum and whom it does not reach, training and promotion, and what they said with what they were told.
 *
 * @source CYP-05 to CYP-12
 */
export function drawParticipation(request: PageRequest, { records, plan, today }: OpenedPrinciple): Html {
  const standing = participationStanding(records, { plan, today });
  return html`${arrangements(request, standing)}
    ${range(request, standing)}
    ${forums(request, standing)}
    ${stages(request, standing)}
    ${training(request, standing)}
    ${views(request, standing)}`;
}

function arrangements(request: PageRequest, { arrangements: all }: ParticipationStanding): Html {
  const say = principlesPageMessages.in(request.language);
  return html`<h2 class="govuk-heading-m">${say('participation.arrangements')}</h2>
    ${all.length === 0 ? html`<p class="govuk-body">${lacking(say('participation.noArrangements'))}</p>` : all.map((each) => oneArrangement(request, each))}
    ${addLink(request, 'participation-statement', say('participation.addArrangements'))}`;
}

function oneArrangement(request: PageRequest, standing: ArrangementsStanding): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const named = principlesMessages.in(language);
  const { arrangements: record, places, media, dueOn, isStale } = standing;
  const { reviewedOn } = record.values;
  const warning =
    dueOn === null
      ? say('participation.neverReviewed')
      : say('participation.stale', { date: sayDate(dueOn, language) });
  return html`<p class="govuk-body">${recordLink(request, record)}</p>
    ${isStale && componentsIn(language).warningText({ text: warning })}
    <p class="govuk-body">${reviewedOn === null ? nothing : say('participation.reviewed', { date: sayDate(reviewedOn, language) })}</p>
    ${dataTable({
      language,
      caption: say('participation.places'),
      columns: [{ text: say('participation.place') }, { text: say('participation.found') }],
      rows: publishedPlaces.map((place) => [
        say(`participation.place.${place}`),
        place === 'media' && media.length > 0
          ? html`${namesOf(media.map((medium) => named(`option.participation-statement.media.${medium}`)))}${places.media.map((each) => html`<div>${recordLink(request, each)}</div>`)}`
          : linksOr(request, places[place], say('participation.notThere')),
      ]),
    })}`;
}

function range(request: PageRequest, { settings, withoutMeetings }: ParticipationStanding): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const named = principlesMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('participation.range'),
    columns: [{ text: say('participation.setting') }, { text: say('participation.opportunities') }],
    rows: [
      ...settings
        .filter(({ setting, opportunities }) => setting !== 'other' || opportunities.length > 0)
        .map(({ setting, opportunities }) => [
          named(`option.participation-opportunity.setting.${setting}`),
          linksOr(request, opportunities, say('participation.noOpportunity')),
        ]),
      [
        say('participation.withoutMeetings'),
        linksOr(request, withoutMeetings, say('participation.onlyMeetings')),
      ],
    ],
  })}${addLink(request, 'participation-opportunity', say('participation.addOpportunity'))}`;
}

function forums(request: PageRequest, { forums: all }: ParticipationStanding): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const named = principlesMessages.in(language);
  const caption = say('participation.forum');
  if (all.length === 0)
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${lacking(say('participation.noForum'))}</p>`;
  const missing = ({ gaps, lacking: lacks }: ForumStanding) => [
    ...gaps.map((gap) =>
      say('participation.gap', { group: named(`option.participation-opportunity.covers.${gap}`) }),
    ),
    ...lacks.map((each) => say(`participation.forum.${each}`)),
  ];
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('participation.forumName') },
      { text: say('participation.represented') },
      { text: say('participation.notReached') },
      { text: say('participation.forumSupport') },
      { text: say('missing') },
    ],
    rows: all.map((each) => {
      const { covers, notReached, support, nationalLinks } = each.forum.values;
      return [
        recordLink(request, each.forum),
        namesOf(covers.map((group) => named(`option.participation-opportunity.covers.${group}`))),
        titleOf(notReached, language),
        html`${titleOf(support, language)} ${titleOf(nationalLinks, language)}`,
        lackingList(request, missing(each)),
      ];
    }),
  });
}

function stages(request: PageRequest, { stages: all }: ParticipationStanding): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const named = principlesMessages.in(language);
  const none = say('participation.nothing');
  return dataTable({
    language,
    caption: say('participation.stages'),
    columns: [
      { text: say('participation.stage') },
      { text: say('participation.opportunities') },
      { text: say('participation.viewsGiven') },
      { text: say('participation.evidence') },
    ],
    rows: all.map(({ stage, opportunities, views: given, evidence }) => [
      named(`option.participation-opportunity.stages.${stage}`),
      linksOr(request, opportunities, none),
      linksOr(request, given, none),
      linksOr(request, evidence, none),
    ]),
  });
}

function training(request: PageRequest, standing: ParticipationStanding): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const named = principlesMessages.in(language);
  const { untold, unmetQualities, notLedByYoungPeople } = standing;
  const none = say('participation.nothing');
  const row = (heading: string, records: readonly AnyRecord[], gaps: readonly string[]) => [
    heading,
    linksOr(request, records, none),
    lackingList(request, gaps),
  ];
  const isSilent = ({ sort }: { readonly sort: string | null }, asked: string) => sort === asked;
  const silent = (asked: 'training' | 'promotion') =>
    standing.withoutConvention
      .filter(({ values }) => isSilent(values, asked))
      .map(({ code }) => say('participation.withoutConvention', { code }));
  return html`${dataTable({
    language,
    caption: say('participation.training'),
    columns: [
      { text: say('participation.work') },
      { text: say('participation.done') },
      { text: say('missing') },
    ],
    rows: [
      row(named('option.participation-work.sort.training'), standing.training, silent('training')),
      row(named('option.participation-work.sort.promotion'), standing.promotion, [
        ...silent('promotion'),
        ...untold.map((each) =>
          say('participation.untold', { what: named(`option.participation-work.tells.${each}`) }),
        ),
        ...unmetQualities.map((each) =>
          say('participation.quality', { what: named(`option.participation-work.qualities.${each}`) }),
        ),
        ...notLedByYoungPeople.map((each) =>
          say('participation.notLed', { who: named(`option.participation-work.ledBy.${each}`) }),
        ),
      ]),
    ],
  })}${addLink(request, 'participation-work', say('participation.addWork'))}`;
}

function views(request: PageRequest, { answered, unanswered }: ParticipationStanding): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('participation.views', { n: sayNumber(unanswered.length) }),
    columns: [
      { text: say('participation.view') },
      { text: say('participation.heardOn') },
      { text: say('participation.response') },
      { text: say('participation.respondedOn') },
    ],
    rows: [...unanswered, ...answered].map((each) => {
      const { view, heardOn, response, respondedOn } = each.values;
      return [
        html`${recordLink(request, each)}<br><span class="govuk-!-font-weight-regular">${titleOf(view, language)}</span>`,
        dayOr(request, heardOn, say('participation.noDay')),
        textOr(request, response, say('participation.noResponse')),
        dayOr(request, respondedOn, say('participation.noDay')),
      ];
    }),
  })}${addLink(request, 'young-view', say('participation.addView'))}`;
}
