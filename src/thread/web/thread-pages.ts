import { file, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  emptyState,
  filterForm,
  type Html,
  html,
  nothing,
} from '../../design-system/index.ts';
import { address, kindOfWord, sayDate, sayNumber } from '../../language/index.ts';
import { childPovertyServed, evidenceLacking } from '../../needs/web/index.ts';
import { contributionDefinition, leadHasAgreed } from '../../plan/index.ts';
import { calledOf } from '../../records/index.ts';
import {
  type BrokenThread,
  brokenBeside,
  brokenByRecord,
  isThreadKind,
  nodeId,
  type ThreadKind,
  type ThreadNode,
  threadFocus,
  threadMatrix,
  threadRulebook,
} from '../index.ts';
import { threadMessages } from '../messages.ts';
import { type CheckedThread, threadOfPlan } from '../store/index.ts';
import { type ThreadWords, threadFocusView, threadMatrixTable } from '../thread-view.ts';
import { bundleHref, bundlePage } from './bundle-page.ts';
import { mendOrReadHref, ownMendHref, type ToMend } from './mending.ts';

/** What kinds of record are called: gathered from the capabilities that own them. */
export type KindWords = (kind: string, number: 'one' | 'many', language: 'cy' | 'en') => string;

/** The whole plan as a matrix of counts. */
export function threadPage(kinds: KindWords): Handler {
  return async (request) => {
    const { language, query } = request;
    const say = threadMessages.in(language);
    const found = await open(request);
    if (!found) return emptyThread(request);
    if (query['format'] === 'csv') return linksAsCsv(found);
    const years = yearsOf(found);
    const year = query['year'] && years.includes(query['year']) ? query['year'] : null;
    const matrix = threadMatrix(found.thread, year, brokenBeside(found.thread, found.broken));
    const rows = query['broken'] === 'yes' ? matrix.rows.filter((row) => row.broken > 0) : matrix.rows;
    const partnership = request.partnershipId ?? '';
    const main = html`<h1 class="govuk-heading-l">${say('matrix.title')}</h1>
      <p class="govuk-body-l">${say('matrix.lead', { records: sayNumber(matrix.records), links: sayNumber(matrix.links), broken: matrix.broken })}</p>
      ${filters(request, years, year)}
      ${threadMatrixTable(matrix, rows, wordsOf(request, found, kinds))}
      <ul class="govuk-list">
        <li><a class="govuk-link" href="${address('work.duties', language, { partnership })}">${say('matrix.dutyMap')}</a></li>
        <li><a class="govuk-link" href="${address('work.thread.broken', language, { partnership })}">${say('matrix.allBroken')}</a></li>
        <li><a class="govuk-link" href="${address('work.thread', language, { partnership }, { query: { format: 'csv' } })}">${say('matrix.csv')}</a></li>
      </ul>`;
    return page(say('matrix.title'), main, { current: 'work.thread', width: 'full' });
  };
}

/** One record in focus: what is above it, what hangs on it. */
export function threadRecordPage(kinds: KindWords): Handler {
  return async (request) => {
    const { language, params, query } = request;
    const say = threadMessages.in(language);
    const found = await open(request);
    const kind = kindOfWord(params['kind'] ?? '', language);
    const steps = query['steps'] === '1' ? 1 : query['steps'] === '2' ? 2 : 'all';
    const bundleBy = query['bundle'] === 'kind' ? 'kind' : 'organisation';
    const focus =
      found && kind
        ? threadFocus(found.thread, kind, params['code'] ?? '', {
            steps,
            bundleBy,
            onlyBroken: query['broken'] === 'yes',
          })
        : undefined;
    if (!found || !focus) return notFound();
    const words = wordsOf(request, found, kinds);
    const { of = '', by = '' } = query;
    const partner = found.thread.nodes.get(nodeId('organisation', by));
    if (isThreadKind(of)) return bundlePage(request, { focus, kind: of, partner, words });
    const name = focus.focus.title[language] || focus.focus.code;
    const title = say('focus.title', { title: name });
    const partnership = request.partnershipId ?? '';
    const record = recordHref(request, focus.focus);
    const main = html`<span class="govuk-caption-l">${kinds(focus.focus.kind, 'one', language)} ${focus.focus.kind === 'duty' ? '' : focus.focus.code}</span>
      <h1 class="govuk-heading-l">${title}</h1>
      ${record ? html`<p class="govuk-body"><a class="govuk-link" href="${record}">${say('focus.record')}</a></p>` : nothing}
      ${focusChoices(request)}
      ${threadFocusView(focus, words)}
      ${childPovertyServed(request, focus.focus, found.check.records)}`;
    return page(title, main, {
      current: 'work.thread',
      width: 'full',
      breadcrumbs: [{ text: say('matrix.title'), href: address('work.thread', language, { partnership }) }],
    });
  };
}

