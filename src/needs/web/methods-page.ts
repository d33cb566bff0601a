import { type Handler, page } from '../../access/web/index.ts';
import { html } from '../../design-system/index.ts';
import { address, type Language } from '../../language/index.ts';
import { type MethodName, methodNames, methodSources, methodTexts } from '../../methods/index.ts';
import { analysisMessages } from './analysis/analysis-messages.ts';

export type { MethodName };

/** Where the text of a method stands. */
export function methodHref(method: MethodName, language: Language): string {
  return `${address('site.methods', language, {})}#${method}`;
}

export function methodTitle(method: MethodName, language: Language): string {
  return methodTexts.in(language)(`${method}.title`);
}

const parts = ['how', 'assumes', 'refuses'] as const;

/** How every figure is worked out: the methods one by one, for anybody. @source SYS-06; docs/methods.md */
export const methodsPage: Handler = async ({ language }) => {
  const say = analysisMessages.in(language);
  const tell = methodTexts.in(language);
  const main = html`<h1 class="govuk-heading-l">${say('methods.title')}</h1>
    <p class="govuk-body-l">${say('methods.lead')}</p>
    <p class="govuk-body">${say('methods.everywhere')}</p>
    <nav aria-label="${say('methods.list')}"><ul class="govuk-list">${methodNames.map(
      (method) => html`<li><a class="govuk-link" href="#${method}">${methodTitle(method, language)}</a></li>`,
    )}</ul></nav>
    ${methodNames.map(
      (method) => html`<h2 class="govuk-heading-m" id="${method}">${methodTitle(method, language)}</h2>
      <p class="govuk-body">${tell(`${method}.answers`)}</p>
      <dl class="govuk-summary-list">${parts.map(
        (part) =>
          html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${say(`methods.${part}`)}</dt><dd class="govuk-summary-list__value">${tell(`${method}.${part}`)}</dd></div>`,
      )}${
        methodSources[method].length > 0 &&
        html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${say('methods.source')}</dt><dd class="govuk-summary-list__value" lang="en">${methodSources[method].join('; ')}</dd></div>`
      }</dl>`,
    )}`;
  return page(say('methods.title'), main, { cacheable: true });
};
