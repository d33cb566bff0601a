import type { PageRequest } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import type { Indicator } from '../../evidence/index.ts';
import { address, type Language, sayDate, sayNumber } from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type TargetPace, targetPace, targetsOf } from '../assessment/target-pace.ts';
import { type AssessedIndicator, type IndicatorTarget, indicatorTargetDefinition } from '../index.ts';
import { sayPeriodLabel, sayValue } from './figure-words.ts';
import { assessmentMessages } from './page-messages.ts';
import { titleOf } from './title-of.ts';

/** Each target of an indicator with what it needs and the pace of the last years; nothing where there is none. */
export function targetList(
  request: PageRequest,
  records: RecordSet,
  indicator: Indicator,
  assessed: AssessedIndicator,
): Html {
  const targets = targetsOf(records.all(indicatorTargetDefinition), indicator, assessed.area);
  if (targets.length === 0) return nothing;
  const { language } = request;
  return html`<ul class="govuk-list govuk-list--bullet">${targets.map((target) => {
    const pace = targetPace(assessed.series, target, indicator.values.polarity);
    return html`<li>${targetLink(request, target)} ${sayTarget(indicator, target, records, language)} ${sayPace(indicator, pace, language)}</li>`;
  })}</ul>`;
}

function targetLink({ language, partnershipId }: PageRequest, { code, values }: IndicatorTarget): Html {
  const href = address('work.record', language, {
    partnership: partnershipId ?? '',
    kind: 'indicator-target',
    code,
  });
  return html`<a class="govuk-link" href="${href}">${titleOf(values.title, language)}</a>.`;
}

function sayTarget(
  indicator: Indicator,
  { values }: IndicatorTarget,
  records: RecordSet,
  language: Language,
): string {
  const say = assessmentMessages.in(language);
  const { value, reachedBy, organisation, reason } = values;
  const by = records.one(organisationDefinition, organisation);
  return [
    value !== null &&
      reachedBy !== null &&
      say('target.aim', { value: sayValue(indicator, value, language), date: sayDate(reachedBy, language) }),
    by && say('target.setBy', { organisation: titleOf(by.values.name, language) }),
    reason[language],
  ]
    .filter(Boolean)
    .join(' ');
}

function sayPace(indicator: Indicator, pace: TargetPace, language: Language): string {
  const say = assessmentMessages.in(language);
  if (pace.state === 'refused') return say('target.no-figures');
  const latest = {
    value: sayValue(indicator, pace.latest.value ?? 0, language),
    period: sayPeriodLabel(pace.latest.period, language),
  };
  if (pace.state !== 'ahead') return say(`target.${pace.state}`, latest);
  const needed = say('target.needed', { ...latest, change: sayChange(pace.neededAYear) });
  if (pace.pace.state === 'refused') {
    return [needed, say('target.refused'), say(`trend.refused.${pace.pace.reason}`)].join(' ');
  }
  const { from, to, aYear, word } = pace.pace;
  const change = sayChange(aYear);
  const between = { from: sayPeriodLabel(from, language), to: sayPeriodLabel(to, language) };
  return [needed, say('target.pace', { ...between, change }), say(`target.word.${word}`)].join(' ');
}

/** A change in the unit of the figure, to as many places as tell a small one from none. */
function sayChange(change: number): string {
  const text = sayNumber(change, Math.abs(change) >= 10 ? 0 : 2);
  return change > 0 && Number(text) !== 0 ? `+${text}` : text;
}
