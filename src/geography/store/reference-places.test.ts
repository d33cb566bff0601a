import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import {
  type Area,
  areaRegister,
  areasOfWales,
  areaType,
  linksOfWales,
  neighboursToConsult,
  structuresOf,
} from '../index.ts';
import { readReferencePlaces } from './index.ts';

const shipped = path.join(import.meta.dirname, '..', '..', '..', 'rulebooks');
const { facts, structures: regionalStructures } = await readReferencePlaces(shipped);

const register = areaRegister(areasOfWales, linksOfWales);
const find = (code: string, type = 'local-authority'): Area => {
  const found = register.find(code, areaType(type));
  if (!found) throw new Error(`No ${code}`);
  return found;
};
const all = areasOfWales.filter(({ type }) => type === 'local-authority').map(({ code }) => code as string);

describe('regional structures of the time', () => {
  it('count four boards, six areas of the spatial plan and seven planning boards', () => {
    const count = (kind: string) => regionalStructures.filter((each) => each.kind === kind).length;
    expect([count('regional-board'), count('spatial-plan-area'), count('area-planning-board')]).toEqual([
      4, 6, 7,
    ]);
  });

  it.each([...new Set(regionalStructures.map(({ kind }) => kind))])(
    'of the kind %s hold every authority',
    (kind) => {
      const members = regionalStructures
        .filter((each) => each.kind === kind)
        .flatMap(({ whole, part }) => [...whole, ...part]);
      expect([...new Set(members)].toSorted()).toEqual(all.toSorted());
    },
  );

  it('follow the health boards before 2019, for substance misuse', () => {
    const boards = register.ofType(areaType('health-board-2009'));
    const members = boards.map((board) =>
      register
        .descendants(board, areaType('local-authority'))
        .map(({ code }) => code)
        .join(),
    );
    const planning = regionalStructures.filter(({ kind }) => kind === 'area-planning-board');
    expect(planning.map(({ whole }) => whole.toSorted().join()).toSorted()).toEqual(members.toSorted());
  });

  it('say of which an authority was only partly a member', () => {
    const gwynedd = structuresOf(regionalStructures, register, find('W06000002')).map(
      ({ structure, isPart }) => `${structure.kind} ${structure.name.en}${isPart ? ' in part' : ''}`,
    );
    expect(gwynedd).toContain('regional-board North Wales');
    expect(gwynedd).toContain('spatial-plan-area Central Wales in part');
    expect(gwynedd).not.toContain('spatial-plan-area South East Wales: Capital Region');
    const wales = structuresOf(regionalStructures, register, find('W92000004', 'wales'));
    expect(wales.every(({ isPart }) => isPart)).toBe(true);
  });
});

describe('what a rulebook says of places', () => {
  it('is seven statements of the guidance, each with its paragraph in both languages', () => {
    expect(facts.map(({ id }) => id)).toEqual([
      'cf-in-each-authority',
      'cf-population',
      'cf-vision-years',
      'community-councils',
      'community-land',
      'community-people',
      'planning-authorities',
    ]);
    expect(
      facts.every(({ source }) => /paragraff \d/.test(source.cy) && /paragraph \d/.test(source.en)),
    ).toBe(true);
  });

  it('marks every structure whose members the guidance does not give as not confirmed', () => {
    expect(regionalStructures.filter(({ confirmed }) => confirmed)).toEqual([]);
  });

  it('is nothing where there is no file, and a file that is not of its form is named with its field', async () => {
    const folder = temporaryFolder();
    expect(await readReferencePlaces(path.join(folder, 'nowhere'))).toEqual({ facts: [], structures: [] });
    await mkdir(path.join(folder, 'mine'), { recursive: true });
    await writeFile(path.join(folder, 'mine', 'places.yaml'), 'structures:\n  - kind: club\n');
    await expect(readReferencePlaces(folder)).rejects.toThrow('mine/places.yaml: structures.0.kind');
  });
});

describe('neighbours to consult', () => {
  it('of an authority are those beside it, and the health boards beside its own', () => {
    const powys = find('W06000023');
    const beside = ['W06000002', 'W06000008', 'W06000024'].map((code) => find(code));
    expect(neighboursToConsult(register, powys, beside).map(({ name }) => name.en)).toEqual([
      'Gwynedd',
      'Ceredigion',
      'Merthyr Tydfil',
      'Shropshire',
      'Herefordshire',
      'Betsi Cadwaladr',
      'Hywel Dda',
      'Cwm Taf Morgannwg',
    ]);
  });

  it('of a health board are the boards beside it', () => {
    const board = find('W11000024', 'health-board-2019');
    const beside = [find('W11000025', 'health-board-2019')];
    expect(neighboursToConsult(register, board, beside)).toEqual(beside);
  });
});
