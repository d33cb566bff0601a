import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, emptyState, type Html, html, joined, verdictTag } from '../../design-system/index.ts';
import { address, sayList } from '../../language/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { articlesOfAims, articlesOfRights, type ChildrensRights, rightsBasis } from '../childrens-rights.ts';
import { distinctRefs, judgedIn } from '../index.ts';
import { readChildrensRights } from '../store/index.ts';
import { checksNavigation, noPlanPage } from './checks-navigation.ts';
import { checkPageMessages } from './page-messages.ts';
import { type KindAndFieldWords, requirementHref, whereLinks } from './place-link.ts';
import { type CheckOfPlan, checkAskedFor, type PlanCheck } from './plan-check.ts';

/**
 * Which rights of children stand behind each core aim and each outcome of the plan, by which right they come to all others,
 * what the earlier approach builds on, and the ages each duty speaks of.
 *
 * @source CYP-01 to CYP-04, CYP-13 to CYP-15
 */
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
            ${outcomesByRights(request, rights, checked.records, words)}
            ${approach(request, rights, checked, words)}
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
    .filter((outcome) => aimsOf(outcome).includes(aim))
    .map(({ kind, code }) => ({ kind, code }));
}

/** The core aims an outcome says it serves. */
function aimsOf({ values }: AnyRecord): readonly number[] {
  const held = values['coreAims'];
  return Array.isArray(held) ? held.map(Number) : [];
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

/** Every outcome with the rights it serves, and the right by which children come to them. @source CYP-02, CYP-03 */
function outcomesByRights(
  request: PageRequest,
  rights: ChildrensRights,
  records: RecordSet,
  words: KindAndFieldWords,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('rights.by-outcome'),
    columns: [
      { text: say('rights.outcome') },
      { text: say('rights.aims') },
      { text: say('rights.articles') },
      { text: say('rights.enabling') },
    ],
    rows: records.ofKind('outcome').map((outcome) => {
      const { articles, enabling } = rightsBasis(rights, aimsOf(outcome));
      const who = whereLinks([{ kind: outcome.kind, code: outcome.code }], request, records, words);
      if (enabling === null) return [who, '', say('rights.no-basis'), ''];
      return [who, numbers(aimsOf(outcome)), numbers(articles), say('rights.article', { n: enabling })];
    }),
  })}<p class="govuk-body">${rights.enabling.why[language]}</p>`;
}

/**
 * What earlier guidance builds on: what of the plan shows it, how far that carries, and where it can be said. What is kept
 * only as history is named and not judged.
 *
 * @source CYP-13, CYP-14, CYP-15
 */
function approach(
  request: PageRequest,
  { approach: held }: ChildrensRights,
  { result, records }: PlanCheck,
  words: KindAndFieldWords,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const judged = new Map(judgedIn(result).map((verdict) => [verdict.requirement.id, verdict]));
  return html`<h2 class="govuk-heading-m">${say('rights.approach')}</h2>${held.lists.map(({ id, items }) =>
    dataTable({
      language,
      caption: say(`rights.${id}`, { n: items.length }),
      columns: [
        { text: say('rights.basis') },
        { text: say('duties.where') },
        { text: say('duties.verdict') },
      ],
      rows: items.map(({ text, requirement }) => {
        const verdict = judged.get(requirement);
        if (!verdict) return [text[language], say('rights.history'), ''];
        const href = requirementHref(request, verdict.rulebook, requirement);
        return [
          html`<a class="govuk-link" href="${href}">${text[language]}</a>`,
          verdict.used.length === 0
            ? say('duties.nowhere')
            : whereLinks(distinctRefs(verdict.used), request, records, words),
          verdictTag(verdict.claim?.lookAgain ? 'look-again' : verdict.word, language),
        ];
      }),
    }),
  )}`;
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
