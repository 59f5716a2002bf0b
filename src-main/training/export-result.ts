import { appError } from '@shared/contract/error-messages';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { COUNT_UNIT_WORDS, OUTCOME_WORDS, STANDING_WORDS } from '@shared/training/labels';
import type { TrainingResult } from '@shared/training/result-contract';
import type { Handler } from '../application/context';
import { writeWorkbook, XLSX_MEDIA_TYPE, type OutputSheet } from '../spreadsheets/write-workbook';
import { readResult } from './results';

/** The summary of attendance (T9) as a workbook: people, units, and by which rule. */
export const exportResult: Handler<'training.exportResult'> = async (context, { classId }) => {
  const result = await context.read(({ db, now }) => readResult(db, classId, now));
  if (!result) return err(appError('not-found'));
  const bytes = await writeWorkbook([personSheet(result), unitSheet(result), aboutSheet(result)]);
  const name = searchKey(result.title)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60);
  const fileName = `chuyen-can-${name}-${localDateOf(context.now())}.xlsx`;
  return ok(context.files.put({ fileName, mediaType: XLSX_MEDIA_TYPE, bytes }));
};

const percentCell = (percent: string | null) => (percent === null ? 'chưa đủ dữ liệu' : { figure: percent });

function personSheet(result: TrainingResult): OutputSheet {
  const unit = COUNT_UNIT_WORDS[result.countUnit];
  const essay = { passed: 'Đạt', failed: 'Không đạt' } as const;
  return {
    name: 'Học viên',
    columns: [
      { title: 'STT', width: 6 },
      { title: 'Họ và tên', width: 28 },
      { title: 'Ngày sinh', width: 13 },
      { title: 'Chức vụ', width: 30 },
      { title: 'Đơn vị', width: 26 },
      { title: `Số ${unit} đã học`, width: 10 },
      { title: `Số ${unit} dự`, width: 10 },
      { title: 'Có mặt', width: 9 },
      { title: 'Muộn', width: 8 },
      { title: 'Về sớm', width: 8 },
      { title: 'Có phép', width: 8 },
      { title: 'Không phép', width: 8 },
      { title: 'Học thay', width: 8 },
      { title: 'Tỷ lệ trên buổi đã học (%)', width: 14 },
      { title: 'Tỷ lệ trên cả lớp (%)', width: 14 },
      ...(result.needEssay ? [{ title: 'Bài thu hoạch', width: 12 }] : []),
      ...(result.certificate
        ? [
            { title: 'Giấy chứng nhận', width: 18 },
            { title: 'Lý do', width: 40 },
          ]
        : []),
    ],
    rows: result.persons.map((person) => [
      person.no,
      person.fullName,
      person.birthDate === null ? null : { day: person.birthDate },
      person.post,
      person.unitLabel,
      person.held,
      person.attended,
      person.counts.present,
      person.counts.late,
      person.counts.left_early,
      person.counts.excused,
      person.counts.absent,
      person.counts.substitute,
      percentCell(person.percentOfHeld),
      percentCell(person.percentOfAll),
      ...(result.needEssay ? [person.essay === null ? '' : essay[person.essay]] : []),
      ...(result.certificate
        ? [person.outcome === null ? '' : OUTCOME_WORDS[person.outcome], person.why]
        : []),
    ]),
  };
}

function unitSheet(result: TrainingResult): OutputSheet {
  const line = (row: TrainingResult['total']) => [
    row.seats,
    row.listed,
    row.walkIns,
    row.came,
    row.due,
    row.filled,
    row.counts.excused,
    row.counts.absent,
    row.counts.not_recorded,
    percentCell(row.percent),
    row.eligible,
  ];
  return {
    name: 'Đơn vị',
    columns: [
      { title: 'STT', width: 6 },
      { title: 'Đơn vị', width: 28 },
      { title: 'Chỉ tiêu', width: 9 },
      { title: 'Được cử', width: 9 },
      { title: 'Ngoài danh sách', width: 10 },
      { title: 'Có dự', width: 9 },
      { title: 'Lượt phải dự', width: 10 },
      { title: 'Lượt có mặt', width: 10 },
      { title: 'Lượt có phép', width: 10 },
      { title: 'Lượt không phép', width: 10 },
      { title: 'Lượt chưa ghi', width: 10 },
      { title: 'Tỷ lệ có mặt (%)', width: 12 },
      { title: 'Đủ điều kiện', width: 10 },
      { title: 'Tình trạng', width: 20 },
    ],
    rows: [
      ...result.units.map((row, index) => [index + 1, row.name, ...line(row), STANDING_WORDS[row.standing]]),
      [null, 'Cộng', ...line(result.total), null],
    ],
  };
}

function aboutSheet(result: TrainingResult): OutputSheet {
  const days =
    result.from === null || result.to === null
      ? ''
      : `${formatDate(result.from)} đến ${formatDate(result.to)}`;
  return {
    name: 'Về lớp',
    columns: [
      { title: 'Mục', width: 26 },
      { title: 'Nội dung', width: 70 },
    ],
    rows: [
      ['Lớp', result.title],
      ['Thời gian', days],
      ['Địa điểm', result.place],
      ['Số buổi', `${result.heldSlots} buổi đã điểm danh trên ${result.slots} buổi`],
      ['Điều kiện cấp chứng nhận', result.rule ?? 'Lớp không cấp giấy chứng nhận'],
      ['Cách tính', 'Học thay tính cho đơn vị, không tính cho người được thay; chưa ghi không phải là vắng.'],
    ],
  };
}
