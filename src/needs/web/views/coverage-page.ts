import type { Handler, PageRequest } from '../../../access/web/index.ts';
import { dataTable, emptyState, type Html, html } from '../../../design-system/index.ts';
import { indicatorDefinition, indicatorFrameworks } from '../../../evidence/index.ts';
import { indicatorMessages } from '../../../evidence/indicator-messages.ts';
import { sayDate, sayNumber } from '../../../language/index.ts';
import { organisationDefinition } from '../../../partnership/index.ts';
import type { RecordSet } from '../../../records/index.ts';
import {
  assessmentFrameworks,
  assessmentPartDefinition,
  languageProvisionDefinition,
  protectedCharacteristics,
} from '../../index.ts';
import { needsMessages } from '../../messages.ts';
import {
  beyondIndicators,
  coverageOfParts,
  evidenceAbout,
  futureOfNeeds,
  knownOfGroups,
  welshInAssessment,
} from '../../views/coverage.ts';
import { titleOf } from '../assessment-page.ts';
import { viewMessages } from './view-messages.ts';
import { addLink, recordLink, recordLinks, viewPage } from './view-page.ts';

/**
 * Whom and what the assessment covers: each part against the nine characteristics, each group, what is to come, what goes
 * beyond indicators, the Welsh language, the frameworks of
 * assessment adopted, and national sets of indicators.
 *
 * @source NEED-04, NEED-07, NEED-08, NEED-17, NEED-19, NEED-25; EQ-02, EQ-04, EQ-05; LANG-02, LANG-04, LANG-05; SYS-06, SYS-24, SYS-25
 */
export const coveragePage: Handler = async (request) => {
  const { services, partnershipId } = request;
  const records = await services.records.load(services.db, partnershipId ?? '');
  return viewPage(
    request,
    'coverage',
    html`${characteristics(request, records)}
    ${groups(request, records)}
    ${future(request, records)}
    ${beyond(request, records)}
    ${welsh(request, records)}
    ${adoptedFrameworks(request, records)}
    ${frameworks(request, records)}`,
  );
};

function characteristics(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const named = needsMessages.in(language);
  const parts = coverageOfParts(records);
  if (parts.length === 0) {
    return html`<h2 class="govuk-heading-m">${say('coverage.parts')}</h2>${emptyState(say('coverage.noParts'))}${addLink(request, 'assessment-part', say('coverage.addPart'))}`;
  }
  const silent = parts.filter(({ said }) => [...said.values()].includes('silent')).length;
  return html`${dataTable({
    language,
    caption: say('coverage.parts'),
    columns: [
      { text: say('coverage.part') },
      ...protectedCharacteristics.map((each) => ({ text: named(`option.assessment-part.covered.${each}`) })),
    ],
    rows: parts.map(({ part, said }) => [
      recordLink(request, part),
      ...protectedCharacteristics.map((each) => {
        const word = said.get(each) ?? 'silent';
        return word === 'silent'
          ? html`<strong class="ll-missing">${say('coverage.silent')}</strong>`
          : say(`coverage.${word}`);
      }),
    ]),
  })}<p class="govuk-body">${say(silent === 0 ? 'coverage.allSaid' : 'coverage.someSilent', { n: sayNumber(silent) })}</p>`;
}

