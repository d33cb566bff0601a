import { stringify } from 'yaml';
import { indicatorDefinition } from '../../src/evidence/indicator.ts';
import { needDefinition } from '../../src/needs/index.ts';
import { organisationDefinition, partnershipDefinition, seatDefinition } from '../../src/partnership/index.ts';
import { performanceMeasureDefinition } from '../../src/performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  outcomeDefinition,
  planDefinition,
  priorityDefinition,
  resourceDefinition,
  riskDefinition,
  sectionDefinition,
} from '../../src/plan/index.ts';
import { actions, contributions, milestones, resources, risks } from './actions.ts';
import { boundaryFiles } from './boundaries.ts';
import { datasets } from './datasets.ts';
import { evidenceFiles, geographyFiles } from './evidence.ts';
import { indicators } from './indicators.ts';
import { needs } from './needs.ts';
import { organisations, partnerships, seats } from './organisations.ts';
import { outcomes, priorities } from './outcomes.ts';
import { peopleFile } from './people.ts';
import { performanceMeasures } from './performance-measures.ts';
import { plans } from './plan.ts';
import { sheetOf } from './record.ts';
import { sectionsOfAction } from './sections-action.ts';
import { sectionsOfEnabling } from './sections-enabling.ts';
import { sectionsOfVision } from './sections-vision.ts';

/** Every record sheet of the kit: file name, the kind of record it holds, and its text. */
export const sheets = [
  { file: 'partnership.csv', definition: partnershipDefinition, text: () => sheetOf(partnershipDefinition, partnerships) },
  { file: 'organisations.csv', definition: organisationDefinition, text: () => sheetOf(organisationDefinition, organisations) },
  { file: 'seats.csv', definition: seatDefinition, text: () => sheetOf(seatDefinition, seats) },
  { file: 'indicators.csv', definition: indicatorDefinition, text: () => sheetOf(indicatorDefinition, indicators) },
  { file: 'needs.csv', definition: needDefinition, text: () => sheetOf(needDefinition, needs) },
  { file: 'performance-measures.csv', definition: performanceMeasureDefinition, text: () => sheetOf(performanceMeasureDefinition, performanceMeasures) },
  { file: 'plans.csv', definition: planDefinition, text: () => sheetOf(planDefinition, plans) },
  { file: 'sections.csv', definition: sectionDefinition, text: () => sheetOf(sectionDefinition, [...sectionsOfVision, ...sectionsOfAction, ...sectionsOfEnabling]) },
  { file: 'priorities.csv', definition: priorityDefinition, text: () => sheetOf(priorityDefinition, priorities) },
  { file: 'outcomes.csv', definition: outcomeDefinition, text: () => sheetOf(outcomeDefinition, outcomes) },
  { file: 'actions.csv', definition: actionDefinition, text: () => sheetOf(actionDefinition, actions) },
  { file: 'contributions.csv', definition: contributionDefinition, text: () => sheetOf(contributionDefinition, contributions) },
  { file: 'milestones.csv', definition: milestoneDefinition, text: () => sheetOf(milestoneDefinition, milestones) },
  { file: 'resources.csv', definition: resourceDefinition, text: () => sheetOf(resourceDefinition, resources) },
  { file: 'risks.csv', definition: riskDefinition, text: () => sheetOf(riskDefinition, risks) },
] as const;

/** Every file of the demonstration, by path below `demonstration/`. The same text every time it is made. */
export function demonstrationFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set('people.csv', peopleFile());
  files.set('kit/kit.yaml', kitFile());
  for (const sheet of sheets) files.set(`kit/${sheet.file}`, sheet.text());
  for (const [name, text] of Object.entries(evidenceFiles())) files.set(`kit/evidence/${name}`, text);
  for (const [name, text] of Object.entries(geographyFiles())) files.set(`kit/geography/${name}`, text);
  for (const [name, text] of Object.entries(boundaryFiles())) files.set(`kit/geography/${name}`, text);
  return files;
}

function kitFile(): string {
  return stringify({
    kit: 1,
    partnership: partnerships[0]?.code,
    name: partnerships[0]?.name,
    records: sheets.map((sheet) => ({ file: sheet.file, kind: sheet.definition.kind })),
    evidence: datasets.map((dataset) => `evidence/${dataset.id}.csv`),
    geography: {
      areas: 'geography/areas.csv',
      lookup: 'geography/lookup.csv',
      boundaries: Object.keys(boundaryFiles()).map((name) => `geography/${name}`),
    },
  });
}
