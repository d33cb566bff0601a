import type { Role } from '../../access/index.ts';
import type { WorkPart } from '../../design-system/index.ts';

const wholeMenu: readonly WorkPart[] = ['home', 'evidence', 'plan', 'delivery', 'governance', 'more'];

/** What the menu of a role holds: only what that work needs; the rest is a step away, from the page of one’s work. @source PAGES 2, Work items */
export function workMenuOf(role: Role): readonly WorkPart[] {
  return role === 'delivery-lead' ? ['home', 'updates', 'plan'] : wholeMenu;
}
