import type { Language } from '../../language/index.ts';
import type { Problem } from '../../records/index.ts';
import { sayStratMlProblem, stratmlMessages } from '../index.ts';

interface HowToSay {
  readonly language: Language;
  readonly json: boolean;
  readonly print: (text: string) => void;
}

/**
 * Says every problem, however many there are (whoever mends a file mends all of it at once), and that nothing was done.
 *
 * @returns the exit status of a command that refused
 */
export function refuseStratMl(problems: readonly Problem[], { language, json, print }: HowToSay): 2 {
  const said = problems.map((found) => ({
    ...found,
    ...(sayStratMlProblem(found, language) ?? { place: '', what: found.code, mend: '' }),
  }));
  if (json) print(JSON.stringify({ done: false, problems: said }, null, 2));
  else {
    for (const { place, what, mend } of said)
      print(`${place === '' ? '' : `${place}\n  `}${what}\n  ${mend}`);
    print(stratmlMessages.in(language)('cli.refused', { n: said.length }));
  }
  return 2;
}
