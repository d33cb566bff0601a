import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { principlesMessages } from '../messages.ts';
import {
  appraisedThings,
  type OutcomeAppraised,
  type SustainabilityStanding,
  sustainabilityStanding,
} from '../sustainability/sustainability-standing.ts';
import type { SustainableWork } from '../sustainability/sustainable-work.ts';
import { principlesPageMessages } from './page-messages.ts';
import { lacking, linksOr, type OpenedPrinciple } from './principles-frame.ts';

/**
 * Sustainable development: each outcome by its effects, its benefit in the long term and the three tests, then what the plan
 * does for the climate and for services that last.
 *
 * @source SD-01, SD-02, SD-03, SD-04
 */
export function drawSustainability(request: PageRequest, { records, plan }: OpenedPrinciple): Html {
  const standing = sustainabilityStanding(records, plan);
  const say = principlesPageMessages.in(request.language);
  return html`<h2 class="govuk-heading-m">${say('sustainability.outcomes')}</h2>
    ${standing.outcomes.length === 0 ? html`<p class="govuk-body">${say('sustainability.noOutcomes')}</p>` : standing.outcomes.map((each) => outcome(request, each))}
    ${addLink(request, 'sustainability-appraisal', say('sustainability.addAppraisal'))}
    ${climate(request, standing)}${aims(request, standing)}
    ${addLink(request, 'sustainable-work', say('sustainability.addWork'))}`;
}

function outcome(request: PageRequest, { outcome: of, appraisals, lacking: lacks }: OutcomeAppraised): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  const named = principlesMessages.in(language);
  return html`<h3 class="govuk-heading-s">${recordLink(request, of)}</h3>
  ${appraisals.length > 0 && html`<p class="govuk-body">${say('sustainability.appraisedIn')} ${linksOr(request, appraisals, '')}</p>`}
  ${dataTable({
    language,
    caption: titleOf(of.values.title, language),
    captionHidden: true,
    columns: [{ text: say('sustainability.thing') }, { text: say('sustainability.said') }],
    rows: appraisedThings.map((thing) => [
      named(`field.sustainability-appraisal.${thing}`),
      lacks.includes(thing)
        ? lacking(say('sustainability.nothingSaid'))
        : html`${[
            ...appraisals.map(({ values }) => titleOf(values[thing], language)),
            ...(thing === 'longTerm' ? [titleOf(of.values.longTermBenefit, language)] : []),
          ]
            .filter((text) => text !== '')
            .map((text) => html`<div class="govuk-!-margin-bottom-2">${text}</div>`)}`,
    ]),
  })}`;
}

function climate(request: PageRequest, { climate: all }: SustainabilityStanding): Html {
  const named = principlesMessages.in(request.language);
  return workTable(
    request,
    'sustainability.climate',
    all.map(({ theme, work }) => [named(`option.sustainable-work.climate.${theme}`), work]),
  );
}

function aims(request: PageRequest, { aims: all }: SustainabilityStanding): Html {
  const named = principlesMessages.in(request.language);
  return workTable(
    request,
    'sustainability.aims',
    all.map(({ aim, work }) => [named(`option.sustainable-work.aims.${aim}`), work]),
  );
}

function workTable(
  request: PageRequest,
  caption: 'sustainability.climate' | 'sustainability.aims',
  rows: readonly (readonly [string, readonly SustainableWork[]])[],
): Html {
  const { language } = request;
  const say = principlesPageMessages.in(language);
  return dataTable({
    language,
    caption: say(caption),
    columns: [{ text: say('sustainability.theme') }, { text: say('sustainability.work') }],
    rows: rows.map(([name, work]) => [name, linksOr(request, work, say('sustainability.noWork'))]),
  });
}
