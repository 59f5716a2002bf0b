import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfficerFields } from '@shared/council/unit-officers/contract';
import { codeOf, openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addUnits } from '@tests/fixtures/training-scene';

let app: TestApplication;
let kao: string;
let tu: string;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-05T01:00:00.000Z');
  const [first, second] = await addUnits(app, ['Ea Kao', 'Ea Tu']);
  if (!first || !second) throw new Error('two units');
  kao = first;
  tu = second;
});
afterEach(() => app.close());

const FIELDS: OfficerFields = {
  postKind: 'chair',
  fullName: 'Y Thim Niê',
  sex: 'male',
  birthDate: '1975',
  ethnicGroup: 'Ê Đê',
  phone: '',
  email: '',
  heldFrom: '2025-07-01',
  heldTo: null,
  note: '',
};

const paste = (text: string) => ({ type: 'paste', text }) as const;

async function leadershipOf(unitId: string) {
  const all = await app.must('unitOfficers.listLeadership', {});
  const found = all.find((one) => one.unitId === unitId);
  if (!found) throw new Error('every unit has its entry');
  return found;
}

describe('who leads the units', () => {
  it('shows every post of every unit, also where nobody is known', async () => {
    const posts = (await leadershipOf(tu)).posts.map(({ post, vacant }) => [post, vacant]);
    expect(posts).toEqual([
      ['chair', 1],
      ['vice_chair', 1],
      ['economy_head', 1],
      ['economy_deputy_head', 1],
      ['culture_head', 1],
      ['culture_deputy_head', 1],
    ]);
  });

  it('knows since when a post stands empty, and how many it has in this unit', async () => {
    const saved = await app.must('unitOfficers.saveOfficer', {
      unitId: kao,
      id: null,
      version: null,
      fields: FIELDS,
    });
    expect((await leadershipOf(kao)).posts[0]).toMatchObject({ held: 1, vacant: 0, since: null });
    await app.must('unitOfficers.saveOfficer', {
      unitId: kao,
      id: saved.id,
      version: saved.version,
      fields: { ...FIELDS, heldTo: '2026-08-01' },
    });
    expect((await leadershipOf(kao)).posts[0]).toMatchObject({ held: 0, vacant: 1, since: '2026-08-01' });
    await app.must('unitOfficers.saveSeats', { unitId: kao, seats: [{ post: 'vice_chair', seats: 2 }] });
    expect((await leadershipOf(kao)).posts[1]).toMatchObject({ seats: 2, vacant: 2 });
    await app.must('unitOfficers.saveSeats', { unitId: kao, seats: [] });
    expect((await leadershipOf(kao)).posts[1]).toMatchObject({ seats: 1 });
  });

  it('come from a list by name of unit and post, and a second time change nothing', async () => {
    const source = paste(
      'Đơn vị\tChức vụ\tHọ và tên\tNăm sinh\n' +
        'HĐND xã Ea Kao\tPhó Chủ tịch HĐND\tLê Thị Hai\t1980\n' +
        'Ea Tu\tTrưởng ban KT-NS\tNgô Văn Tư\t\n' +
        'Xã Lạ\tChủ tịch HĐND\tĐỗ Văn Ba\t\n' +
        'Ea Tu\tThủ quỹ\tĐỗ Văn Ba\t',
    );
    const preview = await app.must('unitOfficers.previewOfficers', { source });
    expect(preview.counts).toEqual({ new: 2, changed: 0, same: 0, wrong: 2 });
    expect(preview.rows[2]?.reasons[0]?.message).toBe('Mục Đơn vị chưa có “Xã Lạ”.');
    const { digest } = preview;
    expect(await app.must('unitOfficers.saveOfficers', { source, digest })).toEqual({ added: 2, changed: 0 });
    const again = await app.must('unitOfficers.previewOfficers', { source });
    expect(again.counts).toMatchObject({ same: 2, wrong: 2 });
    const stale = await app.call('unitOfficers.saveOfficers', { source, digest });
    expect(codeOf(stale)).toBe('council.import-stale');
  });

  it('come from the list that trainees came from; a column that is missing is named', async () => {
    const source = paste(
      'TT\tHọ và tên\tNgày sinh\tChức vụ\tĐơn vị công tác\n' +
        '1\tLê Thị Hai\t1980\tPhó Bí thư Đảng ủy, Chủ tịch HĐND xã\tXã Ea Kao\n' +
        '2\tNgô Văn Tư\t1979\tPhó Chủ tịch HĐND, Trưởng Ban KT-NS\tXã Ea Kao\n' +
        '3\tĐỗ Văn Ba\t1978\tTrưởng Ban Pháp chế\tXã Ea Kao',
    );
    const { digest, rows } = await app.must('unitOfficers.previewOfficers', { source });
    expect(rows.map(({ reasons }) => reasons[0]?.message)).toEqual([
      undefined,
      'Dòng ghi hai chức vụ; hãy ghi mỗi chức vụ một dòng.',
      'Không phải một trong sáu chức vụ nhập được.',
    ]);
    expect(await app.must('unitOfficers.saveOfficers', { source, digest })).toEqual({ added: 1, changed: 0 });
    expect((await leadershipOf(kao)).posts[0]).toMatchObject({ post: 'chair', held: 1 });
    const without = await app.call('unitOfficers.previewOfficers', {
      source: paste('TT\tHọ và tên\tNgày sinh\tDân tộc\n1\tLê Thị Hai\t1980\tKinh'),
    });
    expect(without).toMatchObject({
      ok: false,
      error: { code: 'council.import-missing-columns', params: { columns: 'Đơn vị, Chức vụ' } },
    });
  });

  it('find a unit by what it was called before', async () => {
    const units = await app.must('council.listUnits', {});
    const version = units.find(({ id }) => id === kao)?.version ?? 0;
    await app.must('unitOfficers.renameUnit', {
      id: kao,
      version,
      unitType: 'ward',
      name: 'Tân An',
      from: '2026-07-01',
    });
    expect((await app.must('council.listUnits', {})).map(({ fullName }) => fullName)).toContain(
      'Phường Tân An',
    );
    expect((await leadershipOf(kao)).formerNames).toMatchObject([
      { fullName: 'Xã Ea Kao', to: '2026-07-01' },
    ]);
    const source = paste('Đơn vị\tChức vụ\tHọ và tên\nXã Ea Kao\tChủ tịch HĐND\tLê Thị Hai');
    expect((await app.must('unitOfficers.previewOfficers', { source })).counts.new).toBe(1);
    const taken = await app.call('unitOfficers.renameUnit', {
      id: tu,
      version: 1,
      unitType: 'ward',
      name: 'Tân An',
      from: '2026-07-02',
    });
    expect(codeOf(taken)).toBe('council.unit-exists');
  });
});
