import type { Bilingual } from '../../src/language/index.ts';
import type {
  NamedFund,
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  resourceDefinition,
  riskDefinition,
} from '../../src/plan/index.ts';
import { type ActionWords, type ContributionWords, type ResourceWords, resourceTitles } from './action.ts';
import { actionsForChildren } from './actions-children.ts';
import { actionsForHealth } from './actions-health.ts';
import { actionsForHomes } from './actions-homes.ts';
import { moreRisks } from './actions-risks.ts';
import { actionsForSafety } from './actions-safety.ts';
import { actionsForTheValley, actionsForVoice } from './actions-valley.ts';
import { both, type KitRecord } from './record.ts';

/** Grants that come from a fund with a name. */
const grantFunds: Readonly<Partial<Record<string, NamedFund>>> = {
  A2: 'flying-start',
  A5: 'flying-start',
  A9: 'supporting-people',
  A11: 'regional-collaboration-fund',
};

const words: readonly ActionWords[] = [
  ...actionsForChildren,
  ...actionsForSafety,
  ...actionsForHealth,
  ...actionsForHomes,
  ...actionsForTheValley,
  ...actionsForVoice,
];

const financialYears = ['2026-27', '2027-28', '2028-29'] as const;

/** How widely each is best delivered, where that is not in the area itself; of three nobody has said yet. */
const deliveredAt: Readonly<Record<string, 'regionally' | 'nationally' | 'untold'>> = {
  ...{ A10: 'regionally', A11: 'regionally', A24: 'regionally', A30: 'regionally', A31: 'regionally' },
  ...{ A23: 'nationally', A20: 'untold', A41: 'untold', A42: 'untold' },
};

/** Actions outside the area that benefit people here. */
const alsoOutside: Readonly<Record<string, Bilingual>> = {
  A10: both(
    'Mae dau o’r cartrefi dros y ffin, i bobl o’r dyffryn na allant aros yma’n ddiogel.',
    'Two of the homes are over the border, for people of the valley who cannot stay here safely.',
  ),
};

/** When each governing body consented; the others did so on one day. */
const consentDays: Readonly<Record<string, string>> = {
  B1: '2026-02-24',
  B2: '2026-02-19',
  B7: '2026-03-04',
};

/** Promises that go otherwise than well so far, by action and organisation. */
const notOnCourse: Readonly<Record<string, { readonly state: 'slipping' | 'done'; readonly progress: Bilingual }>> = {
  'A5 B1': {
    state: 'slipping',
    progress: both(
      'Mae tri o’r 12 man chwarae wedi’u gorffen; mae’r contractwr yn hwyr.',
      'Three of the 12 play areas are finished; the contractor is late.',
    ),
  },
  'A13 B1': {
    state: 'done',
    progress: both(
      'Mae’r goleuadau wedi’u gosod a’r brydles wedi’i llofnodi.',
      'The lights are in and the lease is signed.',
    ),
  },
  'A24 B1': {
    state: 'slipping',
    progress: both('Mae 13 o’r 20 gweithiwr wedi’u penodi.', '13 of the 20 workers have been appointed.'),
  },
};

export const actions: readonly KitRecord<typeof actionDefinition>[] = words.map((action) => ({
  code: action.code,
  plan: 'PL1',
  title: action.title,
  description: action.description,
  outcomes: action.outcomes,
  lead: action.lead,
  owner: action.owner,
  startsOn: action.from,
  endsOn: action.to,
  prevention: action.prevention,
  state: action.state,
  ...(action.progress ? { progress: action.progress } : {}),
  measures: action.measures ?? [],
  childPovertyAims: action.childPovertyAims ?? [],
  ...placeOf(action.code),
}));

export const contributions: readonly KitRecord<typeof contributionDefinition>[] = numbered(
  'C',
  words.flatMap((action) => (action.contributions ?? []).map((one) => contributionOf(action, one))),
);

export const milestones: readonly KitRecord<typeof milestoneDefinition>[] = numbered(
  'M',
  words.flatMap((action) =>
    (action.milestones ?? []).map(({ title, due, met }) => ({
      action: action.code,
      title,
      dueOn: due,
      ...(met ? { metOn: met } : {}),
    })),
  ),
);

