import { roleMay } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { type AddressKind, type AddressName, address } from '../../language/index.ts';
import type { BlockName, BoardPage } from '../board-page.ts';
import type { LineTarget } from '../said-line.ts';

/** The list each block is taken from: where the rest is, and where it is mended. */
const listOf = {
  turned: 'work.scorecards',
  worsened: 'work.scorecards',
  late: 'work.delivery.actions',
  money: 'work.delivery.resources',
  silent: 'work.ownership',
} as const satisfies Partial<Record<BlockName, AddressName>>;

/** Where the list of a block is. */
export function listHref(
  { language, partnershipId }: PageRequest,
  name: BlockName,
  { meeting }: Pick<BoardPage, 'meeting'>,
): string {
  const partnership = partnershipId ?? '';
  if (name === 'decide') return address('work.meeting', language, { partnership, code: meeting.code });
  if (name === 'since') return address('work.meetings', language, { partnership });
  return address(listOf[name], language, { partnership });
}

/** Where a line leads; null where the reader can do nothing there. */
export function targetHref(request: PageRequest, target: LineTarget, page: BoardPage): string | null {
  const { language, partnershipId, acting } = request;
  const partnership = partnershipId ?? '';
  switch (target.page) {
    case 'outside':
      return target.href;
    case 'list':
      return listHref(request, target.block, page);
    case 'session':
      return address('work.turning.session', language, { partnership, code: target.code });
    case 'turn': {
      if (acting === null || !roleMay(acting.role, 'records.edit')) return null;
      const query = { [target.kind === 'indicator' ? 'indicator' : 'measure']: target.code };
      return address('work.turning.new', language, { partnership }, { query });
    }
    case 'decision':
      if (acting === null || !roleMay(acting.role, 'report.keep')) return null;
      return address('work.turning.decision', language, {
        partnership,
        kind: target.kind as AddressKind,
        code: target.code,
      });
    case 'thread':
      return address('work.thread.record', language, {
        partnership,
        kind: target.kind as AddressKind,
        code: target.code,
      });
    case 'record': {
      const { kind, code } = target;
      if (kind === 'meeting') return address('work.meeting', language, { partnership, code });
      return address('work.record', language, { partnership, kind: kind as AddressKind, code });
    }
  }
}

/** The page of a meeting: as it stands, as it was kept, on paper, or in a room. */
export function boardHref(
  { language, partnershipId }: PageRequest,
  meeting: string,
  more: {
    readonly kept?: number | null;
    readonly block?: BlockName;
    readonly room?: boolean;
    readonly pdf?: boolean;
  } = {},
): string {
  const query = {
    ...(more.kept && { kept: more.kept }),
    ...(more.room && { view: 'room' }),
    ...(more.block && { block: more.block }),
  };
  return address(
    'work.board-page.meeting',
    language,
    { partnership: partnershipId ?? '', code: meeting },
    { query, ...(more.pdf && { twin: 'pdf' }) },
  );
}
