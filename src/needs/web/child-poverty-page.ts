import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { type Area, areaType, inCommunitiesFirst } from '../../geography/index.ts';
import { address, sayDate, sayNumber, sayRange } from '../../language/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { communitiesFirstGap } from '../analysis/communities-first-gap.ts';
import {
  type ChildPovertyAim,
  type ChildPovertyFigure,
  type ChildPovertyRules,
  type ChildPovertyTarget,
  type ChildPovertyView,
  childPovertyView,
  type DataGap,
  definitionOn,
  isUnserved,
  povertyWithin,
} from '../index.ts';
import { readChildPovertyRules } from '../store/child-poverty-rules.ts';
import {
  areaForm,
  assessmentNavigation,
  gapCell,
  hereCell,
  indicatorHref,
  titleOf,
  trendCell,
} from './assessment-page.ts';
import { linkTo, mayRecord, recordLink, targetHref, targetLink, targetName } from './child-poverty-links.ts';
import { povertyMessages } from './child-poverty-messages.ts';
import { serviceIn } from './child-poverty-service.ts';
import { strategiesPart } from './child-poverty-strategies.ts';
import { sayValue } from './figure-words.ts';
import { areaKey, areaName, type OpenedAssessment, openAssessment } from './opened-assessment.ts';
import { assessmentMessages } from './page-messages.ts';

/**
 * Child poverty in an area: the six strategic indicators by the partnership's own and where the figures are worst, what
 * in the evidence and the plan serves each broad aim and each strategic objective, the line from national aim to local
 * action under core aim 7, and the strategy of each Welsh authority; what nobody serves or says is named.
 *
 * @source POV-01 to POV-06; SYS-15
 */
export const childPovertyPage: Handler = async (request) => {
  const { language, services } = request;
  const say = povertyMessages.in(language);
  const opened = await openAssessment(request);
  const { assessment, area, records } = opened;
  const [plan] = records.ofKind('plan');
  const rules = await readChildPovertyRules(services.rulebooksFolder, String(plan?.values['rulebook'] ?? ''));
  const view = childPovertyView(records, assessment?.indicators ?? []);
  const main = html`<h1 class="govuk-heading-l">${say('title')}</h1>
    ${assessmentNavigation(request, 'poverty')}
    <p class="govuk-body-l">${say('lead')}</p>
    ${area ? html`<p class="govuk-body">${assessmentMessages.in(language)('assessment.area', { area: areaName(area, language) })}</p>` : emptyState(assessmentMessages.in(language)('assessment.noArea'))}
    ${areaForm(request, opened)}
    ${dataTable({
      language,
      caption: say('figures'),
      columns: [
        { text: say('strategic') },
        { text: assessmentMessages.in(language)('indicators.here') },
        { text: assessmentMessages.in(language)('indicators.trend') },
        { text: assessmentMessages.in(language)('indicators.gap') },
      ],
      rows: view.figures.flatMap((figure) => rowsOf(request, figure, area, rules)),
    })}
    ${wherePart(request, opened, view.figures)}
    ${aimsPart(request, view, rules)}
    ${objectivesPart(request, view, rules)}
    ${coreAimPart(request, records, view)}
    ${strategiesPart(request, records, rules)}`;
  return page(say('title'), main, { current: 'work.evidence', width: 'full' });
};

