import type { PublishedVersion } from '../store/index.ts';

/** The published version a request is about: the newest, or the one its address names. */
export function versionAsked(
  versions: readonly PublishedVersion[],
  named: string | undefined,
): { readonly version: PublishedVersion; readonly ofPlan: readonly PublishedVersion[] } | undefined {
  const newest = versions[0];
  const number = named === undefined ? undefined : Number(named.replace(/^v/, ''));
  const version =
    number === undefined
      ? newest
      : (versions.find((each) => each.plan === newest?.plan && each.number === number) ??
        versions.find((each) => each.number === number));
  if (!version) return undefined;
  return { version, ofPlan: versions.filter(({ plan }) => plan === version.plan) };
}
