import type { PageRequest } from '../../access/web/index.ts';
import { type Html, html, joined } from '../../design-system/index.ts';
import type { AnyRecord } from '../../records/index.ts';
import { type ChildPovertyService, isUnserved } from '../index.ts';
import { linkTo } from './child-poverty-links.ts';
import { povertyMessages } from './child-poverty-messages.ts';

/** The records that serve an aim by kind, as they stand on the page of child poverty; what is lacking is said. */
export function serviceIn(request: PageRequest, service: ChildPovertyService): Html {
  const say = povertyMessages.in(request.language);
  const { needs, evidence, actions } = service;
  if (isUnserved(service)) return html`<p class="govuk-body">${say('nothing')}</p>`;
  return html`<ul class="govuk-list govuk-list--bullet">${byKind(request, service).map(
    ({ name, links }) => html`<li>${name}: ${joined(links, ', ')}</li>`,
  )}</ul>
    ${needs.length === 0 && evidence.length === 0 && html`<p class="govuk-body">${say('noEvidence')}</p>`}
    ${actions.length === 0 && html`<p class="govuk-body">${say('noActions')}</p>`}`;
}

/** The same with a heading and a list for each kind, for the page of one aim. */
export function serviceAtLength(request: PageRequest, service: ChildPovertyService): Html {
  return html`${byKind(request, service).map(
    ({ name, links }) => html`<h2 class="govuk-heading-m">${name}</h2>
      <ul class="govuk-list">${links.map((link) => html`<li>${link}</li>`)}</ul>`,
  )}`;
}

function byKind(request: PageRequest, service: ChildPovertyService) {
  const say = povertyMessages.in(request.language);
  const kinds = [
    { name: say('needs'), kind: 'need', found: service.needs },
    { name: say('evidence'), kind: 'evidence-item', found: service.evidence },
    { name: say('priorities'), kind: 'priority', found: service.priorities },
    { name: say('outcomes'), kind: 'outcome', found: service.outcomes },
    { name: say('actions'), kind: 'action', found: service.actions },
    { name: say('strategies'), kind: 'child-poverty-strategy', found: service.strategies },
  ] as const;
  return kinds
    .filter(({ found }) => found.length > 0)
    .map(({ name, kind, found }) => ({
      name,
      links: found.map((each) => linkTo(request, kind, each as unknown as AnyRecord)),
    }));
}
