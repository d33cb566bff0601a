export { readRulebook, readRulebooks } from './read-rulebook.ts';
export { readScenarios, type ScenarioInFile } from './read-scenarios.ts';
