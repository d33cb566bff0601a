import type { Bilingual } from '../language/index.ts';
import type { ReportPart } from './report-part.ts';

/** One text of officers as the report prints it, with what it tells of. */
export interface ToldText {
  readonly code: string;
  readonly part: ReportPart;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly outcomes: readonly string[];
  readonly indicators: readonly string[];
  readonly measures: readonly string[];
  readonly actions: readonly string[];
  readonly contributions: readonly string[];
}

/** Which records the texts of a report tell of. */
export interface Told {
  outcome(code: string): boolean;
  indicator(code: string): boolean;
  measure(code: string): boolean;
  action(code: string): boolean;
  contribution(code: string): boolean;
}

/** What texts tell of: only those count that say something. */
export function toldIn(texts: readonly ToldText[]): Told {
  const speaking = texts.filter(({ text }) => text.cy.trim() !== '' || text.en.trim() !== '');
  const codes = (list: (text: ToldText) => readonly string[]) => {
    const told = new Set(speaking.flatMap(list));
    return (code: string) => told.has(code);
  };
  return {
    outcome: codes(({ outcomes }) => outcomes),
    indicator: codes(({ indicators }) => indicators),
    measure: codes(({ measures }) => measures),
    action: codes(({ actions }) => actions),
    contribution: codes(({ contributions }) => contributions),
  };
}
