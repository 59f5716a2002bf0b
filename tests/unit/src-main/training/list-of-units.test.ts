import { readWorkbook } from '@main/spreadsheets/read-workbook';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addClass, addTrainee, addUnits, readClass, TRAINEE } from '@tests/fixtures/training-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  app.setNow('2026-08-03T01:00:00.000Z');
});
afterEach(() => app.close());

const pasted = (...rows: string[]) =>
  ({ type: 'paste', text: rows.map((row) => row.replaceAll('|', '\t')).join('\n') }) as const;

type Preview = Awaited<ReturnType<typeof previewOf>>;
const previewOf = (classId: string, source: ReturnType<typeof pasted>, units: object[] = []) =>
  app.must('training.previewTrainees', { classId, source, mapping: [], units: units as never });

const lines = ({ rows }: Preview) => rows.map(({ rowNumber, state }) => [rowNumber, state]);

async function taken(classId: string, source: ReturnType<typeof pasted>, units: object[] = []) {
  const { digest } = await previewOf(classId, source, units);
  await app.must('training.saveTrainees', { classId, source, mapping: [], units: units as never, digest });
  const { trainees } = await readClass(app, classId);
  return Object.fromEntries(trainees.map(({ fullName, unitLabel }) => [fullName, unitLabel]));
}

it('a line with a unit alone is a title: it gives its unit to the people below, and is nobody', async () => {
  const classId = await addClass(app);
  await addUnits(app, ['Ea Kao', 'Tân Lập']);
  const source = pasted(
    'STT|Họ và tên|Năm sinh|Chức vụ',
    'I|XÃ EA KAO|',
    '1|Nguyễn Văn An|1975|Chủ tịch HĐND',
    '2|H Linh Ayun|1982|Phó Chủ tịch HĐND',
    'II. Xã Tân Lập (01 người)|||',
    '3|Lê Thị Bình|1986|Trưởng Ban',
    '|Sở Nội vụ||',
    '4|Trần Văn Cường|1980|Giám đốc',
    'III|TT. Ea Knốp||',
    '|Phạm Thị Em|1979|Ủy viên',
    'IV|Cụm thi đua số 2||',
    '5|Đỗ Văn Dũng|1981|Ủy viên',
    '|Tổng cộng: 5 người||',
  );
  const preview = await previewOf(classId, source);
  expect(lines(preview)).toEqual([
    [2, 'same'],
    [3, 'new'],
    [4, 'new'],
    [5, 'same'],
    [6, 'new'],
    [7, 'same'],
    [8, 'new'],
    [9, 'same'],
    [10, 'new'],
    [11, 'same'],
    [12, 'new'],
    [13, 'same'],
  ]);
  expect(preview.rows[0]?.reasons[0]?.message).toContain('Xã Ea Kao');
  expect(preview.columns.find(({ key }) => key === 'unit')?.found).toBe(true);
  expect(await taken(classId, source)).toEqual({
    'Nguyễn Văn An': 'Xã Ea Kao',
    'H Linh Ayun': 'Xã Ea Kao',
    'Lê Thị Bình': 'Xã Tân Lập',
    'Trần Văn Cường': 'Sở Nội vụ',
    'Phạm Thị Em': 'TT. Ea Knốp',
    'Đỗ Văn Dũng': '',
  });
});