/** The last one serves no action: money that nobody can say the use of. */
export const resources: readonly KitRecord<typeof resourceDefinition>[] = numbered('R', [
  ...words.flatMap((action) => (action.resources ?? []).flatMap((one) => resourcesOf(action.code, one))),
  {
    organisation: 'B1',
    title: both('Cronfa adfywio heb ei dyrannu', 'Regeneration fund not yet allotted'),
    kind: 'money' as const,
    amountPence: 25_000_000,
    financialYear: '2026-27',
    spending: 'capital' as const,
  },
]);

export const risks: readonly KitRecord<typeof riskDefinition>[] = numbered(
  'K',
  words.flatMap((action) =>
    [...(action.risks ?? []), ...(moreRisks[action.code] ?? [])].map((one) => ({
      action: action.code,
      ...one,
    })),
  ),
);

function placeOf(code: string) {
  const level = deliveredAt[code] ?? ('locally' as const);
  const benefitHere = alsoOutside[code];
  return {
    ...(level === 'untold' ? {} : { bestDelivered: level }),
    ...(benefitHere ? { takesPlace: 'both' as const, benefitHere } : { takesPlace: 'in-the-area' as const }),
  };
}

/** How a promise goes that was agreed, once its action is under way; nothing before. */
function deliveryOf(action: ActionWords, { by, state }: ContributionWords) {
  const isAgreed = state === 'agreed' || state === 'agreed-in-part';
  if (!isAgreed || action.state === 'not-started') return {};
  const { state: deliveryState = 'on-course' as const, progress } = notOnCourse[`${action.code} ${by}`] ?? {};
  return { deliveryState, ...(progress && { progress }) };
}

function contributionOf(action: ActionWords, one: ContributionWords) {
  const consented = one.state === 'agreed' || one.state === 'agreed-in-part';
  const plan = {
    corporatePlan: 'Cynllun Corfforaethol / Corporate Plan 2026-2031',
    corporatePlanOn: '2026-05-14',
  };
  return {
    action: action.code,
    organisation: one.by,
    promise: one.promise,
    state: one.state,
    ...deliveryOf(action, one),
    ...(one.answer ? { answer: one.answer } : {}),
    ...(consented ? { consentOn: consentDays[one.by] ?? '2026-02-26' } : {}),
    ...(one.section ? { ...plan, corporatePlanSection: one.section } : {}),
    ...(one.told ? { communicated: one.told } : {}),
    ...(one.budget ? { businessPlan: one.budget } : {}),
  };
}

function resourcesOf(
  action: string,
  one: ResourceWords,
): Omit<KitRecord<typeof resourceDefinition>, 'code'>[] {
  const title = resourceTitles[one.source];
  if (one.source === 'staff' || one.source === 'premises') {
    const kind = one.source === 'staff' ? ('people' as const) : ('in-kind' as const);
    return [{ action, organisation: one.by, title, kind, financialYear: '2026-27' }];
  }
  return one.thousands.map((thousands, year) => ({
    action,
    organisation: one.by,
    title,
    kind: 'money' as const,
    amountPence: thousands * 100_000,
    financialYear: financialYears[year] ?? '2028-29',
    spending: one.source === 'capital' ? ('capital' as const) : ('revenue' as const),
    ...fundingOf(action, one.source),
  }));
}

/** Capital and pooled money may be either: the example does not say. */
function fundingOf(
  action: string,
  source: ResourceWords['source'],
): Pick<KitRecord<typeof resourceDefinition>, 'funding' | 'fund'> {
  if (source === 'core') return { funding: 'core' };
  if (source !== 'grant') return {};
  const fund = grantFunds[action];
  return fund ? { funding: 'grant', fund } : { funding: 'grant' };
}

function numbered<Item>(prefix: string, items: readonly Item[]): (Item & { readonly code: string })[] {
  return items.map((item, index) => ({ code: `${prefix}${index + 1}`, ...item }));
}
