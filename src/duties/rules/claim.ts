import { z } from 'zod';
import { cannotTell, type Judgement, reason } from '../verdict.ts';

/** Only a person can say: the partnership declares that it does this, and another body confirms. */
export const claimSpec = z.strictObject({
  kind: z
    .literal('claim')
    .describe('No record can decide this: a body declares where it is done, and another confirms.'),
  confirmed: z.boolean().default(false).describe('True: the word of one body is not enough.'),
});
export type ClaimRule = z.output<typeof claimSpec>;

/** Without a claim nobody has said anything, which is not the same as its not being done. */
export function judgeClaim(): Judgement {
  return cannotTell([{ kind: 'claim' }], reason('nobody-claims'));
}
