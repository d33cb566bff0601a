import { type PageAnswer, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { address, kindOfWord, sayMoney } from '../../language/index.ts';
import type { FocusBundle, ThreadFocus, ThreadKind, ThreadNode } from '../index.ts';
import { threadMessages } from '../messages.ts';
import type { ThreadWords } from '../thread-view.ts';

const pageSize = 60;

/** What of a thread is listed: the records of one kind, of one partner or of all. */
interface Listed {
  readonly focus: ThreadFocus;
  readonly kind: ThreadKind;
  readonly partner: ThreadNode | undefined;
  readonly words: ThreadWords;
}

/** Where the records are listed that share a mark in the drawing of the thread asked for. @source PAGES section 4.4 */
export function bundleHref(request: PageRequest, bundle: FocusBundle): string {
  const { kind, organisation, members, broken } = bundle;
  return hrefOf(request, {
    steps: request.query['steps'],
    of: kind,
    by: organisation ?? undefined,
    broken: broken === members.length ? 'yes' : request.query['broken'],
  });
}

/** The records of one kind on a thread, as a table in pages: what a bundle of the drawing stands for. */
export function bundlePage(request: PageRequest, { focus, kind, partner, words }: Listed): PageAnswer {
  const { language, query } = request;
  const say = threadMessages.in(language);
  const nodes = [...focus.above, ...focus.below]
    .filter((group) => group.kind === kind)
    .flatMap((group) => group.nodes)
    .filter((node) => partner === undefined || node.organisation === partner.code);
  const last = Math.max(1, Math.ceil(nodes.length / pageSize));
  const at = Math.min(Math.max(Number(query['page']) || 1, 1), last);
  const thread = say('focus.title', { title: focus.focus.title[language] || focus.focus.code });
  const records = words.kind(kind, 'many');
  const title = partner ? `${records}: ${partner.title[language] || partner.code}` : records;
  const hasMoney = nodes.some((node) => node.amountPence !== null);
  const hasBreaks = nodes.some((node) => node.breaks.length > 0);
  const main = html`<span class="govuk-caption-l">${thread}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    ${dataTable({
      language,
      caption: title,
      captionHidden: true,
      columns: [
        { text: say('broken.record') },
        ...(hasMoney ? [{ text: say('bundle.money'), numeric: true }] : []),
        ...(hasBreaks ? [{ text: say('broken.what') }] : []),
      ],
      rows: nodes
        .slice((at - 1) * pageSize, at * pageSize)
        .map((node) => [
          linked(node, words),
          ...(hasMoney ? [node.amountPence === null ? '' : sayMoney(node.amountPence)] : []),
          ...(hasBreaks ? [html`${words.breaksOf(node).map(({ text }) => html`<div>${text}</div>`)}`] : []),
        ]),
      paging: {
        page: at,
        size: pageSize,
        total: nodes.length,
        hrefOf: (n) => hrefOf(request, { ...query, page: n }),
      },
    })}`;
  return page(`${title}: ${thread}`, main, {
    current: 'work.thread',
    width: 'full',
    breadcrumbs: [
      {
        text: say('matrix.title'),
        href: address('work.thread', language, { partnership: request.partnershipId ?? '' }),
      },
      { text: thread, href: hrefOf(request, { steps: query['steps'] }) },
    ],
  });
}

function linked(node: ThreadNode, { language, hrefOf: hrefOfNode }: ThreadWords): Html {
  const code = node.kind === 'duty' ? '' : `${node.code} `;
  return html`<a class="govuk-link" href="${hrefOfNode(node)}">${code}${node.title[language] || node.code}</a>`;
}

function hrefOf(
  { language, params, partnershipId }: PageRequest,
  query: Record<string, string | number | undefined>,
): string {
  const { kind: word = '', code = '' } = params;
  const place = { partnership: partnershipId ?? '', kind: kindOfWord(word, language) ?? '', code };
  return address('work.thread.record', language, place, { query });
}
