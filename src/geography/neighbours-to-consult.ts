import type { Area, AreaRegister } from './area-register.ts';
import { areaType } from './area-type.ts';
import { englishNeighboursOf } from './english-border.ts';

const board = areaType('health-board-2019');

/**
 * Whom an authority or a health board consults as a neighbour on its health, social care and well-being strategy: the areas
 * of its own kind that share a boundary with it, those across the border with England, and the health boards of the
 * neighbouring authorities.
 *
 * @param beside - areas of its own kind that share a boundary, as the outlines tell
 * @source GEO-08; 000 Annex A
 */
export function neighboursToConsult(
  register: AreaRegister,
  area: Area,
  beside: readonly Area[],
): readonly Area[] {
  const boardsOf = (each: Area) =>
    register
      .parents(each)
      .flatMap(({ to }) => (to.type === board ? (register.find(to.code, board) ?? []) : []));
  const own = new Set(boardsOf(area));
  const boards = beside.flatMap(boardsOf).filter((each) => !own.has(each));
  return [...new Set([...beside, ...englishNeighboursOf(area.code), ...boards])];
}