it('one column for post and unit is read into the two', async () => {
  const classId = await addClass(app);
  await addUnits(app, ['Ea Kao', 'Tân Lập']);
  const source = pasted(
    'STT|Họ và tên|Năm sinh|Chức vụ, đơn vị công tác',
    '1|Nguyễn Văn An|1975|Chủ tịch HĐND xã Ea Kao',
    '2|H Linh Ayun|1982|Phó Bí thư Đảng ủy, Phó Chủ tịch HĐND, xã Tân Lập',
    '3|Lê Thị Bình|1986|Trưởng Ban Kinh tế - Ngân sách HĐND xã Tân Lập, tỉnh Đắk Lắk',
    '4|Trần Văn Cường|1980|Chuyên viên, Sở Nội vụ',
    '5|Phạm Thị Em|1979|P. Trưởng Ban VH-XH',
    '6|Đỗ Văn Dũng|1981|Ea Kao - Ủy viên Thường trực',
    '7|Vũ Thị Hà|1983|Phó Chủ tịch HĐND xã',
    '8|Hồ Văn Khoa|1984|Chủ tịch HĐND X. Ea Kao',
  );
  const preview = await previewOf(classId, source);
  expect(preview.columns.filter(({ found }) => found).map(({ key }) => key)).toEqual(
    expect.arrayContaining(['post', 'unit']),
  );
  expect(preview.ignoredHeadings).toEqual([]);
  expect(await taken(classId, source)).toEqual({
    'Nguyễn Văn An': 'Xã Ea Kao',
    'H Linh Ayun': 'Xã Tân Lập',
    'Lê Thị Bình': 'Xã Tân Lập',
    'Trần Văn Cường': 'Sở Nội vụ',
    'Phạm Thị Em': '',
    'Đỗ Văn Dũng': 'Xã Ea Kao',
    'Vũ Thị Hà': '',
    'Hồ Văn Khoa': 'Xã Ea Kao',
  });
  const { trainees } = await readClass(app, classId);
  expect(Object.fromEntries(trainees.map(({ fullName, post }) => [fullName, post]))).toEqual({
    'Nguyễn Văn An': 'Chủ tịch HĐND xã',
    'H Linh Ayun': 'Phó Bí thư Đảng ủy, Phó Chủ tịch HĐND',
    'Lê Thị Bình': 'Trưởng Ban Kinh tế - Ngân sách HĐND xã',
    'Trần Văn Cường': 'Chuyên viên',
    'Phạm Thị Em': 'P. Trưởng Ban VH-XH',
    'Đỗ Văn Dũng': 'Ủy viên Thường trực',
    'Vũ Thị Hà': 'Phó Chủ tịch HĐND xã',
    'Hồ Văn Khoa': 'Chủ tịch HĐND',
  });
  expect(lines(await previewOf(classId, source)).map(([, state]) => state)).toEqual(Array(8).fill('same'));
});

it('a unit that follows from the post leaves its column open for the heading that names it', async () => {
  const classId = await addClass(app);
  await addUnits(app, ['Ea Kao', 'Tân Lập']);
  const source = pasted('Họ và tên|Chức vụ|Nơi cử đi', 'Nguyễn Văn An|Chủ tịch HĐND xã Ea Kao|Xã Tân Lập');
  const preview = await previewOf(classId, source);
  expect(preview.rows[0]?.cells['unit']).toBe('Xã Ea Kao');
  expect(preview.headed).not.toContain('unit');
  const mapping = [{ heading: 'Nơi cử đi', column: 'unit' }];
  const mapped = await app.must('training.previewTrainees', { classId, source, mapping });
  expect(mapped.headed).toContain('unit');
  expect(mapped.rows[0]?.cells).toMatchObject({ unit: 'Xã Tân Lập', post: 'Chủ tịch HĐND xã Ea Kao' });
});

it('without a unit the commune of the register at the end of the post is theirs; a unit that is given stays', async () => {
  const classId = await addClass(app);
  await addUnits(app, ['Ea Kao', 'Tân Lập']);
  const named = pasted(
    'Họ và tên|Năm sinh|Chức vụ|Đơn vị',
    'Nguyễn Văn An|1975|Chủ tịch HĐND xã Ea Kao|Xã Tân Lập',
    'Lê Thị Bình|1986|Chủ tịch HĐND xã Ea Kao|',
    'Trần Văn Cường|1980|Chuyên viên Phòng Kinh tế xã Hòa Sơn|',
  );
  expect(await taken(classId, named)).toEqual({
    'Nguyễn Văn An': 'Xã Tân Lập',
    'Lê Thị Bình': 'Xã Ea Kao',
    'Trần Văn Cường': '',
  });
});

it('in a list of names alone every line is a person', async () => {
  const classId = await addClass(app);
  await addUnits(app, ['Thanh Bình']);
  expect(await taken(classId, pasted('Họ và tên', 'Thanh Bình', 'Lê Văn An'))).toEqual({
    'Thanh Bình': '',
    'Lê Văn An': '',
  });
});

