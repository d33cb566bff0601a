import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { sayReading } from '../../calendar/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { citationInWords, forceInWords, type Rulebook, standingOn } from '../index.ts';
import { checksNavigation } from './checks-navigation.ts';
import { compareView } from './compare-view.ts';
import { checkPageMessages } from './page-messages.ts';
import type { CheckOfPlan } from './plan-check.ts';

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

/** One rulebook in full: its rules by duty, its dates, and where sources disagree. */
export function rulebookPage(read: ReadRulebooks): Handler {
  return async (request) => {
    const { language } = request;
    const say = checkPageMessages.in(language);
    const rulebooks = await read(request.services.rulebooksFolder);
    const rulebook = rulebooks.find((candidate) => candidate.id === request.params['rulebook']);
    if (!rulebook) return notFound();
    const title = rulebook.name[language];
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body-l">${rulebook.instrument[language]}</p>
      ${rulebook.families.map((family) => familyRules(request, rulebook, family.id, family.name[language]))}
      ${timeline(request, rulebook)}${conflicts(request, rulebook)}`;
    return page(title, main, {
      current: 'work.checks',
      width: 'full',
      breadcrumbs: [
        {
          text: say('rulebooks.title'),
          href: address('work.rulebooks', language, { partnership: request.partnershipId ?? '' }),
        },
      ],
    });
  };
}

function hrefOf({ language, partnershipId }: PageRequest, rulebook: string): string {
  return address('work.rulebook', language, { partnership: partnershipId ?? '', rulebook });
}

function familyRules(request: PageRequest, rulebook: Rulebook, family: string, caption: string): Html {
  const { language, services } = request;
  const say = checkPageMessages.in(language);
  const rules = rulebook.requirements.filter((requirement) => requirement.family === family);
  if (rules.length === 0) return nothing;
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('rulebook.wording') },
      { text: say('rulebook.force') },
      { text: say('rulebook.citation') },
      { text: say('rulebook.standing') },
    ],
    rows: rules.map((rule) => [
      html`${rule.letter ? `(${rule.letter.replace(/[()]/g, '')}) ` : nothing}${rule.wording[language]}`,
      forceInWords(rule, language),
      citationInWords(rule.citation, language),
      say(`rulebook.standing.${standingOn(rule, services.today())}`),
    ]),
  });
}

function timeline({ language }: PageRequest, rulebook: Rulebook): Html {
  if (rulebook.timeline.length === 0) return nothing;
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption: say('rulebook.timeline'),
    columns: [
      { text: say('rulebook.date') },
      { text: say('rulebook.what') },
      { text: say('rulebook.citation') },
    ],
    rows: rulebook.timeline.map((event) => [
      sayReading(String(event.date), language),
      event.what[language],
      event.source,
    ]),
  });
}

function conflicts({ language }: PageRequest, rulebook: Rulebook): Html {
  if (rulebook.conflicts.length === 0) return nothing;
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption: say('rulebook.conflicts'),
    columns: [
      { text: say('rulebook.subject') },
      { text: say('rulebook.readings') },
      { text: say('rulebook.use') },
    ],
    rows: rulebook.conflicts.map((conflict) => [
      html`${conflict.id} ${conflict.subject[language]}`,
      html`<ul class="govuk-list">${conflict.readings.map((reading) => html`<li>${reading.source}: ${reading.says[language]}</li>`)}</ul>`,
      conflict.use[language],
    ]),
  });
}