/** A row for each of the partnership's indicators; one that says so where there is none. */
function rowsOf(
  request: PageRequest,
  { name, own, gaps: recorded }: ChildPovertyFigure,
  area: Area | undefined,
  rules: ChildPovertyRules | null,
) {
  const { language, partnershipId } = request;
  const say = povertyMessages.in(language);
  const strategic = say(`indicator.${name}`);
  const partnership = partnershipId ?? '';
  const isEstablished = rules?.indicators.find(({ id }) => id === name)?.established ?? true;
  const notYet = !isEstablished && html`<br>${say('notYet')}`;
  if (own.length === 0) {
    const choose = address('work.records', language, { partnership, kind: 'indicator' });
    const link = html`<a class="govuk-link" href="${choose}">${say('choose')}<span class="govuk-visually-hidden">: ${strategic}</span></a>`;
    const noData = html`<strong class="ll-missing">${say('none')}</strong>
      ${notYet}${knownGaps(request, recorded)}${mayRecord(request) && html`<br>${link}${recorded.length === 0 && html`<br>${gapForm(request, name, null)}`}`}`;
    return [[strategic, noData, '', '']];
  }
  return own.map(({ indicator, assessed, gaps }) => {
    const own = titleOf(indicator.values.title, language);
    const link = html`<a class="govuk-link" href="${indicatorHref(request, indicator.code, area)}">${own}</a>`;
    const title = own === strategic ? html`${link}${notYet}` : html`${strategic}${notYet}<br>${link}`;
    const known = knownGaps(request, [...new Set([...gaps, ...recorded])]);
    if (!assessed?.latest) {
      const missing = html`<strong class="ll-missing">${say('none')}</strong>${assessed && html`<br>${hereCell(indicator, assessed, language)}`}
        ${known === nothing ? gapForm(request, name, indicator.code) : known}`;
      return [title, missing, '', ''];
    }
    return [
      title,
      html`${hereCell(indicator, assessed, language)}${known}`,
      trendCell(indicator, assessed, language),
      gapCell(indicator, assessed, language),
    ];
  });
}

/** What is recorded as not known, each with the day by which it should be. */
function knownGaps(request: PageRequest, gaps: readonly DataGap[]): Html {
  if (gaps.length === 0) return nothing;
  const { language } = request;
  const say = povertyMessages.in(language);
  return html`${gaps.map(({ code, values }) => {
    const due =
      values.dueOn !== null && html`<br>${say('gap.due', { date: sayDate(values.dueOn, language) })}`;
    return html`<p class="govuk-body-s">${say('gap.open')} ${recordLink(request, 'data-gap', code, values.title)}${due}</p>`;
  })}`;
}

/** The form that records what is not known, with its title already in both languages. */
function gapForm(request: PageRequest, name: ChildPovertyFigure['name'], indicator: string | null): Html {
  if (!mayRecord(request)) return nothing;
  const { language, partnershipId } = request;
  const titleIn = (each: 'cy' | 'en') => povertyMessages.in(each)(`indicator.${name}`);
  const query = {
    title_cy: titleIn('cy'),
    title_en: titleIn('en'),
    indicator: indicator ?? undefined,
    childPoverty: name,
  };
  const partnership = partnershipId ?? '';
  const href = address('work.record.new', language, { partnership, kind: 'data-gap' }, { query });
  return html`<a class="govuk-link" href="${href}">${povertyMessages.in(language)('gap.add')}<span class="govuk-visually-hidden">: ${titleIn(language)}</span></a>`;
}

