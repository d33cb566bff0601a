import { type Html, nothing } from '../../design-system/index.ts';
import type { PublishedIndicator } from '../published-plan.ts';
import type { PageContext } from './site-page.ts';

export function sparklineOf(_context: PageContext, _indicator: PublishedIndicator): Html {
  return nothing;
}
export function seriesChart(_context: PageContext, _indicator: PublishedIndicator): Html {
  return nothing;
}
export function mapOf(_context: PageContext, _indicator: PublishedIndicator): Html {
  return nothing;
}