function groups(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const named = needsMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('coverage.groups'),
    columns: [
      { text: say('coverage.group') },
      { text: say('coverage.needs') },
      { text: say('coverage.evidence') },
      { text: say('coverage.barriers') },
    ],
    rows: knownOfGroups(records).map(({ group, needs, evidence, barriers }) => [
      named(`option.need.groups.${group}`),
      recordLinks(request, needs, say('coverage.none')),
      recordLinks(request, evidence, say('coverage.none')),
      recordLinks(request, barriers, say('coverage.none')),
    ]),
  })}${addLink(request, 'participation-barrier', say('coverage.addBarrier'))}`;
}

/** What is expected of needs in years to come, by what drives it. @source NEED-07 */
function future(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const { byDriver, untold } = futureOfNeeds(records);
  return html`${dataTable({
    language,
    caption: say('coverage.future'),
    columns: [{ text: say('coverage.driver') }, { text: say('coverage.expected') }],
    rows: byDriver.map(({ driver, expected }) => [
      needsMessages.in(language)(`option.future-need.drivers.${driver}`),
      recordLinks(request, expected, say('coverage.none')),
    ]),
  })}<h2 class="govuk-heading-s">${say('coverage.untold')}</h2>
    <div class="govuk-body">${recordLinks(request, untold, say('coverage.allTold'))}</div>
    ${addLink(request, 'future-need', say('coverage.addFuture'))}`;
}

function beyond(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const named = needsMessages.in(language);
  return dataTable({
    language,
    caption: say('coverage.beyond'),
    columns: [{ text: say('coverage.subject') }, { text: say('coverage.evidence') }],
    rows: beyondIndicators.map((subject) => [
      named(`option.evidence-item.about.${subject}`),
      recordLinks(request, evidenceAbout(records, subject), say('coverage.none')),
    ]),
  });
}

function welsh(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const { parts, needs, outcomes, barriers } = welshInAssessment(records);
  return html`${dataTable({
    language,
    caption: say('coverage.welsh'),
    columns: [{ text: say('coverage.asked') }, { text: say('coverage.onRecord') }],
    rows: [
      [say('coverage.welsh.part'), recordLinks(request, parts, say('coverage.none'))],
      [say('coverage.welsh.needs'), recordLinks(request, needs, say('coverage.none'))],
      [say('coverage.welsh.outcomes'), recordLinks(request, outcomes, say('coverage.none'))],
      [say('coverage.welsh.barriers'), recordLinks(request, barriers, say('coverage.none'))],
    ],
  })}${services(request, records)}`;
}

/** Services and the language they can be had in. The counts are for those at work. */
function services(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const named = needsMessages.in(language);
  const provisions = records.all(languageProvisionDefinition);
  const add = addLink(request, 'language-provision', say('coverage.addService'));
  if (provisions.length === 0) {
    return html`<h2 class="govuk-heading-s">${say('coverage.services')}</h2><p class="govuk-body">${say('coverage.noServices')}</p>${add}`;
  }
  return html`${dataTable({
    language,
    caption: say('coverage.services'),
    columns: [
      { text: say('coverage.service') },
      { text: say('coverage.organisation') },
      { text: say('coverage.ability') },
      { text: say('coverage.chose') },
      { text: say('coverage.otherLanguages') },
    ],
    rows: provisions.map((provision) => {
      const { organisation, ability, shortfall, peopleAsked, choseWelsh, otherLanguages, asAt } =
        provision.values;
      const body = records.one(organisationDefinition, organisation);
      const day = asAt === null ? '' : say('coverage.asAt', { date: sayDate(asAt, language) });
      return [
        recordLink(request, provision),
        body ? titleOf(body.values.name, language) : '',
        html`${ability === null ? say('coverage.none') : named(`option.language-provision.ability.${ability}`)}<br>${titleOf(shortfall, language)}`,
        peopleAsked === null || choseWelsh === null
          ? html`<span class="ll-missing">${say('coverage.notAsked')}</span>`
          : html`${say('coverage.choice', { chose: sayNumber(choseWelsh), asked: sayNumber(peopleAsked) })}<br>${day}`,
        titleOf(otherLanguages, language),
      ];
    }),
  })}${add}`;
}

/** Which parts of the assessment use which framework. @source NEED-25 */
function adoptedFrameworks(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const parts = records.all(assessmentPartDefinition);
  return dataTable({
    language,
    caption: say('coverage.adopted'),
    columns: [{ text: say('coverage.adopted.framework') }, { text: say('coverage.adopted.parts') }],
    rows: assessmentFrameworks.map((framework) => [
      needsMessages.in(language)(`option.assessment-part.adoptedFrameworks.${framework}`),
      recordLinks(
        request,
        parts.filter(({ values }) => values.adoptedFrameworks.includes(framework)),
        say('coverage.none'),
      ),
    ]),
  });
}

/** National sets of indicators and the partnership's own that belong to them. */
function frameworks(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const indicators = records.all(indicatorDefinition);
  return dataTable({
    language,
    caption: say('coverage.frameworks'),
    columns: [{ text: say('coverage.framework') }, { text: say('coverage.indicators') }],
    rows: indicatorFrameworks.map((framework) => [
      indicatorMessages.in(language)(`option.indicator.frameworks.${framework}`),
      recordLinks(
        request,
        indicators.filter(({ values }) => values.frameworks.includes(framework)),
        say('coverage.none'),
      ),
    ]),
  });
}
