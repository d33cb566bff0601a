export {
  problemsBesideRows,
  readChildrensRights,
  readDutyCycles,
  readRelatedDocuments,
} from './read-from-a-rulebook.ts';
export { readRulebooks } from './read-rulebook.ts';
export { readScenarios, type ScenarioInFile } from './read-scenarios.ts';
export { parseYaml, validate } from './read-yaml.ts';