/** Every broken thread, with what would mend it. */
export const brokenThreadsPage: Handler = async (request) => {
  const { language } = request;
  const say = threadMessages.in(language);
  const found = await open(request);
  if (!found) return emptyThread(request);
  const partnership = request.partnershipId ?? '';
  const n = found.broken.length;
  const main = html`<h1 class="govuk-heading-l">${say('broken.title')}</h1>
      <p class="govuk-body-l">${n === 0 ? say('broken.none', { date: sayDate(request.services.today(), language) }) : say('broken.lead', { n })}</p>
      ${
        n === 0
          ? nothing
          : dataTable({
              language,
              caption: say('broken.title'),
              captionHidden: true,
              columns: [
                { text: say('broken.record') },
                { text: say('broken.what') },
                { text: say('broken.source') },
                { text: say('broken.mend') },
              ],
              rows: found.broken.map((each) => {
                const { href, name } = recordOf(request, found, each);
                return [
                  html`<a class="govuk-link" href="${href}">${name}</a>`,
                  each.words[language],
                  each.source[language],
                  mendLink(request, found, each, name),
                ];
              }),
            })
      }
      ${await evidenceLacking(request)}`;
  return page(say('broken.title'), main, {
    current: 'work.thread',
    width: 'full',
    breadcrumbs: [{ text: say('matrix.title'), href: address('work.thread', language, { partnership }) }],
  });
};

async function open(request: PageRequest): Promise<CheckedThread | null> {
  if (!request.partnershipId) return null;
  const { plan } = request.query;
  return threadOfPlan(request.services, request.partnershipId, plan ? { plan } : {});
}

/** The record that a thread is broken at: its thread, or the record itself where it is no part of the thread. */
function recordOf(request: PageRequest, found: CheckedThread, { record }: BrokenThread) {
  const { language, partnershipId } = request;
  const node = found.thread.nodes.get(nodeId(record.kind, record.code));
  const kept = found.check.records.find(record.kind, record.code);
  const definition = request.services.records.definition(record.kind);
  const title = node?.title ?? (kept && definition ? calledOf(definition, kept) : undefined);
  const place = { partnership: partnershipId ?? '', kind: record.kind, code: record.code };
  return {
    name: `${record.code} ${title?.[language] ?? ''}`.trim(),
    href: address(node ? 'work.thread.record' : 'work.record', language, place),
  };
}

function toMend({ requirement, mend }: BrokenThread): ToMend {
  return { requirement, rulebook: threadRulebook, place: mend };
}

/** The way to the form that mends it, for those who may; the others read that somebody else has to. */
function mendLink(request: PageRequest, found: CheckedThread, broken: BrokenThread, name: string): Html {
  const say = threadMessages.in(request.language);
  const href = ownMendHref(request, found.check.records, toMend(broken));
  return href
    ? html`<a class="govuk-link" href="${href}">${say('broken.mendHere')}<span class="govuk-visually-hidden">: ${name}</span></a>`
    : html`${say('broken.byOthers')}`;
}

function emptyThread(request: PageRequest) {
  const say = threadMessages.in(request.language);
  const main = html`<h1 class="govuk-heading-l">${say('matrix.title')}</h1>
    ${emptyState(say('matrix.empty'), {
      text: say('matrix.empty.mend'),
      href: address('work.plan', request.language, { partnership: request.partnershipId ?? '' }),
    })}`;
  return page(say('matrix.title'), main, { current: 'work.thread' });
}

/** Kinds that the address map has a thread page for; a duty's own page is its requirement. */
function hrefOf(request: PageRequest, node: ThreadNode): string {
  return address('work.thread.record', request.language, placeOf(request, node));
}

function placeOf({ partnershipId }: PageRequest, { kind, code }: Pick<ThreadNode, 'kind' | 'code'>) {
  return { partnership: partnershipId ?? '', kind, code };
}

