import { roleMay } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { type EvidencePlace, openMarkedEvidence, openPublishableEvidence } from '../store/disclosure-gate.ts';
import type { Evidence } from '../store/observations.ts';

/** Where the figures of the partnership of a page are. */
export function evidencePlace({ services, partnershipId }: PageRequest): EvidencePlace {
  return { db: services.db, files: evidenceFiles(services.dataFolder), partnership: partnershipId ?? '' };
}

/**
 * Whether a page may show figures that do not go out: to whoever brings figures in, on the screen. What can be carried
 * away (CSV, PDF, a workbook) holds nothing but what may go out, whoever asks for it.
 *
 * @source INFO-09
 */
export function seesUnpublished({ acting, twin }: PageRequest): boolean {
  return twin === null && acting !== null && roleMay(acting.role, 'evidence.import');
}

/** Opens the figures a page may show to the person who asks for it. Close it when done. */
export function openEvidenceFor(request: PageRequest): Promise<Evidence> {
  const place = evidencePlace(request);
  return seesUnpublished(request) ? openMarkedEvidence(place) : openPublishableEvidence(place);
}
