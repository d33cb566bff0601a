export { type AskedAssessment, type AssessContext, assessCommand } from './assess.ts';
