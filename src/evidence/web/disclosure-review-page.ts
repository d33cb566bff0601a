import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { areaTypeNamed } from '../../geography/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import { address, inEither, type Language, sayDate, sayNumber } from '../../language/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { type DisclosureRuling, policyOf, readDisclosure } from '../disclosure.ts';
import type { ControlledRelease } from '../disclosure-gate.ts';
import { disclosureMessages } from '../disclosure-messages.ts';
import { sayRuling } from '../disclosure-words.ts';
import { sayMend, sayProblem } from '../say-problem.ts';
import { type CataloguedRelease, datasetOf, latestReleaseOf } from '../store/catalogue.ts';
import { rulingOnDataset } from '../store/dataset-ruling.ts';
import { controlOfRelease, tooMany } from '../store/disclosure-gate.ts';
import { acceptExposure, acceptedExposure, saveDisclosure } from '../store/disclosure-records.ts';
import { evidencePlace } from './disclosure-reader.ts';
import { sayPeriodLabel, sayValueOrStatus } from './figure-words.ts';
import { evidenceCrumb } from './import-pages.ts';

/** As many figures as the page lists. */
const listed = 200;

/**
 * Could anyone be found? What of a dataset is withheld and why, the clash with earlier releases, and the policy. Never
 * public.
 *
 * @source INFO-09; PAGES section 3, Disclosure review
 */
export const disclosureReviewPage: Handler = (request) => review(request, []);

