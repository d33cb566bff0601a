import type { DisclosurePolicy } from '../methods/index.ts';
import type { DatasetDescription } from './dataset.ts';
import { isOwnProducer, type OwnNames } from './own-producer.ts';

/**
 * What is done with small counts of a dataset. `published-elsewhere`: its producer has published the figures and
 * controlled them, so they go out as they are. `own-counts`: counts of the partnership and its partners, which nobody
 * has controlled yet.
 */
export type DatasetDisclosure =
  | { readonly control: 'published-elsewhere' }
  | ({ readonly control: 'own-counts' } & DisclosurePolicy);

/** Why a figure is withheld: it is small, or it would give a small one away. */
export type WithheldReason = 'small' | 'protects';

/** What stands beside a figure that does not go out, for those who may see it. */
export interface WithheldMark {
  /** `too-many`: its release has too many figures to be controlled here, so that none of them goes out. */
  readonly reason: WithheldReason | 'too-many';
  /** Counts below this are small. */
  readonly below: number;
}

/** Small is below five; no small count can be worked out from totals. */
export const usualPolicy: DisclosurePolicy = { threshold: 5, zero: 'shown', roundTo: 1, secondary: true };

/** Why a dataset is treated as it is. */
export type DisclosureGround = 'decided' | 'other-producer' | 'own-producer' | 'not-described';

/** What is done with small counts of a dataset, and why. */
export interface DisclosureRuling {
  readonly disclosure: DatasetDisclosure;
  readonly because: DisclosureGround;
}

/**
 * What is done with a dataset: what somebody has decided of it, in its mapping or since. Else its figures go out as they
 * are only where a source, a licence and a producer are named, as published statistics have them, and the producer is
 * not the partnership or one of its organisations: nobody has controlled what we count ourselves.
 *
 * @param own - names of the partnership and its organisations
 * @source INFO-09
 */
export function rulingOn(
  { source, producer, licence, inWelsh, disclosure }: DescribedSource,
  own: OwnNames,
): DisclosureRuling {
  if (disclosure) return { disclosure, because: 'decided' };
  const ownCounts = { control: 'own-counts', ...usualPolicy } as const;
  if ([producer, inWelsh?.producer ?? ''].some((name) => isOwnProducer(name, own)))
    return { disclosure: ownCounts, because: 'own-producer' };
  const isDescribed = [source, producer, licence].every((said) => said.trim() !== '');
  return isDescribed
    ? { disclosure: { control: 'published-elsewhere' }, because: 'other-producer' }
    : { disclosure: ownCounts, because: 'not-described' };
}

type DescribedSource = Pick<DatasetDescription, 'source' | 'producer' | 'licence' | 'inWelsh' | 'disclosure'>;

/** The policy to control a dataset by; nothing where its figures go out as they are. */
export function policyOf(disclosure: DatasetDisclosure): DisclosurePolicy | undefined {
  if (disclosure.control === 'published-elsewhere') return undefined;
  const { threshold, zero, roundTo, secondary } = disclosure;
  return { threshold, zero, roundTo, secondary };
}

/** What a mapping, a form or a command says of it, as texts. */
export interface ToldDisclosure {
  readonly control?: unknown;
  readonly threshold?: unknown;
  readonly zero?: unknown;
  readonly 'round-to'?: unknown;
  readonly secondary?: unknown;
}

/** Above these, nothing of a table would be left. */
const [mostThreshold, mostRounding] = [1000, 1000];

/**
 * Reads what is said of disclosure: the word `published-elsewhere` or `own-counts`, or the parts of a policy, of which
 * those not said are the usual ones.
 *
 * @returns nothing where it cannot be understood
 */
export function readDisclosure(said: unknown): DatasetDisclosure | undefined {
  if (said === 'published-elsewhere') return { control: 'published-elsewhere' };
  if (said === 'own-counts') return { control: 'own-counts', ...usualPolicy };
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return undefined;
  const told: ToldDisclosure = said;
  if (told.control === 'published-elsewhere') return { control: 'published-elsewhere' };
  if (told.control !== undefined && told.control !== 'own-counts') return undefined;
  const threshold = wholeNumber(told.threshold ?? usualPolicy.threshold, 0, mostThreshold);
  const roundTo = wholeNumber(told['round-to'] ?? usualPolicy.roundTo, 1, mostRounding);
  const zero = (['shown', 'suppressed'] as const).find((one) => one === (told.zero ?? usualPolicy.zero));
  const secondary = yesOrNo(told.secondary ?? usualPolicy.secondary);
  if (threshold === undefined || roundTo === undefined || !zero || secondary === undefined) return undefined;
  return { control: 'own-counts', threshold, zero, roundTo, secondary };
}

function wholeNumber(said: unknown, least: number, most: number): number | undefined {
  const number = typeof said === 'string' && /^\d+$/.test(said.trim()) ? Number(said) : said;
  const isRight = typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most;
  return isRight ? number : undefined;
}

function yesOrNo(said: unknown): boolean | undefined {
  if (typeof said === 'boolean') return said;
  return said === 'yes' || said === 'true' ? true : said === 'no' || said === 'false' ? false : undefined;
}
