import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemSummary,
  redirect,
} from '../../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../../design-system/index.ts';
import { indicatorDefinition } from '../../../evidence/index.ts';
import { address, sayNumber } from '../../../language/index.ts';
import { organisationDefinition } from '../../../partnership/index.ts';
import { type Problem, problem } from '../../../records/index.ts';
import {
  type Criterion,
  highestScore,
  influenceDefinition,
  type NeedScore,
  needScoreDefinition,
  type ScoredNeed,
  type Suggestable,
  type SuggestedScore,
  scoresOf,
  suggestedScores,
  writeScores,
} from '../../index.ts';
import { titleOf } from '../assessment-page.ts';
import { openAssessment } from '../opened-assessment.ts';
import { firstFreeNumber, saveTogether } from '../saved-together.ts';
import { type OpenedRound, openRound, organisationName, roundFrame, roundHref } from './opened-round.ts';
import { roundMessages, roundProblemWords } from './round-messages.ts';

/** One need to score, criterion by criterion, with what the figures suggest and why. */
export const scoreNeedPage: Handler = async (request) => {
  const scoring = await openScoring(request);
  return 'type' in scoring ? scoring : scorePage(request, scoring, []);
};

interface Scoring {
  readonly opened: OpenedRound;
  readonly scored: ScoredNeed;
  /** What the reader's organisation has saved already. */
  readonly own: NeedScore | undefined;
  readonly organisation: string;
}

/** What is needed to score, or the answer that it cannot be. */
async function openScoring(request: PageRequest): Promise<Scoring | Answer> {
  const opened = await openRound(request);
  if (!opened) return notFound();
  const { result, organisation, refusal } = opened;
  const scored = [...result.order, ...result.notRanked].find(
    ({ need }) => need.code === request.params['need'],
  );
  if (!scored) return notFound();
  if (refusal !== null || organisation === null) {
    return forbidden(roundMessages.in(request.language)(`refused.${refusal ?? 'no-organisation'}`));
  }
  const own = opened.records
    .all(needScoreDefinition)
    .find(
      ({ values }) =>
        values.round === opened.round.code &&
        values.need === scored.need.code &&
        values.organisation === organisation,
    );
  return { opened, scored, own, organisation };
}

async function scorePage(
  request: PageRequest,
  { opened, scored, own, organisation }: Scoring,
  problems: readonly Problem[],
): Promise<Answer> {
  const { language, partnershipId, form, csrfToken } = request;
  const say = roundMessages.in(language);
  const ui = componentsIn(language);
  const { need } = scored;
  const { records, result, round } = opened;
  const area = round.values.area;
  const { assessment } = await openAssessment(area === '' ? request : { ...request, query: { area } });
  const byCode = new Map((assessment?.indicators ?? []).map((each) => [each.code, each]));
  const definitions = new Map(records.all(indicatorDefinition).map((each) => [each.code, each]));
  const suggested = suggestedScores(need, byCode, definitions, records.all(influenceDefinition));
  const names = new Map([
    ...[...definitions].map(([code, { values }]) => [code, titleOf(values.title, language)] as const),
    ...records
      .all(organisationDefinition)
      .map(({ code }) => [code, organisationName(records, code, language)] as const),
  ]);
  const saved = own ? scoresOf(own) : new Map<string, number>();
  const name = `${need.code} ${titleOf(need.values.title, language)}`;
  const title = say('score.title', { need: name });
  const href = address('work.record', language, {
    partnership: partnershipId ?? '',
    kind: 'need',
    code: need.code,
  });
  const fields = result.criteria.map((criterion) => {
    const suggestion = suggested.get((criterion.values.about ?? 'other') as Suggestable);
    const isPrefilled = suggestion !== undefined && !own;
    const value =
      form[`score_${criterion.code}`] ??
      String(saved.get(criterion.code) ?? (isPrefilled ? suggestion.score : ''));
    return html`${suggestion && html`<input type="hidden" name="suggested_${criterion.code}" value="${suggestion.score}">`}${scoreField(request, criterion, value, suggestion && { suggestion, isPrefilled, names })}`;
  });
  const note = own?.values.note[language] ?? '';
  const main = html`${problemSummary(problems, language, roundProblemWords)}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${titleOf(need.values.summary, language)}</p>
    <p class="govuk-body"><a class="govuk-link" href="${href}">${say('score.evidence')}</a></p>
    ${ui.insetText({ text: say('score.lead', { organisation: organisationName(records, organisation, language) }) })}
    <form method="post" novalidate>${formTokenField(csrfToken)}
    <input type="hidden" name="revision" value="${own?.revision ?? ''}">
    ${fields}
    ${ui.textarea({
      id: 'note',
      name: 'note',
      rows: 3,
      label: { text: say('score.note'), classes: 'govuk-label--s' },
      hint: { text: say('score.note.hint') },
      value: form['note'] ?? note,
    })}
    ${ui.button({ text: say('score.save'), preventDoubleClick: true })}</form>`;
  const frame = roundFrame(request, opened, problems);
  const scores = { text: say('nav.scores'), href: roundHref(request, 'work.round.scores') };
  return page(title, main, { ...frame, breadcrumbs: [...frame.breadcrumbs, scores] });
}