/** The areas within that have the worst figures, and those the partnership has drawn, each with its profile. @source POV-06 */
function wherePart(
  request: PageRequest,
  { area, register }: OpenedAssessment,
  figures: readonly ChildPovertyFigure[],
): Html {
  const { language, partnershipId } = request;
  const say = povertyMessages.in(language);
  const codes = figures.flatMap(({ own }) => own.map(({ indicator }) => indicator.code));
  const profile = (of: Parameters<typeof areaKey>[0]) =>
    address(
      'work.profile',
      language,
      { partnership: partnershipId ?? '' },
      { query: { area: areaKey(of), indicators: codes.join('; ') } },
    );
  const link = (of: Pick<Area, 'code' | 'type' | 'name'>) =>
    html`<a class="govuk-link" href="${profile(of)}">${areaName(of, language)}</a>`;
  const within = povertyWithin(figures);
  const drawn = [
    ...register.ofType(areaType('communities-first-area')),
    ...register.ofType(areaType('neighbourhood')),
  ];
  return html`<h2 class="govuk-heading-m">${say('where')}</h2>
    ${area !== undefined && codes.length > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${profile(area)}">${say('profile')}</a></p>`}
    ${within.length === 0 ? html`<p class="govuk-body">${say('where.none')}</p>` : html`<p class="govuk-body">${say('where.lead')}</p>`}
    ${within.map(
      ({ indicator, known, worst }) =>
        html`${dataTable({
          language,
          caption: titleOf(indicator.values.title, language),
          stacks: false,
          columns: [{ text: say('where.area') }, { text: say('where.figure'), numeric: true }],
          rows: worst.map(({ area: each, figure }) => [
            link(each as Area),
            sayValue(indicator, figure.value ?? 0, language),
          ]),
        })}<p class="govuk-body-s">${say('where.of', { n: known })}</p>`,
    )}
    ${communitiesFirstTable(request, register, figures)}
    <h3 class="govuk-heading-s">${say('own')}</h3>
    <p class="govuk-body">${say('own.lead')}</p>
    ${drawn.length === 0 ? html`<p class="govuk-body">${say('own.none')}</p>` : html`<ul class="govuk-list govuk-list--bullet">${drawn.map((each) => html`<li>${link(each)}</li>`)}</ul>`}`;
}

/** Each strategic indicator in the Communities First areas and in the rest; nothing where no figure can be told apart so. @source NEED-22, POV-06 */
function communitiesFirstTable(
  request: PageRequest,
  register: OpenedAssessment['register'],
  figures: readonly ChildPovertyFigure[],
): Html {
  const { language } = request;
  const say = povertyMessages.in(language);
  const rows = figures.flatMap(({ own }) =>
    own.flatMap(({ indicator, assessed }) => {
      const type = assessed?.smallAreas[0]?.area.type;
      if (!assessed || type === undefined) return [];
      const gap = communitiesFirstGap(indicator, assessed, inCommunitiesFirst(register, areaType(type)));
      if (gap.state === 'refused') return [];
      const value = (figure: number) => sayValue(indicator, figure, language);
      return [
        [
          titleOf(indicator.values.title, language),
          value(gap.inside.value ?? 0),
          value(gap.outside.value ?? 0),
          say('first.gap', {
            gap: sayNumber(gap.gap.value, indicator.values.decimals ?? 1),
            range: sayRange(gap.gap.lower, gap.gap.upper, language, indicator.values.decimals ?? 1),
          }),
        ],
      ];
    }),
  );
  if (rows.length === 0) return nothing;
  return html`${dataTable({
    language,
    caption: say('first'),
    columns: [
      { text: say('strategic') },
      { text: say('first.inside'), numeric: true },
      { text: say('first.outside'), numeric: true },
      { text: say('first.difference'), numeric: true },
    ],
    rows,
  })}<p class="govuk-body-s">${say('first.sign')}</p>`;
}

/** The broad aims: those that nothing serves first, then what serves each of the others. @source POV-01 */
function aimsPart(request: PageRequest, view: ChildPovertyView, rules: ChildPovertyRules | null): Html {
  const { language, services } = request;
  const say = povertyMessages.in(language);
  const empty = view.aims.filter(({ service }) => isUnserved(service));
  const alone = (target: ChildPovertyTarget) => aloneLink(request, target);
  const textOf = (aim: ChildPovertyAim) => rules?.aims.find(({ id }) => id === aim)?.text[language];
  return html`<h2 class="govuk-heading-m">${say('aims')}</h2>
    ${rules && html`<p class="govuk-body">${say('aims.lead', { measure: rules.measure[language], source: rules.source[language] })}</p>`}
    <p class="govuk-body">${say('aims.empty', { n: empty.length })}</p>
    ${empty.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${empty.map(({ aim }) => html`<li>${aimInFull(request, aim, textOf(aim))}</li>`)}</ul>`}
    ${view.aims
      .filter(({ service }) => !isUnserved(service))
      .map(({ aim, service }) =>
        componentsIn(language).details({
          summaryText: say('aim.counts', {
            aim: say(`aim.${aim}`),
            actions: sayNumber(service.actions.length),
          }),
          text: html`${textOf(aim) !== undefined && html`<p class="govuk-body">${textOf(aim)}</p>`}${serviceIn(request, service)}
            ${alone({ of: 'aim', name: aim })}`,
        }),
      )}
    ${
      rules &&
      html`<h3 class="govuk-heading-s">${say('terms')}</h3>
      <ul class="govuk-list govuk-list--bullet">${rules.terms.map((term) => {
        const found = definitionOn(term, services.today());
        const name = term.name[language];
        return html`<li>${
          found
            ? say('term.is', { term: name, text: found.text[language], source: found.source[language] })
            : say('term.none', { term: name })
        }</li>`;
      })}</ul>`
    }`;
}

