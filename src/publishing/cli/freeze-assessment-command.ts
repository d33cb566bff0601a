import { assessmentDocumentMessages } from '../assessment/assessment-messages.ts';
import { sayAssessmentProblem } from '../assessment/say-assessment-problem.ts';
import { freezeEdition, gatherAssessment } from '../store/index.ts';
import type { ExitStatus, PublishContext } from './publish-command.ts';

type FreezeContext = Omit<PublishContext, 'assetsFolder' | 'gather'>;

/**
 * `llinyn assess --freeze`: freezes the next edition of the needs assessment.
 *
 * @returns 0 when it was frozen or nothing had changed, 2 when it was refused: nothing was frozen
 * @source NEED-01; requirements section 25
 */
export async function freezeAssessmentCommand(
  { partnershipId }: { readonly partnershipId: string },
  context: FreezeContext,
): Promise<ExitStatus> {
  const { language, json, print } = context;
  const say = assessmentDocumentMessages.in(language);
  const place = { ...context, partnershipId };
  const gathered = await gatherAssessment(place);
  const result = await freezeEdition({ ...place, gathered });
  if (result.state === 'refused') {
    const told = result.problems.map((each) => ({ ...each, ...sayAssessmentProblem(each, language) }));
    if (json) {
      print(JSON.stringify({ state: 'refused', problems: told }, null, 2));
      return 2;
    }
    print(say('cli.refused', { n: told.length }));
    for (const { what, mend, where } of told) {
      const at = [where.record, where.field].filter((part) => part !== undefined).join(', ');
      print(`${at === '' ? '' : `${at}: `}${what}\n  ${mend}`);
    }
    return 2;
  }
  const { state, edition, documents } = result;
  if (json) {
    const { number, contentHash, releases } = edition;
    print(JSON.stringify({ state, edition: number, contentHash, releases, documents }, null, 2));
    return 0;
  }
  print(
    say(state === 'frozen' ? 'cli.frozen' : 'cli.unchanged', {
      edition: edition.number,
      hash: edition.contentHash.slice(0, 12),
    }),
  );
  if (documents > 0) print(say('cli.documents', { n: documents }));
  return 0;
}
