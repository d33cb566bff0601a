import { type Html, html, nothing } from '../../../design-system/index.ts';
import { address, sayDate } from '../../../language/index.ts';
import { organisationDefinition } from '../../../partnership/index.ts';
import { type IndicatorUse, indicatorStories, indicatorUses } from '../../analysis/stories.ts';
import type { Story } from '../../kinds/story.ts';
import { titleOf } from '../assessment-page.ts';
import { sayPeriodLabel } from '../figure-words.ts';
import { analysisMessages } from './analysis-messages.ts';
import type { AnalysisPage } from './analysis-page.ts';

/** The newest story behind the figures, what dissents from it, and where to write one. */
export function storyPart(page: AnalysisPage): Html {
  const { assessed, indicator, records, request } = page;
  const { language, partnershipId } = request;
  const say = analysisMessages.in(language);
  const { newest, dissenting, earlier } = indicatorStories(records, indicator.code);
  const general = indicator.values.story[language];
  const query = { indicator: indicator.code, period: assessed.latest?.period };
  const write = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'story' },
    { query },
  );
  return html`<h2 class="govuk-heading-m" id="story">${say('story.title')}</h2>
  ${newest ? storyText(page, newest) : nothing}
  ${dissenting.map((each) => html`<h3 class="govuk-heading-s">${say('story.dissents')}</h3>${storyText(page, each)}`)}
  ${general !== '' && html`<p class="govuk-body ll-prose">${general}</p>`}
  ${!newest && general === '' && html`<p class="govuk-body">${say('story.none')}</p>`}
  ${
    earlier.length > 0 &&
    html`<h3 class="govuk-heading-s">${say('story.earlier')}</h3><ul class="govuk-list govuk-list--bullet">${earlier.map((each) => html`<li>${storyLink(page, each)}</li>`)}</ul>`
  }
  <p class="govuk-body"><a class="govuk-link" href="${write}">${say('story.write')}</a></p>
  ${turnLinks(page)}`;
}

/** For each outcome that the indicator answers for, where a group can turn its curve. @source PERF-02 */
function turnLinks({ indicator, records, request: { language, partnershipId } }: AnalysisPage): Html {
  const outcomes = records
    .ofKind('outcome')
    .filter(({ values }) => (values['indicators'] as readonly string[]).includes(indicator.code));
  if (outcomes.length === 0) return nothing;
  const say = analysisMessages.in(language);
  const where = { partnership: partnershipId ?? '' };
  return html`${outcomes.map(({ code }) => {
    const query = { outcome: code, indicator: indicator.code };
    return html`<p class="govuk-body"><a class="govuk-link" href="${address('work.turning.new', language, where, { query })}">${say('story.turn', { outcome: code })}</a></p>`;
  })}`;
}

function storyLink({ request: { language, partnershipId } }: AnalysisPage, { code, values }: Story): Html {
  const href = address('work.record', language, { partnership: partnershipId ?? '', kind: 'story', code });
  return html`<a class="govuk-link" href="${href}">${titleOf(values.title, language)}</a> (${sayPeriodLabel(values.period, language)})`;
}

function storyText(page: AnalysisPage, story: Story): Html {
  const { records, request } = page;
  const { language } = request;
  const { organisation, writtenOn, text } = story.values;
  const teller = records.one(organisationDefinition, organisation)?.values.name;
  const by = [teller ? titleOf(teller, language) : '', writtenOn ? sayDate(writtenOn, language) : ''].filter(
    (part) => part !== '',
  );
  const said = text[language];
  return html`<p class="govuk-body">${storyLink(page, story)}</p>
  ${by.length > 0 && html`<p class="govuk-body-s">${by.join(', ')}</p>`}
  ${said !== '' && html`<p class="govuk-body ll-prose">${said}</p>`}`;
}

/** Where the indicator is used, by kind of record, and its whole thread. */
export function usesPart({ indicator, records, request }: AnalysisPage): Html {
  const { language, partnershipId } = request;
  const say = analysisMessages.in(language);
  const partnership = partnershipId ?? '';
  const uses = indicatorUses(records, indicator.code);
  const thread = address('work.thread.record', language, {
    partnership,
    kind: 'indicator',
    code: indicator.code,
  });
  const item = ({ kind, code, title }: IndicatorUse) => {
    const href = address('work.record', language, { partnership, kind, code });
    return html`<li>${say(`use.${kind}`)}: <a class="govuk-link" href="${href}">${code} ${titleOf(title, language)}</a></li>`;
  };
  return html`<h2 class="govuk-heading-m" id="uses">${say('use.title')}</h2>
  ${
    uses.length === 0
      ? html`<p class="govuk-body">${say('use.none')}</p>`
      : html`<ul class="govuk-list govuk-list--bullet">${uses.map(item)}</ul>`
  }
  <p class="govuk-body"><a class="govuk-link" href="${thread}">${say('use.thread')}</a></p>`;
}
