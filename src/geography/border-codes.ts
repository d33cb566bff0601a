import { type AreaCode, isOfficial, readAreaCode } from './area-code.ts';
import { kindOf, typesWithPrefix } from './area-type.ts';
import { areasOfWales } from './wales.ts';

const authoritiesOfWales: ReadonlySet<string> = new Set(
  areasOfWales.filter(({ type }) => kindOf(type) === 'local-authority').map(({ code }) => code),
);

/**
 * Reads the code of an area on this side of the border: one of a partnership's own, or an official one of Wales. A local
 * authority must be one there is.
 *
 * @source GEO-03
 */
export function readCodeInWales(written: string): string | undefined {
  const code = readAreaCode(written);
  if (!code || !isOfficial(code)) return code;
  const isAuthority = kindsOf(code).includes('local-authority');
  return code.startsWith('W') && (!isAuthority || authoritiesOfWales.has(code)) ? code : undefined;
}

/**
 * Reads the code of a local authority of England, on the border or beyond it: people travel further for some services.
 *
 * @source GEO-03; ONS Code History Database, entities E06 to E10
 */
export function readEnglishAuthority(written: string): string | undefined {
  const code = readAreaCode(written);
  return code && kindsOf(code).includes('english-authority') ? code : undefined;
}

function kindsOf(code: AreaCode): readonly string[] {
  return typesWithPrefix(code.slice(0, 3)).map(kindOf);
}
