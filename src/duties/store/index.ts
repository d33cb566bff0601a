export { readRulebook, readRulebooks } from './read-rulebook.ts';
