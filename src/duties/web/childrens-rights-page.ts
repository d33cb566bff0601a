import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, emptyState, type Html, html, joined } from '../../design-system/index.ts';
import { address, sayList } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { articlesOfAims, articlesOfRights, type ChildrensRights } from '../childrens-rights.ts';
import { readChildrensRights } from '../store/index.ts';
import { checksNavigation, noPlanPage } from './checks-navigation.ts';
import { checkPageMessages } from './page-messages.ts';
import { type KindAndFieldWords, whereLinks } from './place-link.ts';
import { type CheckOfPlan, checkAskedFor } from './plan-check.ts';

/** Which rights of children stand behind each core aim, and which outcomes of the plan serve it. @source CYP-01, CYP-02 */
export function childrensRightsPage(check: CheckOfPlan, words: KindAndFieldWords): Handler {
  return async (request) => {
    const { language, services } = request;
    const say = checkPageMessages.in(language);
    const checked = await checkAskedFor(request, check);
    if (!checked) return noPlanPage(request);
    const followed = checked.rulebooks[0]?.id;
    const rights = await readChildrensRights(services.rulebooksFolder, followed);
    const title = say('rights.title');
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${checksNavigation(request, 'childrens-rights')}
      ${
        rights
          ? html`<p class="govuk-body-l">${say('rights.lead', { n: rights.coreAims.aims.length })}</p>
            ${aims(request, rights, checked.records, words)}
            ${articlesServed(request, rights, checked.records)}
            ${ages(request, rights)}
            <p class="govuk-body-s">${say('rights.source', { source: rights.coreAims.source[language] })}</p>`
          : emptyState(say('rights.none'), {
              text: say('part.rulebooks'),
              href: address('work.rulebooks', language, { partnership: request.partnershipId ?? '' }),
            })
      }`;
    return page(title, main, { current: 'work.checks', width: 'full' });
  };
}

/** Outcomes of the plan that say they serve a core aim. */
function outcomesOf(records: RecordSet, aim: number) {
  return records
    .ofKind('outcome')
    .filter(({ values }) => {
      const held = values['coreAims'];
      return Array.isArray(held) && held.includes(String(aim));
    })
    .map(({ kind, code }) => ({ kind, code }));
}

function aims(
  request: PageRequest,
  { coreAims }: ChildrensRights,
  records: RecordSet,
  words: KindAndFieldWords,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption: say('rights.aims'),
    columns: [
      { text: say('rights.aim') },
      { text: say('rights.articles') },
      { text: say('rights.also') },
      { text: say('rights.outcomes') },
    ],
    rows: coreAims.aims.map((aim) => {
      const outcomes = outcomesOf(records, aim.number);
      return [
        `${aim.number}. ${aim.text[language]}`,
        numbers(aim.articles),
        numbers(aim.alsoRelevant),
        outcomes.length === 0 ? say('rights.no-outcome') : whereLinks(outcomes, request, records, words),
      ];
    }),
  });
}

/** How many articles the plan answers to by its outcomes, and those that no core aim carries. */
function articlesServed({ language }: PageRequest, rights: ChildrensRights, records: RecordSet): Html {
  const say = checkPageMessages.in(language);
  const served = rights.coreAims.aims
    .map(({ number }) => number)
    .filter((number) => outcomesOf(records, number).length > 0);
  return html`<p class="govuk-body">${say('rights.served', {
    n: articlesOfAims(rights, served).length,
    all: articlesOfRights,
  })}</p>
    <p class="govuk-body">${say('rights.not-mapped', { articles: numbers(rights.articlesNotMapped) })}</p>`;
}

function ages({ language }: PageRequest, { ageScopes }: ChildrensRights): Html {
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption: say('rights.ages'),
    columns: [
      { text: say('rights.duty') },
      { text: say('rights.age') },
      { text: say('rights.further') },
      { text: say('rulebook.citation') },
    ],
    rows: ageScopes.map((scope) => [
      scope.duty[language],
      say(scope.beforeBirth ? 'rights.age.before-birth' : 'rights.age.from-to', {
        from: scope.from,
        to: scope.to,
      }),
      html`${
        scope.further.length > 0 &&
        html`<ul class="govuk-list">${joined(
          scope.further.map(
            ({ who, to }) =>
              html`<li>${to === undefined ? who[language] : say('rights.further.to', { who: who[language], to })}</li>`,
          ),
        )}</ul>`
      }`,
      html`<span lang="en">${scope.source}</span>`,
    ]),
  });
}

function numbers(articles: readonly number[]): string {
  return sayList(articles.map(String));
}
