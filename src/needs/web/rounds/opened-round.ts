import type { PageRequest } from '../../../access/web/index.ts';
import { type Html, html, subNavigation } from '../../../design-system/index.ts';
import { address, inEither, type Language } from '../../../language/index.ts';
import { organisationDefinition } from '../../../partnership/index.ts';
import type { Problem, RecordSet } from '../../../records/index.ts';
import {
  mayRunRounds,
  type PrioritisationResult,
  type PrioritisationRound,
  prioritisationResult,
  prioritisationRoundDefinition,
  refusalToScore,
  type ScoreRefusal,
} from '../../index.ts';
import { roundMessages } from './round-messages.ts';

/** What the pages of one round start from. */
export interface OpenedRound {
  readonly records: RecordSet;
  readonly round: PrioritisationRound;
  readonly result: PrioritisationResult;
  /** Whether the reader runs rounds for the board. */
  readonly mayRun: boolean;
  /** The reader's organisation, where they act for one. */
  readonly organisation: string | null;
  /** Why the reader cannot score; null when they can. */
  readonly refusal: ScoreRefusal | null;
}

export type RoundState = 'open' | 'closed' | 'decided';

/** The round an address names, with what it comes to; nothing when there is no such round. */
export async function openRound(
  { services, partnershipId, params, acting }: PageRequest,
  tried: ReadonlyMap<string, number> = new Map(),
): Promise<OpenedRound | undefined> {
  const records = await services.records.load(services.db, partnershipId ?? '');
  const round = records.one(prioritisationRoundDefinition, params['code']);
  if (!round || !acting) return undefined;
  return {
    records,
    round,
    result: prioritisationResult(round, records, tried),
    mayRun: mayRunRounds(acting),
    organisation: acting.organisation,
    refusal: refusalToScore(acting, round, services.today()),
  };
}

/** Open until the closing day is over, closed until the board has decided. */
export function stateOf({ values }: PrioritisationRound, today: string): RoundState {
  if (values.state === 'decided') return 'decided';
  return values.closesOn !== null && today > values.closesOn ? 'closed' : 'open';
}

/** What an organisation is called, in the reader's language. */
export function organisationName(records: RecordSet, code: string | null, language: Language): string {
  const name = records.one(organisationDefinition, code)?.values.name;
  return name ? inEither(name, language) : (code ?? '');
}

export type RoundPage =
  | 'work.round'
  | 'work.round.scores'
  | 'work.round.weights'
  | 'work.round.decision'
  | 'work.round.dissent'
  | 'work.round.priorities';

export function roundHref({ language, partnershipId, params }: PageRequest, page: RoundPage): string {
  return address(page, language, { partnership: partnershipId ?? '', code: params['code'] ?? '' });
}

/** The pages of a round. */
export function roundNavigation(request: PageRequest, current: RoundPage): Html {
  const say = roundMessages.in(request.language);
  const parts = [
    { page: 'work.round', text: say('nav.result') },
    { page: 'work.round.scores', text: say('nav.scores') },
    { page: 'work.round.weights', text: say('nav.weights') },
  ] as const;
  return html`${subNavigation(
    say('nav'),
    parts.map(({ page, text }) => ({ text, href: roundHref(request, page), current: page === current })),
  )}`;
}

/** What every page of a round tells its frame. */
export function roundFrame(request: PageRequest, { round }: OpenedRound, problems: readonly Problem[] = []) {
  const { language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const { title } = round.values;
  return {
    current: 'work.evidence',
    hasErrors: problems.length > 0,
    breadcrumbs: [
      {
        text: roundMessages.in(language)('rounds.title'),
        href: address('work.priorities', language, { partnership }),
      },
      { text: inEither(title, language), href: roundHref(request, 'work.round') },
    ],
  };
}
