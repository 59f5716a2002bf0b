import { addClass, readClass } from '@tests/fixtures/training-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { ofClass } from '@shared/documents/subject';
import { expect, test } from './fixtures';
import { cellsOf, savedBy } from './pages/files';
import { Grid } from './pages/grid';
import { Shell } from './pages/shell';
import { TrainingClass } from './pages/training';
import { people } from './training-day-oracle';

/** Rows A16, C04: of a province's 102 communes one sends nobody; every list that tells of units shows it, and adds up. */
test('a province of 102 communes shows the one that sent nobody', async ({ window, keys, calls }) => {
  test.slow();
  const shell = new Shell(keys);
  const training = new TrainingClass(keys);
  await saveProfile(calls);
  const catalogues = await calls.must('council.listUnitCatalogues', {});
  const dakLak = catalogues.find(({ province }) => province.includes('Đắk Lắk'))!;
  await calls.must('council.loadUnitCatalogue', { code: dakLak.code });
  const units = await calls.must('council.listUnits', {});
  expect(units).toHaveLength(102);
  const absent = units[57]!;
  const classId = await addClass(calls, { invited: 'every' }, { from: '2025-08-04', to: '2025-08-04' });
  const rows = units
    .filter(({ id }) => id !== absent.id)
    .flatMap(({ fullName }, index) => [
      `${people[index]!.name}\t${fullName}`,
      `${people[index + 120]!.name}\t${fullName}`,
    ]);
  const source = { type: 'paste', text: ['Họ và tên\tĐơn vị', ...rows].join('\n') } as const;
  const { digest } = await calls.must('training.previewTrainees', { classId, source, mapping: [] });
  await calls.must('training.saveTrainees', { classId, source, mapping: [], digest });
  const { slots, trainees } = await readClass(calls, classId);
  expect(trainees).toHaveLength(202);
  for (const { id } of slots) {
    await calls.must('training.recordAllPresent', { slotId: id, traineeIds: trainees.map((one) => one.id) });
  }

  await shell.beginAt(`/training/${classId}/result`, 'Tập huấn kỹ năng giám sát');
  await training.switchTo('Từng đơn vị');
  const results = new Grid(keys, 'Số liệu từng đơn vị');
  await expect(window.getByText('Không có ai dự (1)')).toBeVisible();
  await results.find(absent.fullName);
  await expect(results.row(absent.fullName)).toContainText('Không có ai dự');

  await shell.beginAt('/training/statistics', 'Thống kê tập huấn');
  await expect(window.getByText(/1 đơn vị không có ai dự/u)).toBeVisible();
  const file = await savedBy(window, () => keys.activate(window.getByRole('button', { name: 'Xuất Excel' })));
  const lines = cellsOf(file.bytes);
  const names = new Set(lines.flat());
  for (const { fullName } of units) expect(names.has(fullName), fullName).toBe(true);
  const listed = lines.filter((cells) => units.some(({ fullName }) => cells.includes(fullName)));
  expect(listed).toHaveLength(102);
  await training.switchTo('Đơn vị × lớp');
  const heat = new Grid(keys, 'Bảng đơn vị và lớp');
  await heat.find(absent.fullName);
  await expect(heat.row(absent.fullName)).toContainText('0/0');

  const drafts = await calls.must('documents.makeMissingDrafts', {
    subject: ofClass(classId),
    stages: ['sitting', 'result'],
  });
  expect(
    drafts.filter(({ kind }) => kind === 'class_absence_notice').map(({ partName }) => partName),
  ).toEqual([absent.fullName]);
});