it('a unit that nobody knows is proposed by how it reads, and mapped when somebody says so', async () => {
  const classId = await addClass(app);
  const [kao, cuor] = await addUnits(app, ['Ea Kao', 'Cuôr Đăng']);
  const source = pasted(
    'Họ và tên|Đơn vị',
    'Nguyễn Văn An|Phường Ea Kao',
    'Lê Văn Ba|TT. Cuor Dang',
    'Lê Văn Bốn|TT. Cuor Dang',
    'Lê Văn Năm|Sở Nội vụ',
  );
  expect((await previewOf(classId, source)).unknownUnits).toEqual([
    { written: 'Phường Ea Kao', people: 1, proposedId: kao },
    { written: 'TT. Cuor Dang', people: 2, proposedId: cuor },
    { written: 'Sở Nội vụ', people: 1, proposedId: null },
  ]);
  const said = [
    { written: 'Phường Ea Kao', unitId: kao },
    { written: 'TT. Cuor Dang', unitId: cuor },
  ];
  expect(await taken(classId, source, said)).toEqual({
    'Nguyễn Văn An': 'Xã Ea Kao',
    'Lê Văn Ba': 'Xã Cuôr Đăng',
    'Lê Văn Bốn': 'Xã Cuôr Đăng',
    'Lê Văn Năm': 'Sở Nội vụ',
  });
});

it('a unit that was chosen and has ended meanwhile is named, and nothing is taken in', async () => {
  const classId = await addClass(app);
  const [kao] = await addUnits(app, ['Ea Kao']);
  const source = pasted('Họ và tên|Đơn vị', 'Nguyễn Văn An|Phường Ea Kao');
  const asked = { classId, source, mapping: [], units: [{ written: 'Phường Ea Kao', unitId: kao! }] };
  const { digest } = await app.must('training.previewTrainees', asked);
  await app.must('council.saveUnit', {
    ...{ id: kao!, version: 1 },
    fields: {
      ...{
        code: '',
        name: 'Ea Kao',
        unitType: 'commune',
        phone: '',
        email: '',
        address: '',
        validFrom: null,
      },
      ...{ validTo: '2026-08-01', oldDistrict: '', population: null, note: '' },
    },
  });
  for (const reply of [
    await app.call('training.previewTrainees', asked),
    await app.call('training.saveTrainees', { ...asked, digest }),
  ]) {
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'training.mapped-unit-gone', params: { written: 'Phường Ea Kao' } },
    });
  }
  expect((await readClass(app, classId)).trainees).toEqual([]);
});

it('the line under the list and an empty seat are nobody; a year in the column of a sex is the birth', async () => {
  const classId = await addClass(app);
  const source = pasted(
    'STT|Họ và tên|Năm sinh|Nam|Nữ|Chức vụ',
    '1|Nguyễn Văn An||1978||Chủ tịch',
    '2|Lê Thị Ba|||1980|Phó Chủ tịch',
    '3|(khuyết)||||Trưởng Ban',
    '|Tổng số: 2 người||||',
  );
  const preview = await previewOf(classId, source);
  expect(lines(preview)).toEqual([
    [2, 'new'],
    [3, 'new'],
    [4, 'same'],
    [5, 'same'],
  ]);
  expect(preview.rows.slice(2).map(({ reasons }) => reasons.map(({ message }) => message))).toEqual([
    ['Chỗ khuyết, không có người để nhập.'],
    ['Dòng cuối bảng, không phải người.'],
  ]);
  await taken(classId, source);
  expect(
    (await readClass(app, classId)).trainees.map(({ fullName, birthDate, sex }) => [
      fullName,
      birthDate,
      sex,
    ]),
  ).toEqual([
    ['Nguyễn Văn An', '1978', 'male'],
    ['Lê Thị Ba', '1980', 'female'],
  ]);
});

it('two of one name, year and unit with posts of their own are two people, also a second time', async () => {
  const classId = await addClass(app);
  const source = pasted(
    'Họ và tên|Năm sinh|Chức vụ|Đơn vị',
    'Nguyễn Văn Hùng|1978|Chủ tịch HĐND|Xã Ea Kao',
    'Nguyễn Văn Hùng|1978|Phó Trưởng Ban|Xã Ea Kao',
    'Nguyễn Văn Hùng|1978||Xã Ea Kao',
  );
  const preview = await previewOf(classId, source);
  expect(lines(preview)).toEqual([
    [2, 'new'],
    [3, 'new'],
    [4, 'wrong'],
  ]);
  expect(preview.rows[2]?.reasons[0]?.message).toContain('ghi đủ ngày sinh');
  await taken(classId, source);
  expect((await readClass(app, classId)).trainees).toHaveLength(2);
  expect(lines(await previewOf(classId, source)).slice(0, 2)).toEqual([
    [2, 'same'],
    [3, 'same'],
  ]);
});

