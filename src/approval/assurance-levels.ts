import { opinionDefinition } from '../duties/index.ts';
import type { AnyRecord, RecordSet } from '../records/index.ts';
import { adviceDefinition } from './advice.ts';
import { publicationDefinition } from './publication.ts';
import { sendingDefinition } from './sending.ts';

/** Who is assured of how the board performs: the public, the local authority, the Welsh Government. */
export const assuranceLevels = ['public', 'local-authority', 'welsh-government'] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/**
 * What stands behind each level of assurance: what the board published of its own performance; what scrutiny was sent and
 * thought; what the Welsh Government was sent and said, with the opinions of inspectors.
 *
 * @source GOV-10; 000 Ch3
 */
export function assuranceByLevel(
  records: RecordSet,
  plan: string,
): Readonly<Record<AssuranceLevel, readonly AnyRecord[]>> {
  const isOfPlan = ({ values }: AnyRecord) => values['plan'] === plan;
  const sendings = records.all(sendingDefinition).filter(({ values }) => isSent(values.sentOn));
  const sentTo = (office: string) =>
    sendings.filter((sending) => isOfPlan(sending) && sending.values.office === office);
  const opinionsIn = (lane: string) =>
    records.all(opinionDefinition).filter(({ values }) => values.lane === lane);
  return {
    public: records
      .all(publicationDefinition)
      .filter((each) => isOfPlan(each) && isSent(each.values.publishedOn))
      .filter(({ values }) => values.what === 'plan' || values.what === 'annual-report'),
    'local-authority': [...sentTo('scrutiny-committee'), ...opinionsIn('scrutiny')],
    'welsh-government': [
      ...sentTo('welsh-ministers'),
      ...records
        .all(adviceDefinition)
        .filter((each) => isOfPlan(each) && each.values.adviser === 'welsh-ministers'),
      ...opinionsIn('inspector'),
    ],
  };
}

function isSent(on: string | null): boolean {
  return on !== null;
}
