import { markerLetters } from '../../design-system/index.ts';
import { type Indicator, indicatorDefinition } from '../../evidence/index.ts';
import { openMarkedEvidence, openPublishableEvidence } from '../../evidence/store/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import { type Language, mutated } from '../../language/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import {
  type AreaAssessment,
  type AssessedIndicator,
  assessmentReport,
  type ObservedFigure,
} from '../index.ts';
import { assessArea } from '../store/index.ts';
import { sayComparator, titleOf } from '../web/assessment-page.ts';
import { figureInWords, refusalsOf, sayGap, sayPeriodLabel } from '../web/figure-words.ts';
import { areaName, areaNamed, ownAreas } from '../web/opened-assessment.ts';
import { assessmentMessages } from '../web/page-messages.ts';

/** Where the command reads, and how it answers. */
export interface AssessContext {
  readonly db: Database;
  readonly records: RecordStore;
  readonly dataFolder: string;
  readonly language: Language;
  /** As JSON instead of words. */
  readonly json: boolean;
  readonly print: (text: string) => void;
}

export interface AskedAssessment {
  readonly partnership: string;
  /** Type and code (`ward-2022/W05001234`) or a code; the partnership's first area where none is given. */
  readonly area?: string;
  /** Also what must not be published, marked as such. */
  readonly unsuppressed?: boolean;
}

/**
 * `llinyn assess [AREA]`: the needs assessment of an area, every figure with its range, count and period. What a command
 * prints is passed on: so it says what may be published, and nothing is worked out from anything else. Whoever runs the
 * command holds the data folder and may ask for all of it; then each figure that does not go out is marked.
 *
 * @returns 0 when it was assessed, 2 when there is no such area, or none was named and the partnership has none
 * @source DESIGN "Interfaces that others rely on"; NEED-02, NEED-05; INFO-09
 */
export async function assessCommand(asked: AskedAssessment, context: AssessContext): Promise<0 | 2> {
  const { db, language, print } = context;
  const say = assessmentMessages.in(language);
  const records = await context.records.load(db, asked.partnership);
  const register = await loadAreaRegister(db, asked.partnership);
  const area =
    asked.area === undefined
      ? ownAreas(records, register, asked.partnership)[0]
      : areaNamed(register, asked.area);
  if (!area) {
    const code = asked.area === undefined ? 'needs.no-area' : 'needs.area-unknown';
    const values = { found: asked.area ?? '' };
    const what = say(`problem.${code}`, values);
    const mend = say(`problem.${code}.mend`, values);
    const told = { code, where: {}, values, place: '', what, mend };
    print(context.json ? JSON.stringify({ done: false, problems: [told] }, null, 2) : `${what} ${mend}`);
    return 2;
  }
  const open = asked.unsuppressed ? openMarkedEvidence : openPublishableEvidence;
  const files = evidenceFiles(context.dataFolder);
  const evidence = await open({ db, files, partnership: asked.partnership });
  try {
    const assessment = await assessArea(records, evidence, register, area);
    if (context.json) {
      print(JSON.stringify({ figures: evidence.view, ...assessmentReport(assessment) }, null, 2));
      return 0;
    }
    if (asked.unsuppressed) print(`${say('cli.unsuppressed')}\n`);
    for (const line of linesOf(assessment, records, language)) print(line);
    return 0;
  } finally {
    evidence.close();
  }
}

function linesOf(assessment: AreaAssessment, records: RecordSet, language: Language): readonly string[] {
  const say = assessmentMessages.in(language);
  const { area, needs, indicators, unanswered } = assessment;
  const titles = new Map(indicators.map((each) => [each.code, titleOf(each.title, language)]));
  return [
    say('assessment.area', { area: areaName(area, language) }),
    '',
    say('needs.title'),
    ...(needs.length === 0 ? [say('needs.empty')] : []),
    ...needs.flatMap(({ need, rank, reasons }) => [
      `${rank}. ${need.code} ${titleOf(need.values.title, language)}`,
      ...(reasons.length === 0 ? [`   - ${say('reason.none')}`] : []),
      ...reasons.map(({ code, indicator }) => {
        const name = indicator === null ? '' : ` ${titles.get(indicator) ?? indicator}`;
        return `   - ${say(`reason.${code}`)}${name}`;
      }),
    ]),
    ...(unanswered.length === 0
      ? []
      : [
          '',
          say('unanswered.title'),
          ...unanswered.map(({ code }) => `- ${code} ${titles.get(code) ?? ''}`),
        ]),
    '',
    say('indicators.title'),
    ...indicators.flatMap((assessed) => {
      const indicator = records.one(indicatorDefinition, assessed.code);
      return indicator ? linesOfIndicator(indicator, assessed, language) : [];
    }),
  ];
}

function linesOfIndicator(
  indicator: Indicator,
  assessed: AssessedIndicator,
  language: Language,
): readonly string[] {
  const say = assessmentMessages.in(language);
  const heading = `${assessed.code} ${titleOf(assessed.title, language)}`;
  const { latest, series, larger, trend, comparison, gap } = assessed;
  if (!latest) {
    const around = larger && [
      `   ${say('larger.named', { area: areaName(larger.area, language) })}`,
      `   ${familyOf(indicator, larger.latest, language)}`,
    ];
    // A figure that is withheld is not a figure that is not there.
    const withheld = series.findLast(({ status }) => status === 'withheld');
    const why = withheld
      ? familyOf(indicator, withheld, language)
      : say(`missing.${assessed.missing ?? 'no-rows'}`);
    return [heading, `   ${why}`, ...(around ?? [])];
  }
  return [
    heading,
    `   ${familyOf(indicator, latest, language)}`,
    ...(trend.state === 'tested'
      ? [
          `   ${say(`trend.${trend.word}`, {
            from: sayPeriodLabel(trend.from, language),
            to: sayPeriodLabel(trend.to, language),
            toSoft: mutated(sayPeriodLabel(trend.to, language), 'soft'),
          })}`,
        ]
      : []),
    ...(comparison
      ? [`   ${say(`comparison.word.${comparison.word}`)} ${sayComparator(indicator, comparison, language)}`]
      : []),
    ...(gap ? [`   ${sayGap(indicator, gap, language)}`] : []),
    ...refusalsOf(assessed, language).map((refusal) => `   (${refusal})`),
  ];
}

/** A figure with its mark, its range, its counts and its period on one line. */
function familyOf(indicator: Indicator, observed: ObservedFigure, language: Language): string {
  const figure = figureInWords(indicator, observed, '', language);
  const range = figure.range && assessmentMessages.in(language)('cli.range', { range: figure.range });
  const marker = figure.marker && `[${markerLetters[figure.marker]}]`;
  const withheld = figure.unpublished && `[${figure.unpublished}]`;
  const shown = [figure.value, marker, withheld].filter((part) => part).join(' ');
  return [shown, range, figure.count, figure.period].filter((part) => part).join('; ');
}