/** The name of an aim as a link to its page, with its whole text where the rulebook has it. */
function aimInFull(request: PageRequest, name: ChildPovertyAim, text: string | undefined): Html {
  return html`${targetLink(request, { of: 'aim', name })}${text !== undefined && html`<br><span class="govuk-body-s">${text}</span>`}`;
}

/** The way from a folded aim or objective to its own page. */
function aloneLink(request: PageRequest, target: ChildPovertyTarget): Html {
  const say = povertyMessages.in(request.language);
  return html`<p class="govuk-body"><a class="govuk-link" href="${targetHref(request, target)}">${say('alone')}<span class="govuk-visually-hidden">: ${targetName(target, request.language)}</span></a></p>`;
}

/** @source POV-03 */
function objectivesPart(request: PageRequest, view: ChildPovertyView, rules: ChildPovertyRules | null): Html {
  const { language } = request;
  const say = povertyMessages.in(language);
  return html`<h2 class="govuk-heading-m">${say('objectives')}</h2>
    ${view.objectives.map(({ objective, service }) => {
      const text = rules?.objectives.find(({ id }) => id === objective)?.text[language];
      const heading = html`<h3 class="govuk-heading-s">${text ?? say(`objective.${objective}`)}</h3>`;
      if (isUnserved(service)) return html`${heading}${serviceIn(request, service)}`;
      return html`${heading}${componentsIn(language).details({
        summaryText: say('objective.counts', {
          outcomes: sayNumber(service.outcomes.length),
          actions: sayNumber(service.actions.length),
        }),
        text: html`${serviceIn(request, service)}${aloneLink(request, { of: 'objective', name: objective })}`,
      })}`;
    })}`;
}

/** Each outcome of core aim 7: what it answers nationally, its evidence, and what is done. @source POV-05 */
function coreAimPart(request: PageRequest, records: RecordSet, view: ChildPovertyView): Html {
  const { language } = request;
  const say = povertyMessages.in(language);
  const names = (outcome: AnyRecord, field: string) => outcome.values[field] as readonly string[];
  const outcomes = records.ofKind('outcome').filter((outcome) => names(outcome, 'coreAims').includes('7'));
  const heading = html`<h2 class="govuk-heading-m">${say('seven')}</h2>`;
  if (outcomes.length === 0) return html`${heading}<p class="govuk-body">${say('seven.none')}</p>`;
  const strategic = new Set(view.figures.flatMap(({ own }) => own.map(({ indicator }) => indicator.code)));
  return html`${heading}<p class="govuk-body">${say('seven.lead')}</p>${dataTable({
    language,
    caption: say('seven'),
    captionHidden: true,
    columns: [
      { text: say('seven.outcome') },
      { text: say('seven.national') },
      { text: say('seven.evidence') },
      { text: say('seven.actions') },
    ],
    rows: outcomes.map((outcome) => {
      const aims = view.aims.filter(({ aim }) => names(outcome, 'childPovertyAims').includes(aim));
      const objectives = view.objectives.filter(({ objective }) =>
        names(outcome, 'childPovertyObjectives').includes(objective),
      );
      const national = [
        ...objectives.map(({ objective }) => say(`objective.${objective}`)),
        ...aims.map(({ aim }) => say(`aim.${aim}`)),
      ];
      const indicators = records
        .ofKind('indicator')
        .filter(({ code }) => strategic.has(code) && names(outcome, 'indicators').includes(code));
      const needs = records.ofKind('need').filter(({ code }) => names(outcome, 'needs').includes(code));
      const actions = records
        .ofKind('action')
        .filter((action) => names(action, 'outcomes').includes(outcome.code));
      return [
        linkTo(request, 'outcome', outcome),
        national.length === 0
          ? html`<span class="ll-missing">${say('seven.no-national')}</span>`
          : linesOf(national),
        linesOf([
          ...indicators.map((each) => linkTo(request, 'indicator', each)),
          ...needs.map((each) => linkTo(request, 'need', each)),
        ]),
        actions.length === 0
          ? html`<span class="ll-missing">${say('noActions')}</span>`
          : componentsIn(language).details({
              summaryText: say('seven.actions.count', { n: sayNumber(actions.length) }),
              text: linesOf(actions.map((each) => linkTo(request, 'action', each))),
            }),
      ];
    }),
  })}`;
}

function linesOf(lines: readonly (Html | string)[]): Html {
  return html`<ul class="govuk-list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
