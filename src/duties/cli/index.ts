export { checkRulebooksCommand } from './check-rulebooks-command.ts';
export { exitStatus, formatCheck } from './format-check.ts';
export { formatComparison } from './format-comparison.ts';
export { writeEvidencePack } from './write-evidence-pack.ts';
