import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import {
  citation as citationParts,
  componentsIn,
  filterForm,
  type Html,
  html,
  joined,
  nothing,
  verdictTag,
} from '../../design-system/index.ts';
import { address, type Language, sayDate } from '../../language/index.ts';
import {
  citationInWords,
  forceInWords,
  judgedIn,
  reasonInWords,
  type Severity,
  severities,
  severityOf,
  type Verdict,
  type VerdictWord,
  verdictWords,
} from '../index.ts';
import { dutiesMessages } from '../messages.ts';
import { checksNavigation, noPlanPage } from './checks-navigation.ts';
import { checkPageMessages } from './page-messages.ts';
import { gapHref, requirementHref, sayPlace, type WaysToMend } from './place-link.ts';
import { type CheckOfPlan, checkAskedFor, type PlanCheck } from './plan-check.ts';

/** Is the plan lawful, and what would mend it? Every requirement with its verdict, heaviest first. @source PAGES 4.5 */
export function checksPage(check: CheckOfPlan, ways: WaysToMend): Handler {
  return async (request) => {
    const { language } = request;
    const say = checkPageMessages.in(language);
    const checked = await checkAskedFor(request, check);
    if (!checked || !request.partnershipId) return noPlanPage(request);
    const { result } = checked;
    const title = say('title', { plan: checked.plan.title[language] || checked.plan.code });
    const shown = (verdict: Verdict) => passes(verdict, request);
    const stops = result.findings.filter((finding) => finding.severity === 'stops-publication');
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${checksNavigation(request, 'checks')}
      <p class="govuk-body-l">${tallySentence(checked, language)}</p>
      ${
        stops.length === 0
          ? html`<p class="govuk-body">${say('nothing-stops')}</p>`
          : html`<h2 class="govuk-heading-m">${say('start-here', { n: stops.length })}</h2>
            <ul class="govuk-list govuk-list--bullet">${stops.map(
              ({ verdict }) =>
                html`<li><a class="govuk-link" href="#${anchorOf(verdict)}">${verdict.requirement.wording[language]}</a></li>`,
            )}</ul>`
      }
      ${suspectClaims(request, checked)}
      ${filters(request, checked)}
      <p class="govuk-body">${say('shown', {
        shown: result.families.flatMap(({ verdicts }) => verdicts).filter(shown).length,
        all: result.families.flatMap(({ verdicts }) => verdicts).length,
      })}</p>
      ${result.families.map((family) => {
        const verdicts = family.verdicts.filter(shown);
        if (verdicts.length === 0) return nothing;
        const { met, 'not-applicable': outside } = family.tally;
        const total = family.verdicts.length - outside;
        return html`<section class="ll-checks-family" aria-labelledby="family-${family.rulebook}-${family.family.id}">
          <h2 class="govuk-heading-m" id="family-${family.rulebook}-${family.family.id}">${family.family.name[language]}
            <span class="govuk-caption-m">${say('family-tally', { met, total })}</span></h2>
          ${sorted(verdicts).map((verdict) => verdictBlock(verdict, request, checked, ways))}
        </section>`;
      })}
      ${practiceKept(checked, request)}
      ${proposals(checked, language)}`;
    return page(title, main, { current: 'work.checks', width: 'full' });
  };
}

/** One requirement of a list: its wording, verdict, reasons, mend and source. */
function verdictBlock(verdict: Verdict, request: PageRequest, checked: PlanCheck, ways: WaysToMend): Html {
  const { language } = request;
  const { requirement } = verdict;
  const href = requirementHref(request, verdict.rulebook, requirement.id);
  return html`<article class="ll-verdict-block" id="${anchorOf(verdict)}">
    <h3 class="govuk-heading-s">${requirement.letter ? `(${requirement.letter.replace(/[()]/g, '')}) ` : nothing}<a class="govuk-link" href="${href}">${requirement.wording[language]}</a></h3>
    ${verdictDetails(verdict, request, checked, ways)}
    <p class="govuk-body-s">${citationParts({ instrument: citationInWords(requirement.citation, language) }, language)}</p>
  </article>`;
}

/** The verdict itself: word, force, reasons, and what would mend it. */
export function verdictDetails(
  verdict: Verdict,
  request: PageRequest,
  checked: PlanCheck,
  ways: WaysToMend,
): Html {
  const { language } = request;
  const { requirement, claim } = verdict;
  const needsMending = attention.includes(verdict.word);
  return html`<p class="govuk-body ll-verdict-line">${verdictTag(claim?.lookAgain ? 'look-again' : verdict.word, language)}
      <span class="ll-force">${forceInWords(requirement, language)}</span></p>
    <ul class="govuk-list ll-reasons">${verdict.reasons.map((why) => html`<li>${reasonInWords(why, language)}</li>`)}</ul>
    ${needsMending ? mend(verdict, request, checked, ways) : nothing}`;
}

const mostPlaces = 8;

function mend(
  verdict: Verdict,
  request: PageRequest,
  { records }: PlanCheck,
  { words, mayMend }: WaysToMend,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const places = [...verdict.gaps, ...verdict.missing];
  return html`<p class="govuk-body"><strong>${say('to-mend')}</strong> ${verdict.requirement.mend[language]}</p>
    ${
      places.length === 0
        ? nothing
        : html`<ul class="govuk-list ll-places">${places.slice(0, mostPlaces).map((place) => {
            const said = sayPlace(place, records, request, words);
            const href = gapHref(verdict, place, request, records, mayMend);
            return html`<li>${href === undefined ? said : html`<a class="govuk-link" href="${href}">${said}</a>`}</li>`;
          })}${places.length > mostPlaces ? html`<li>${say('more-places', { n: places.length - mostPlaces })}</li>` : nothing}</ul>`
    }`;
}

/** How many claims somebody must look at again, with the way to them; nothing when there are none. */
function suspectClaims(request: PageRequest, { result }: PlanCheck): Html {
  const n =
    result.strayClaims.length +
    judgedIn(result)
      .flatMap(({ claims }) => claims)
      .filter(({ lookAgain }) => lookAgain).length;
  if (n === 0) return nothing;
  const { language, partnershipId } = request;
  const href = address('work.claims', language, { partnership: partnershipId ?? '' });
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${checkPageMessages.in(language)('claims.suspect', { n })}</a></p>`;
}

function tallySentence({ result }: PlanCheck, language: Language): string {
  const { must } = result.totals;
  return checkPageMessages.in(language)('tally', {
    met: must.met,
    partly: must.partly,
    notMet: must['not-met'],
    cannotTell: must['cannot-tell'],
    notYetDue: must['not-yet-due'],
  });
}

const everyVerdict = 'all';
const attention: readonly VerdictWord[] = ['not-met', 'partly', 'cannot-tell'];

function passes(verdict: Verdict, { query }: PageRequest): boolean {
  if (query['family'] && verdict.requirement.family !== query['family']) return false;
  if (query['severity'] && severityOf(verdict.requirement) !== query['severity']) return false;
  if (query['verdict'] === everyVerdict) return true;
  return query['verdict'] ? verdict.word === query['verdict'] : needsAttention(verdict);
}

/** What there is to do something about; the rest is one choice of the filter away. */
function needsAttention(verdict: Verdict): boolean {
  return attention.includes(verdict.word) || verdict.claims.some(({ lookAgain }) => lookAgain);
}

function filters(request: PageRequest, checked: PlanCheck): Html {
  const { language, query } = request;
  const say = checkPageMessages.in(language);
  const ui = componentsIn(language);
  const all = { value: '', text: say('filter.all') };
  const families = new Map(
    checked.result.families.map(({ family }) => [family.id, family.name[language]] as const),
  );
  const select = (
    name: string,
    label: string,
    items: readonly { value: string; text: string }[],
    first: { value: string; text: string } = all,
  ) =>
    ui.select({
      id: `filter-${name}`,
      name,
      label: { text: label },
      value: query[name] ?? '',
      items: [first, ...items].map((item) => ({ ...item, selected: item.value === (query[name] ?? '') })),
    });
  return filterForm({
    language,
    action: address('work.checks', language, { partnership: request.partnershipId ?? '' }),
    fields: html`${select(
      'family',
      say('filter.family'),
      [...families].map(([value, text]) => ({ value, text })),
    )}${select(
      'verdict',
      say('filter.verdict'),
      [
        { value: everyVerdict, text: say('filter.all') },
        ...verdictWords.map((value: VerdictWord) => ({
          value,
          text: dutiesMessages.in(language)(`verdict.${value}`),
        })),
      ],
      { value: '', text: say('filter.attention') },
    )}${select(
      'severity',
      say('filter.force'),
      severities.map((value: Severity) => ({
        value,
        text: dutiesMessages.in(language)(`severity.${value}`),
      })),
    )}${ui.input({
      id: 'filter-on',
      name: 'on',
      label: { text: say('filter.on') },
      hint: { text: say('filter.on.now', { date: sayDate(checked.result.on, language) }) },
      value: query['on'] ?? '',
      classes: 'govuk-input--width-10',
    })}`,
  });
}

/** Good practice of earlier guidance, part by part: what is in place, and where to say so. @source requirements section 0.2 */
function practiceKept({ result, rulebooks }: PlanCheck, request: PageRequest): Html {
  if (result.practice.length === 0) return nothing;
  const { language } = request;
  const say = checkPageMessages.in(language);
  const met = result.practice.reduce((sum, { tally }) => sum + tally.met, 0);
  const all = result.practice.flatMap(({ verdicts }) => verdicts).length;
  const nameOf = (id: string) => rulebooks.find((rulebook) => rulebook.id === id)?.name[language] ?? id;
  return componentsIn(language).details({
    summaryText: say('practice', { met, all }),
    text: html`<p class="govuk-body">${say('practice.lead')}</p>${result.practice.map(
      ({
        rulebook,
        family,
        verdicts,
      }) => html`<h3 class="govuk-heading-s">${nameOf(rulebook)}: ${family.name[language]}</h3>
        <ul class="govuk-list">${verdicts.map(
          ({ requirement, word }) =>
            html`<li><a class="govuk-link" href="${requirementHref(request, rulebook, requirement.id)}">${requirement.wording[language]}</a> ${verdictTag(word, language)}</li>`,
        )}</ul>`,
    )}`,
  });
}

function proposals({ result }: PlanCheck, language: Language): Html {
  if (result.proposals.length === 0) return nothing;
  const say = checkPageMessages.in(language);
  return componentsIn(language).details({
    summaryText: say('proposals', { n: result.proposals.length }),
    text: html`<ul class="govuk-list govuk-list--bullet">${joined(
      result.proposals.map((verdict) => html`<li>${verdict.requirement.wording[language]}</li>`),
    )}</ul>`,
  });
}

const wordOrder: readonly VerdictWord[] = [
  'not-met',
  'partly',
  'cannot-tell',
  'not-yet-due',
  'met',
  'not-applicable',
];

function sorted(verdicts: readonly Verdict[]): readonly Verdict[] {
  return [...verdicts].sort(
    (a, b) =>
      severities.indexOf(severityOf(a.requirement)) - severities.indexOf(severityOf(b.requirement)) ||
      wordOrder.indexOf(a.word) - wordOrder.indexOf(b.word),
  );
}

function anchorOf(verdict: Verdict): string {
  return `${verdict.rulebook}-${verdict.requirement.id}`.replaceAll('.', '-');
}
