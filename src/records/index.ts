export { type Place, type Problem, problem, type Result } from './problem.ts';