it('somebody who is said to be another person comes in beside their namesake', async () => {
  const classId = await addClass(app);
  await addTrainee(app, classId, { birthDate: '1978', unitName: 'Xã A' });
  const asked = {
    classId,
    id: null,
    version: null,
    fields: { ...TRAINEE, birthDate: '1978', unitName: 'Xã A' },
  };
  expect(await app.call('training.saveTrainee', asked)).toMatchObject({ error: { code: 'training.twin' } });
  await app.must('training.saveTrainee', { ...asked, namesake: true });
  expect((await readClass(app, classId)).trainees).toHaveLength(2);
});

it('what is wrong leaves as a sheet with its reasons, as it was read', async () => {
  const classId = await addClass(app);
  const source = pasted('Họ và tên|Năm sinh|Đơn vị', 'Nguyễn Văn An|1978|Xã A', 'Lê Văn 5|1979|Xã B');
  const { id } = await app.must('training.exportWrongTrainees', { classId, source, mapping: [] });
  const sheets = await readWorkbook(app.files.get(id)!.bytes);
  const rows = sheets.ok ? (sheets.value[0]?.rows ?? []) : [];
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['Dòng', 'Họ và tên', 'Ngày sinh', 'Đơn vị', 'Lý do chưa nhập'],
    ['3', 'Lê Văn 5', '1979', 'Xã B', 'Họ và tên: Họ và tên không được có chữ số.'],
  ]);
});

it('whoever is in the class is meant by one row; of several nobody can say who', async () => {
  const classId = await addClass(app);
  await addTrainee(app, classId, {
    fullName: 'Nguyễn Văn Hùng',
    birthDate: '1978',
    post: '',
    unitName: 'Xã A',
  });
  const two = pasted(
    'Họ và tên|Năm sinh|Chức vụ|Đơn vị',
    'Nguyễn Văn Hùng|1978|Chủ tịch HĐND|Xã A',
    'Nguyễn Văn Hùng|1978|Phó Trưởng Ban|Xã A',
  );
  expect(lines(await previewOf(classId, two))).toEqual([
    [2, 'changed'],
    [3, 'new'],
  ]);
  await taken(classId, two);
  expect((await readClass(app, classId)).trainees.map(({ post }) => post).toSorted()).toEqual([
    'Chủ tịch HĐND',
    'Phó Trưởng Ban',
  ]);
  const third = pasted('Họ và tên|Năm sinh|Chức vụ|Đơn vị', 'Nguyễn Văn Hùng|1978|Ủy viên|Xã A');
  expect(lines(await previewOf(classId, third))).toEqual([[2, 'wrong']]);
});

it('a title that nobody knows ends the unit above it; people are never titles', async () => {
  const classId = await addClass(app);
  await addUnits(app, ['Tân Lập', 'Hòa Phú']);
  const source = pasted(
    'STT|Họ và tên|Năm sinh|Chức vụ',
    'I|Xã Tân Lập||',
    '1|Lê Thị Bình|1986|Trưởng Ban',
    '2|Hòa Phú||',
    '3|Y-Ban Niê||',
    '4|Đoàn Văn Hùng||',
    '|||Ban Pháp chế HĐND',
    'II. Mặt trận Tổ quốc tỉnh|||',
    '5|Trần Văn Cường|1980|Giám đốc',
    'III|Khách mời||',
    '6|Đỗ Văn Dũng|1981|Ủy viên',
    '|Trường Chính trị tỉnh||',
    '7|Phạm Thị Em|1979|Ủy viên',
  );
  expect(await taken(classId, source)).toEqual({
    'Lê Thị Bình': 'Xã Tân Lập',
    'Hòa Phú': 'Xã Tân Lập',
    'Y-Ban Niê': 'Xã Tân Lập',
    'Đoàn Văn Hùng': 'Xã Tân Lập',
    'Trần Văn Cường': 'Mặt trận Tổ quốc tỉnh',
    'Đỗ Văn Dũng': '',
    'Phạm Thị Em': 'Trường Chính trị tỉnh',
  });
});
