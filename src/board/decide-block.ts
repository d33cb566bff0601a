import { riskRegister } from '../delivery/index.ts';
import { agendaItemDefinition } from '../governance/index.ts';
import { compareCodes, type RecordSet } from '../records/index.ts';
import { challengeDefinition, inDanger } from '../turning/index.ts';
import { type BoardBlock, blockOf, type DecideLine } from './board-page.ts';
import type { Tested } from './moved-blocks.ts';
import { named } from './named-record.ts';

/**
 * What a meeting is to decide: items of its agenda, challenges that have no decision yet, risks above what is acceptable, and
 * what is in danger and nobody has challenged.
 *
 * @param worse - what tests found to be getting worse
 * @param on - ISO date
 * @source GOV-18, GOV-36; PERF-08
 */
export function decideBlock(
  records: RecordSet,
  meeting: string,
  worse: readonly Pick<Tested, 'item'>[],
  on: string,
): BoardBlock<DecideLine> {
  return blockOf([
    ...agendaLines(records, meeting),
    ...challengeLines(records),
    ...riskLines(records, on),
    ...dangerLines(records, worse),
  ]);
}

function agendaLines(records: RecordSet, meeting: string): readonly DecideLine[] {
  const last = Number.MAX_SAFE_INTEGER;
  return records
    .all(agendaItemDefinition)
    .filter(({ values }) => values.meeting === meeting && values.sort === 'decision')
    .toSorted(
      (a, b) => (a.values.position ?? last) - (b.values.position ?? last) || compareCodes(a.code, b.code),
    )
    .map((item) => ({
      sort: 'agenda-item',
      item: named(item),
      paper: item.values.paper,
      paperAddress: item.values.paperAddress,
    }));
}

function challengeLines(records: RecordSet): readonly DecideLine[] {
  return records
    .all(challengeDefinition)
    .filter(({ values }) => values.state === 'raised' && values.decision === null)
    .map((challenge) => ({ sort: 'challenge', item: named(challenge) }));
}

function riskLines(records: RecordSet, on: string): readonly DecideLine[] {
  return riskRegister(records, on).flatMap(({ risk, score, isEscalated }): DecideLine[] => {
    const { appetite } = risk.values;
    if (!isEscalated || score === null || appetite === null) return [];
    return [{ sort: 'risk', item: named(risk), score, appetite }];
  });
}

function dangerLines(records: RecordSet, worse: readonly Pick<Tested, 'item'>[]): readonly DecideLine[] {
  const codesOf = (kind: string) =>
    new Set(worse.filter(({ item }) => item.kind === kind).map(({ item }) => item.code));
  const found = inDanger(records, {
    indicators: codesOf('indicator'),
    measures: codesOf('performance-measure'),
  });
  const names = new Set(found.map(({ kind, code }) => `${kind} ${code}`));
  return [...names].flatMap((name): DecideLine[] => {
    const [kind = '', code = ''] = name.split(' ');
    const record = records.find(kind, code);
    return record ? [{ sort: 'danger', item: named(record) }] : [];
  });
}