function recordHref(request: PageRequest, node: ThreadNode): string | undefined {
  const partnership = request.partnershipId ?? '';
  if (node.kind === 'duty') return undefined;
  if (node.kind === 'dataset')
    return address('work.dataset', request.language, { partnership, code: node.code });
  return address('work.record', request.language, { partnership, kind: node.kind, code: node.code });
}

function wordsOf(request: PageRequest, found: CheckedThread, kinds: KindWords): ThreadWords {
  const broken = brokenByRecord(found.broken);
  const { records } = found.check;
  return {
    language: request.language,
    kind: (kind: ThreadKind, number) => kinds(kind, number, request.language),
    hrefOf: (node) => hrefOf(request, node),
    bundleHrefOf: (bundle) => bundleHref(request, bundle),
    brokenHrefOf: (outcome) =>
      outcome
        ? address('work.thread.record', request.language, placeOf(request, outcome), {
            query: { broken: 'yes' },
          })
        : address('work.thread.broken', request.language, { partnership: request.partnershipId ?? '' }),
    breaksOf: (node) =>
      (broken.get(nodeId(node.kind, node.code)) ?? []).map((each) => ({
        text: each.words[request.language],
        href: mendOrReadHref(request, records, toMend(each)),
      })),
    isLeadOnlyProposed: ({ code, organisation }) =>
      !leadHasAgreed(
        organisation,
        records
          .all(contributionDefinition)
          .filter(({ values }) => values.action === code)
          .map(({ values }) => values),
      ),
  };
}

function yearsOf({ thread }: CheckedThread): readonly string[] {
  const years = [...thread.nodes.values()].flatMap((node) => node.financialYear ?? []);
  return [...new Set(years)].sort();
}

function filters(request: PageRequest, years: readonly string[], year: string | null) {
  const { language, query } = request;
  const say = threadMessages.in(language);
  const ui = componentsIn(language);
  return filterForm({
    language,
    action: address('work.thread', language, { partnership: request.partnershipId ?? '' }),
    fields: html`${ui.select({
      id: 'year',
      name: 'year',
      label: { text: say('matrix.year') },
      items: [
        { value: '', text: say('matrix.allYears'), selected: year === null },
        ...years.map((each) => ({ value: each, text: each, selected: each === year })),
      ],
    })}${onlyBroken(request, say('matrix.onlyBroken'), query['broken'] === 'yes')}`,
  });
}

function onlyBroken({ language }: PageRequest, text: string, checked: boolean) {
  return componentsIn(language).checkboxes({
    name: 'broken',
    classes: 'govuk-checkboxes--small',
    items: [{ value: 'yes', text, checked }],
  });
}

function focusChoices(request: PageRequest) {
  const { language, params, query } = request;
  const say = threadMessages.in(language);
  const ui = componentsIn(language);
  const kind = kindOfWord(params['kind'] ?? '', language) ?? 'outcome';
  const steps = query['steps'] ?? 'all';
  const bundle = query['bundle'] ?? 'organisation';
  return filterForm({
    language,
    action: address('work.thread.record', language, {
      partnership: request.partnershipId ?? '',
      kind,
      code: params['code'] ?? '',
    }),
    fields: html`${ui.radios({
      name: 'steps',
      value: steps,
      classes: 'govuk-radios--inline govuk-radios--small',
      fieldset: { legend: { text: say('focus.steps') } },
      items: (['1', '2', 'all'] as const).map((value) => ({ value, text: say(`focus.steps.${value}`) })),
    })}${ui.select({
      id: 'bundle',
      name: 'bundle',
      label: { text: say('focus.bundle') },
      items: (['organisation', 'kind'] as const).map((value) => ({
        value,
        text: say(`focus.bundle.${value}`),
        selected: value === bundle,
      })),
    })}${onlyBroken(request, say('focus.onlyBroken'), query['broken'] === 'yes')}`,
  });
}

/** Every link as a row: codes and relation, for those who count themselves. */
function linksAsCsv({ thread }: CheckedThread) {
  const rows = thread.links.map(({ upper, relation, lower }) => [upper, relation, lower].join(','));
  return file('text/csv; charset=utf-8', ['upper,relation,lower', ...rows, ''].join('\r\n'), 'thread.csv');
}
