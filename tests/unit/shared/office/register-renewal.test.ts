import { describe, expect, test } from 'vitest';
import { defaultRegister, type NamedOffice } from '@shared/office/default-bodies';
import { isEmptyRenewal, planRenewal, type StandingBody } from '@shared/office/register-renewal';

const MISTYPED: NamedOffice = { level: 'province', unitKind: 'province', unitName: 'Đắk Lắc' };
const RIGHT: NamedOffice = { level: 'province', unitKind: 'province', unitName: 'Đắk Lắk' };

function registerOf(office: NamedOffice) {
  const { bodies, posts } = defaultRegister(office);
  return {
    bodies: bodies.map(({ key, ...body }) => ({ ...body, id: key })),
    posts: posts.map(({ key, title, block }) => ({ id: key, title, block })),
  };
}

const plan = (before: NamedOffice, after: NamedOffice, bodies: readonly StandingBody[]) =>
  planRenewal(before, after, bodies, registerOf(before).posts);

describe('what reads as it was proposed is proposed anew', () => {
  test('a mistyped name: every body that carries it', () => {
    const { bodies, posts } = registerOf(MISTYPED);
    const renewal = planRenewal(MISTYPED, RIGHT, bodies, posts);
    expect(renewal.bodies).toHaveLength(bodies.length);
    expect(renewal.bodies[0]).toMatchObject({
      id: 'council',
      before: { name: 'Hội đồng nhân dân tỉnh Đắk Lắc' },
      after: { name: 'Hội đồng nhân dân tỉnh Đắk Lắk', letterheadLines: 'HỘI ĐỒNG NHÂN DÂN\nTỈNH ĐẮK LẮK' },
    });
    expect(renewal.bodies.find(({ id }) => id === 'board-law')?.after.letterheadParent).toBe(
      'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK',
    );
    expect([renewal.posts, renewal.newBodies, renewal.kept]).toEqual([[], [], []]);
  });

  test('also when the office was put right before and its bodies were not', () => {
    expect(planRenewal(RIGHT, RIGHT, registerOf(MISTYPED).bodies, []).bodies).toHaveLength(8);
  });

  test('a register that fits needs nothing', () => {
    const { bodies, posts } = registerOf(RIGHT);
    expect(isEmptyRenewal(planRenewal(MISTYPED, RIGHT, bodies, posts))).toBe(true);
    expect(isEmptyRenewal(planRenewal(RIGHT, RIGHT, bodies, posts))).toBe(true);
  });
});

describe('what a person has worded is left', () => {
  test('and named where the former name still stands in it', () => {
    const bodies = registerOf(MISTYPED).bodies.map((body) =>
      body.id === 'office'
        ? { ...body, letterheadLines: 'VĂN PHÒNG ĐOÀN ĐBQH\nVÀ HĐND TỈNH\nĐẮK LẮC' }
        : body,
    );
    const renewal = plan(MISTYPED, RIGHT, bodies);
    expect(renewal.bodies.map(({ id }) => id)).not.toContain('office');
    expect(renewal.kept.map(({ id }) => id)).toEqual(['office']);
  });

  const group = {
    id: 'g',
    kind: 'deputy_group',
    name: 'Tổ đại biểu số 1',
    abbreviation: '',
    letterheadParent: '',
    letterheadLines: '',
  };

  test('a group or another body without the name is not spoken of', () => {
    expect(plan(MISTYPED, RIGHT, [...registerOf(MISTYPED).bodies, group]).kept).toEqual([]);
  });

  test('only the line of the council above it follows', () => {
    const under = { ...group, letterheadParent: 'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮC' };
    const renewal = plan(MISTYPED, RIGHT, [...registerOf(MISTYPED).bodies, under]);
    expect(renewal.bodies.at(-1)).toMatchObject({
      id: 'g',
      after: { name: 'Tổ đại biểu số 1', letterheadParent: 'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK' },
    });
  });

  test('a line of the council that is right already is nothing to change', () => {
    const under = { ...group, letterheadParent: 'HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮK LẮK' };
    const { bodies, posts } = registerOf(RIGHT);
    expect(isEmptyRenewal(planRenewal(RIGHT, RIGHT, [...bodies, under], posts))).toBe(true);
  });

  test('a board that the office removed does not come back', () => {
    const bodies = registerOf(MISTYPED).bodies.filter(({ id }) => id !== 'board-special');
    expect(plan(MISTYPED, RIGHT, bodies).newBodies).toEqual([]);
  });
});

describe('another kind or level', () => {
  test('a city has a board for urban matters and its word in the titles of posts', () => {
    const { bodies, posts } = registerOf(RIGHT);
    const city: NamedOffice = { ...RIGHT, unitKind: 'city' };
    const renewal = planRenewal(RIGHT, city, bodies, posts);
    expect(renewal.bodies.find(({ id }) => id === 'board-special')?.after.name).toBe('Ban Đô thị');
    expect(renewal.posts.map(({ after }) => after)).toEqual([
      'Chủ tịch HĐND thành phố',
      'Phó Chủ tịch HĐND thành phố',
      'Trưởng Ban Pháp chế HĐND thành phố',
      'Trưởng Ban Kinh tế - Ngân sách HĐND thành phố',
      'Trưởng Ban Văn hóa - Xã hội HĐND thành phố',
      'Trưởng Ban Đô thị HĐND thành phố',
      'Chủ tịch UBND thành phố',
      'Phó Chủ tịch UBND thành phố',
      'Ủy viên UBND thành phố',
    ]);
  });

  test('from province to commune: two boards are left over, and said so', () => {
    const { bodies, posts } = registerOf(RIGHT);
    const commune: NamedOffice = { level: 'commune', unitKind: 'commune', unitName: 'Ea Kar' };
    const renewal = planRenewal(RIGHT, commune, bodies, posts);
    expect(renewal.surplus).toEqual(['Ban Pháp chế', 'Ban Dân tộc']);
    expect(renewal.bodies.find(({ id }) => id === 'board-special')?.after).toMatchObject({
      name: 'Ban Dân tộc',
      letterheadParent: 'HỘI ĐỒNG NHÂN DÂN XÃ EA KAR',
    });
    expect(renewal.posts.find(({ id }) => id === 'head-board-special')?.after).toBe(
      'Trưởng Ban Dân tộc HĐND xã',
    );
    expect(renewal.newBodies).toEqual([]);
  });

  test('from commune to province: the boards that are missing come with their posts', () => {
    const commune: NamedOffice = { level: 'commune', unitKind: 'ward', unitName: 'Buôn Hồ' };
    const { bodies, posts } = registerOf(commune);
    const renewal = planRenewal(commune, RIGHT, bodies, posts);
    expect(renewal.newBodies.map(({ name }) => name)).toEqual(['Ban Pháp chế', 'Ban Dân tộc']);
    expect(renewal.newPosts.map(({ title }) => title)).toEqual([
      'Trưởng Ban Pháp chế HĐND tỉnh',
      'Trưởng Ban Dân tộc HĐND tỉnh',
    ]);
    expect(renewal.surplus).toEqual([]);
  });
});