interface Suggestion {
  readonly suggestion: SuggestedScore;
  readonly isPrefilled: boolean;
  readonly names: ReadonlyMap<string, string>;
}

function scoreField(
  { language }: PageRequest,
  { code, values }: Criterion,
  value: string,
  suggested: Suggestion | undefined,
): Html {
  const say = roundMessages.in(language);
  const points = Array.from({ length: highestScore + 1 }, (_, score) => String(score));
  return componentsIn(language).radios({
    idPrefix: `score_${code}`,
    name: `score_${code}`,
    value,
    classes: 'govuk-radios--inline govuk-radios--small',
    fieldset: {
      legend: { text: titleOf(values.title, language), classes: 'govuk-fieldset__legend--s' },
    },
    hint: {
      text: html`${titleOf(values.meaning, language)}${suggested ? suggestionWords(suggested, say) : nothing}`,
    },
    items: [
      ...points.map((score) => ({ value: score, text: score })),
      { value: '', text: say('score.none') },
    ],
  });
}

function suggestionWords(
  { suggestion, isPrefilled, names }: Suggestion,
  say: ReturnType<typeof roundMessages.in>,
): Html {
  const score = sayNumber(suggestion.score);
  return html`<br><strong>${say(isPrefilled ? 'score.suggested' : 'score.suggestedOnly', { score })}</strong>${suggestion.reasons.map(
    ({ about, code, part, whole }) =>
      html`<br>${say(`suggested.${code}`, {
        about: about === null ? say('suggested.partnership') : (names.get(about) ?? about),
        part: sayNumber(part ?? 0),
        whole: sayNumber(whole ?? 0),
      })}`,
  )}`;
}

/** Saves the scores of one need as those of the reader's organisation, and of no other. */
export const saveScores: Handler = async (request) => {
  const scoring = await openScoring(request);
  if ('type' in scoring) return scoring;
  const { form, language, acting, services, partnershipId, params } = request;
  const { opened, scored, own, organisation } = scoring;
  const { round, result } = opened;
  const read = result.criteria.map(({ code }) => ({ code, text: (form[`score_${code}`] ?? '').trim() }));
  const given = read.filter(({ text }) => text !== '');
  const wrong = given
    .filter(({ text }) => !/^[0-5]$/.test(text))
    .map(({ code, text }) => problem('rounds.not-a-score', { field: `score_${code}` }, { found: text }));
  const nothingGiven =
    given.length === 0 ? [problem('rounds.nothing-scored', { field: `score_${read[0]?.code ?? ''}` })] : [];
  const problems = [...wrong, ...nothingGiven];
  if (problems.length > 0) return scorePage(request, scoring, problems);
  const scores = new Map(given.map(({ code, text }) => [code, Number(text)]));
  const before = own ? scoresOf(own) : new Map<string, number>();
  // A score is "as suggested" when it stood there before anybody chose, and was left so.
  const asSuggested = [...scores].filter(([code, score]) =>
    own
      ? own.values.asSuggested.includes(code) && before.get(code) === score
      : form[`suggested_${code}`] === String(score),
  );
  const revision = form['revision'] ?? '';
  const saved = await saveTogether(request, [
    {
      definition: needScoreDefinition,
      code: own?.code ?? `SC${await firstFreeNumber(request, needScoreDefinition)}`,
      values: {
        round: round.code,
        need: scored.need.code,
        organisation,
        scores: writeScores(scores),
        asSuggested: asSuggested.map(([code]) => code),
        note: { ...(own?.values.note ?? { cy: '', en: '' }), [language]: (form['note'] ?? '').trim() },
        scorer: acting?.actor.name ?? '',
        scoredOn: services.today(),
      },
      expectedRevision: own ? (/^\d+$/.test(revision) ? Number(revision) : own.revision) : null,
    },
  ]);
  if (!saved.ok) return scorePage(request, scoring, saved.problems);
  const next = [...result.order, ...result.notRanked]
    .filter(
      ({ need, given: all }) =>
        need.code !== scored.need.code && !all.some((each) => each.organisation === organisation),
    )
    .toSorted((a, b) => a.need.code.localeCompare(b.need.code, 'en', { numeric: true }))[0];
  const to = next
    ? address('work.round.score', language, {
        partnership: partnershipId ?? '',
        code: params['code'] ?? '',
        need: next.need.code,
      })
    : roundHref(request, 'work.round.scores');
  const notice = roundMessages.in(language)('score.saved', { need: scored.need.code });
  return redirect(to, notice);
};
