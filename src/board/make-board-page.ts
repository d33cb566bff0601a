import type { Meeting } from '../governance/index.ts';
import type { Bilingual } from '../language/index.ts';
import type { AssessedIndicator } from '../needs/index.ts';
import type { ScorecardRow } from '../performance/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { BoardPage } from './board-page.ts';
import { decideBlock } from './decide-block.ts';
import { figuresReach } from './figures-reach.ts';
import { lateBlock } from './late-block.ts';
import { moneyBlock } from './money-block.ts';
import { movedBlocks, movementOf, testedIndicators, testedMeasures } from './moved-blocks.ts';
import { named } from './named-record.ts';
import { silentBlock } from './silent-block.ts';
import { sinceBlock } from './since-block.ts';

/** What a board page is made of. */
export interface BoardKnown {
  readonly partnership: Bilingual;
  /** As everybody at the table may see them: what is restricted is not among them, only counted. */
  readonly records: RecordSet;
  readonly meeting: Meeting;
  /** ISO date: the day it is made. */
  readonly on: string;
  /** Signed off and released by then. */
  readonly measures: readonly ScorecardRow[];
  /** Of what may go out. */
  readonly indicators: readonly AssessedIndicator[];
  /** Names of items of which somebody has told lately. */
  readonly told: ReadonlySet<string>;
  readonly unseen: number;
}

/**
 * The board page of a meeting, from what is known on a day.
 *
 * @source GOV-18; PERF-08; PLAN-09; PAGES 4.10
 */
export function makeBoardPage(known: BoardKnown): BoardPage {
  const { partnership, records, meeting, on, unseen } = known;
  const tested = [
    ...testedIndicators(records, known.indicators, on),
    ...testedMeasures(records, known.measures),
  ];
  const worse = tested.filter((each) => each.isFresh && movementOf(each) === 'worsened');
  return {
    format: 'llinyn-board-page/1',
    partnership,
    meeting: { ...named(meeting), heldOn: meeting.values.heldOn ?? '' },
    madeOn: on,
    figuresTo:
      tested
        .map(({ periodEnd }) => periodEnd)
        .toSorted()
        .at(-1) ?? null,
    unseen,
    blocks: {
      decide: decideBlock(records, meeting.code, worse, on),
      ...movedBlocks(tested),
      late: lateBlock(records, on),
      money: moneyBlock(records, on),
      silent: silentBlock(records, { told: known.told, figures: figuresReach(known.measures) }, on),
      since: sinceBlock(records, meeting, on),
    },
  };
}
