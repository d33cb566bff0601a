import { type Answer, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html } from '../../design-system/index.ts';
import { type AddressName, address } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { membersOn, type Organisation, organisationDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { Instrument } from '../instrument.ts';
import { type SelfAssessment, selfAssessmentDefinition } from '../self-assessment.ts';
import { instruments } from '../store/read-instruments.ts';
import { selfAssessmentPageMessages } from './page-messages.ts';

/** One round with its instrument, and the records around it. */
export interface OpenedRound {
  readonly records: RecordSet;
  readonly round: SelfAssessment;
  readonly instrument: Instrument;
  /** ISO date: today. */
  readonly on: string;
}

/** Opens a round; nothing where there is none, or where nobody has its instrument. */
export async function openRound(
  { services, partnershipId }: PageRequest,
  code: string | undefined,
): Promise<OpenedRound | undefined> {
  const records = await services.records.load(services.db, partnershipId ?? '');
  const round = records.one(selfAssessmentDefinition, code);
  const instrument = (await instruments()).find(({ id }) => id === round?.values.instrument);
  return round && instrument && { records, round, instrument, on: services.today() };
}

/** Organisations that are asked: those named, else every member of the board. */
export function askedIn({ records, round, on }: OpenedRound): readonly Organisation[] {
  const named = round.values.organisations.flatMap((code) => records.one(organisationDefinition, code) ?? []);
  return named.length > 0 ? named : membersOn(records, on);
}

/** Where a page of this partnership is. */
export function hrefOf(
  { language, partnershipId }: PageRequest,
  name: AddressName,
  params: Readonly<Record<string, string>> = {},
): string {
  return address(name, language, { partnership: partnershipId ?? '', ...params });
}

/** A page at work, below the self-assessments. */
export function inSelfAssessment(
  request: PageRequest,
  title: string,
  main: Html,
  {
    parent,
    isHome = false,
    hasErrors = false,
  }: { readonly parent?: SelfAssessment; readonly isHome?: boolean; readonly hasErrors?: boolean } = {},
): Answer {
  const say = selfAssessmentPageMessages.in(request.language);
  const home = { text: say('home.title'), href: hrefOf(request, 'work.self-assessments') };
  return page(title, main, {
    current: 'work.self-assessments',
    width: parent ? 'two-thirds' : 'full',
    hasErrors,
    status: hasErrors ? 422 : 200,
    breadcrumbs: [
      ...(isHome ? [] : [home]),
      ...(parent
        ? [
            {
              text: titleOf(parent.values.title, request.language),
              href: hrefOf(request, 'work.self-assessment', { code: parent.code }),
            },
          ]
        : []),
    ],
  });
}

/** Something that is not there, or does not hold. */
export function lacking(text: string): Html {
  return html`<strong class="ll-missing">${text}</strong>`;
}
