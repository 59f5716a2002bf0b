import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfficerFields } from '@shared/council/unit-officers/contract';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee, addUnits, readClass } from '@tests/fixtures/training-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-05T01:00:00.000Z');
});
afterEach(() => app.close());

const OFFICER: OfficerFields = {
  postKind: 'chair',
  fullName: 'Hoàng Văn Một',
  sex: null,
  birthDate: null,
  ethnicGroup: '',
  phone: '',
  email: '',
  heldFrom: null,
  heldTo: null,
  note: '',
};

async function allPresent(classId: string, traineeIds: readonly string[]): Promise<void> {
  const { slots } = await readClass(app, classId);
  const [first] = slots;
  if (!first) throw new Error('a class has half days');
  await app.must('training.recordAllPresent', { slotId: first.id, traineeIds: [...traineeIds] });
}

describe('statistics of all classes', () => {
  it('have every unit in every class, clusters of the year, and those who still lack training', async () => {
    const [kao, tu, drang] = await addUnits(app, ['Ea Kao', 'Ea Tu', 'Ea Drăng']);
    if (!kao || !tu || !drang) throw new Error('three units');
    await app.must('emulationClusters.replaceClusters', {
      year: 2026,
      knownIds: [],
      clusters: [{ name: 'Cụm 1', headUnitId: kao, deputyUnitId: null, unitIds: [kao, tu] }],
    });
    const officer = (unitId: string, changes: Partial<OfficerFields>) =>
      app.must('unitOfficers.saveOfficer', {
        unitId,
        id: null,
        version: null,
        fields: { ...OFFICER, ...changes },
      });
    await officer(kao, {});
    await officer(drang, { fullName: 'Lê Thị Hai', postKind: 'economy_head' });
    await officer(drang, { fullName: 'Thôi Rồi', postKind: 'chair', heldTo: '2026-01-01' });
    const first = await addClass(app);
    const one = await addTrainee(app, first, {
      fullName: 'Hoàng Văn Một',
      unitId: kao,
      post: 'Chủ tịch HĐND',
      sex: 'male',
    });
    await allPresent(first, [one]);
    const earlier = await addClass(app, {}, { from: '2025-03-03', to: '2025-03-03' });
    await addTrainee(app, earlier, { fullName: 'Ngô Văn Tư', unitId: tu });

    const overview = await app.must('trainingStatistics.getOverview', { year: null });
    expect(overview.years).toEqual([2026, 2025]);
    expect(overview.classes.map(({ id }) => id)).toEqual([earlier, first]);
    expect(overview.units.map(({ name, came, clusterName }) => [name, came, clusterName])).toEqual([
      ['Xã Ea Drăng', 0, ''],
      ['Xã Ea Kao', 1, 'Cụm 1'],
      ['Xã Ea Tu', 0, 'Cụm 1'],
    ]);
    expect(overview.clusters.map(({ name, units, came }) => [name, units, came])).toEqual([
      ['Cụm 1', 2, 1],
      ['Chưa xếp cụm', 1, 0],
    ]);
    expect(overview.lacking.map(({ fullName, unitName, why }) => [fullName, unitName, why])).toEqual([
      ['Lê Thị Hai', 'Xã Ea Drăng', 'never_listed'],
      ['Ngô Văn Tư', 'Xã Ea Tu', 'not_recorded'],
    ]);

    const lastYear = await app.must('trainingStatistics.getOverview', { year: 2025 });
    expect(lastYear.classes.map(({ id }) => id)).toEqual([earlier]);
    expect(lastYear.units.every(({ clusterName }) => clusterName === '')).toBe(true);
    expect(lastYear.total.came).toBe(0);
  });
});
