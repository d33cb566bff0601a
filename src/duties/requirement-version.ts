import type { Requirement } from './rulebook.ts';

/**
 * A short mark of what a requirement asks: it changes whenever its wording, force, dates, source or rule does. A claim
 * keeps the mark it was made under, so that a rule amended later is noticed even where it kept its name.
 */
export function requirementVersion(requirement: Requirement): string {
  const { wording, force, from, to, when, rule, citation } = requirement;
  const { document, section, paragraph, quotation } = citation;
  return markOf(
    JSON.stringify([wording, force, from, to, when, rule, document, section, paragraph, quotation]),
  );
}

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a with 64 bits: tells apart what was changed by mistake or by law, not by an enemy. */
function markOf(text: string): string {
  let hash = offset;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  return hash.toString(16).padStart(16, '0');
}