async function review(request: PageRequest, problems: readonly Problem[]): Promise<Answer> {
  const { services, language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const dataset = await datasetOf(services.db, partnership, request.params['code'] ?? '');
  if (!dataset) return notFound();
  const { description } = dataset;
  const ruling = await rulingOnDataset(services.db, partnership, description.id);
  const say = disclosureMessages.in(language);
  const release = await latestReleaseOf(services.db, partnership, description.id);
  const control = release && (await controlOfRelease(evidencePlace(request), release));
  const name = inEither(description.title, language) || description.id;
  const main = html`${problemSummary(problems, language, disclosureMessages)}
    <h1 class="govuk-heading-l">${say('review.of', { dataset: name })}</h1>
    <p class="govuk-body-l">${say('review.lead')}</p>
    ${release ? html`<p class="govuk-body">${say('review.release', { date: sayDate(release.publishedOn, language) })}</p>` : html`<p class="govuk-body">${say('review.no-release')}</p>`}
    ${release && control && (control === 'too-many' ? tooManyPart(release, language) : html`${await clash(request, release, control, problems)}${await withheldPart(request, control)}`)}
    ${ruling && policyForm(request, ruling, problems)}`;
  return page(say('review.title'), main, {
    current: 'work.evidence',
    hasErrors: problems.length > 0,
    breadcrumbs: [
      evidenceCrumb(request),
      { text: name, href: address('work.dataset', language, { partnership, code: description.id }) },
    ],
  });
}

function tooManyPart(release: CataloguedRelease, language: Language): Html {
  const problem = tooMany(release);
  const text = `${sayProblem(problem, language)} ${sayMend(problem, language)}`;
  return html`${componentsIn(language).warningText({ text })}`;
}

async function clash(
  request: PageRequest,
  { dataset, hash }: CataloguedRelease,
  { exposed }: ControlledRelease,
  problems: readonly Problem[],
): Promise<Html> {
  if (exposed.length === 0) return nothing;
  const { language, services, partnershipId, csrfToken } = request;
  const say = disclosureMessages.in(language);
  const ui = componentsIn(language);
  const accepted = await acceptedExposure(services.db, partnershipId ?? '', dataset, hash);
  const isAccepted = accepted !== undefined && exposed.every((key) => accepted.keys.includes(key));
  return html`<h2 class="govuk-heading-m">${say('review.clash')}</h2>
    ${
      isAccepted
        ? html`<p class="govuk-body">${say('review.clash.accepted', { reason: accepted.reason })}</p>`
        : html`<p class="govuk-body">${say('review.clash.lead', { n: exposed.length })}</p>
    <form method="post" novalidate>${formTokenField(csrfToken)}<input type="hidden" name="do" value="accept">
    ${ui.textarea({
      id: 'reason',
      name: 'reason',
      rows: 3,
      value: request.form['reason'] ?? '',
      label: { text: say('review.clash.reason') },
      hint: { text: say('review.clash.reason.hint') },
      ...problemOf(problems, 'reason', language, disclosureMessages),
    })}
    ${ui.button({ text: say('review.clash.accept'), preventDoubleClick: true })}</form>`
    }`;
}

async function withheldPart(
  { services, partnershipId, language }: PageRequest,
  { rows, withheld, policy, uncounted }: ControlledRelease,
): Promise<Html> {
  const say = disclosureMessages.in(language);
  const held = rows.filter(({ key }) => withheld.has(key));
  const register = await loadAreaRegister(services.db, partnershipId ?? '');
  const nameOf = (code: string, typeName: string) => {
    const type = areaTypeNamed(typeName);
    return (type && register.find(code, type)?.name[language]) || code;
  };
  return html`<h2 class="govuk-heading-m">${say('review.withheld', { n: held.length })}</h2>
    ${uncounted > 0 ? html`<p class="govuk-body">${say('review.uncounted', { n: uncounted })}</p>` : nothing}
    ${
      held.length === 0
        ? html`<p class="govuk-body">${say('review.nothing')}</p>`
        : dataTable({
            language,
            caption: say('review.first', { n: Math.min(listed, held.length) }),
            columns: [
              { text: say('review.area') },
              { text: say('review.period') },
              { text: say('review.measure') },
              { text: say('review.groups') },
              { text: say('review.value'), numeric: true },
              { text: say('review.count'), numeric: true },
              { text: say('review.why') },
            ],
            rows: held
              .slice(0, listed)
              .map(({ observation, key }) => [
                nameOf(observation.areaCode, observation.areaType),
                sayPeriodLabel(observation.periodLabel, language),
                observation.measure,
                Object.values(observation.breakdown).join(', '),
                sayValueOrStatus(observation, language),
                observation.numerator === null ? '' : sayNumber(observation.numerator),
                say(`review.reason.${withheld.get(key) ?? 'small'}`, { below: policy.threshold }),
              ]),
          })
    }`;
}

function policyForm(
  { language, csrfToken, form }: PageRequest,
  ruling: DisclosureRuling,
  problems: readonly Problem[],
): Html {
  const say = disclosureMessages.in(language);
  const ui = componentsIn(language);
  const { disclosure } = ruling;
  const policy = policyOf(disclosure);
  const choice = (name: string, chosen: string, items: readonly (readonly [value: string, text: string])[]) =>
    items.map(([value, text]) => ({ value, text, checked: (form[name] ?? chosen) === value }));
  return html`<h2 class="govuk-heading-m">${say('review.policy')}</h2>
    <p class="govuk-body">${sayRuling(ruling, language)}</p>
    <p class="govuk-body">${say('review.change.lead')}</p>
    <form method="post" novalidate>${formTokenField(csrfToken)}<input type="hidden" name="do" value="policy">
    ${ui.radios({
      name: 'control',
      idPrefix: 'control',
      fieldset: { legend: { text: say('review.control') } },
      items: choice('control', disclosure.control, [
        ['published-elsewhere', say('review.elsewhere')],
        ['own-counts', say('review.own')],
      ]),
    })}
    ${ui.input({
      id: 'threshold',
      name: 'threshold',
      classes: 'govuk-input--width-4',
      value: form['threshold'] ?? String(policy?.threshold ?? 5),
      label: { text: say('review.threshold') },
      ...problemOf(problems, 'threshold', language, disclosureMessages),
    })}
    ${ui.radios({
      name: 'zero',
      idPrefix: 'zero',
      fieldset: { legend: { text: say('review.zero') } },
      items: choice('zero', policy?.zero ?? 'shown', [
        ['shown', say('review.zero.shown')],
        ['suppressed', say('review.zero.suppressed')],
      ]),
    })}
    ${ui.input({
      id: 'round-to',
      name: 'round-to',
      classes: 'govuk-input--width-4',
      value: form['round-to'] ?? String(policy?.roundTo ?? 1),
      label: { text: say('review.round') },
    })}
    ${ui.radios({
      name: 'secondary',
      idPrefix: 'secondary',
      fieldset: { legend: { text: say('review.secondary') } },
      items: choice('secondary', policy?.secondary === false ? 'no' : 'yes', [
        ['yes', say('review.secondary.yes')],
        ['no', say('review.secondary.no')],
      ]),
    })}
    ${ui.button({ text: say('review.save'), preventDoubleClick: true })}</form>`;
}

/** Saves the policy, or accepts the clash with an earlier release; both stand in the history. */
export const decideDisclosure: Handler = async (request) => {
  const { services, language, partnershipId, acting, form, params } = request;
  const partnership = partnershipId ?? '';
  const code = params['code'] ?? '';
  if (!acting || !(await datasetOf(services.db, partnership, code))) return notFound();
  const by = { actor: acting.actor.id, ...(acting.organisation && { onBehalfOf: acting.organisation }) };
  const say = disclosureMessages.in(language);
  const here = address('work.disclosure', language, { partnership, code });
  if (form['do'] === 'accept') {
    const reason = (form['reason'] ?? '').trim();
    if (reason === '')
      return review(request, [problem('evidence.disclosure-reason-missing', { field: 'reason' })]);
    const release = await latestReleaseOf(services.db, partnership, code);
    const control = release && (await controlOfRelease(evidencePlace(request), release));
    if (!release || !control || control === 'too-many') return notFound();
    const place = { partnership, dataset: code, release: release.hash };
    await acceptExposure(services.db, by, place, { keys: control.exposed, reason });
    return redirect(here, say('review.clash.done'));
  }
  const disclosure = readDisclosure(form);
  if (!disclosure) return review(request, [problem('evidence.disclosure-wrong', { field: 'threshold' })]);
  await saveDisclosure(services.db, by, partnership, code, disclosure);
  return redirect(here, say('review.saved'));
};

/** The way to the review, from the page of the dataset. */
export function reviewLink(code: string, partnership: string, language: Language): Html {
  const href = address('work.disclosure', language, { partnership, code });
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${disclosureMessages.in(language)('review.open')}</a></p>`;
}
