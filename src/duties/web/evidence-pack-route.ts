import { file, type Handler, notFound, type Services } from '../../access/web/index.ts';
import { evidencePack, type PackFile, packAsZip, packName } from '../documents/index.ts';
import { type CheckOfPlan, checkAskedFor } from './plan-check.ts';

/** Finds the documents of a plan as last published: none while nothing is. */
export type PublishedDocuments = (
  services: Services,
  partnershipId: string,
  plan: string,
) => Promise<readonly PackFile[]>;

/** The evidence pack of a plan, to save. @source DUTY-02; PLAN-11 */
export function evidencePackFile(check: CheckOfPlan, published: PublishedDocuments): Handler {
  return async (request) => {
    const { services, partnershipId, language } = request;
    const checked = await checkAskedFor(request, check);
    if (!checked || !partnershipId) return notFound();
    const { plan, result, records } = checked;
    const order = {
      partnership: partnershipId,
      plan,
      result,
      records,
      definitionOf: services.records.definition,
      documents: await published(services, partnershipId, plan.code),
    };
    const zip = packAsZip(evidencePack(order));
    return file('application/zip', Buffer.from(zip), packName(order, language));
  };
}
