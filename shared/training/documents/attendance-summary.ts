import { upperFirst } from '../../kernel/first-letter';
import {
  bodyRow,
  column,
  formatCount,
  headCell,
  note,
  numberCell,
  percentCell,
  remarkLines,
  table,
  textCell,
  type Annex,
  type OfficialDocument,
  type PaperContext,
  type TableRow,
} from '../../official-documents/index';
import type { PersonResult } from '../result-contract';
import { COUNT_UNIT_WORDS, OUTCOME_WORDS, STANDING_WORDS } from '../labels';
import { eventOf, listedUnits, officePaper } from './parts';
import type { ClassSource } from './source';

/** T9, bảng tổng hợp chuyên cần: every trainee with whole numbers behind the percentage; every unit that was invited in the annex. */
export function attendanceSummary(source: ClassSource, paper: PaperContext): OfficialDocument {
  const { fields, result } = source;
  const unit = COUNT_UNIT_WORDS[result.countUnit];
  return officePaper(
    {
      title: `Bảng tổng hợp chuyên cần ${eventOf(fields)}`,
      orientation: 'landscape',
      typeName: 'BẢNG TỔNG HỢP CHUYÊN CẦN',
      summary: upperFirst(eventOf(fields)),
      attachedTo: `(${result.heldSlots}/${result.slots} buổi đã điểm danh)`,
      body: [
        ...(result.rule === null ? [] : [note(`Điều kiện cấp giấy chứng nhận: ${result.rule}`)]),
        table({
          caption: 'Chuyên cần của từng học viên',
          columns: [
            column(11, 'center'),
            column(39),
            column(46),
            column(15, 'right'),
            column(15, 'right'),
            column(15, 'right'),
            column(16, 'right'),
            column(15, 'right'),
            column(18, 'right'),
            column(18, 'right'),
            column(41),
          ],
          header: [
            [
              headCell('STT'),
              headCell('Họ và tên'),
              headCell('Đơn vị'),
              headCell(`Số ${unit} học`),
              headCell(`Số ${unit} dự`),
              headCell('Vắng có phép'),
              headCell('Vắng không phép'),
              headCell('Học thay'),
              headCell('% đã học'),
              headCell('% cả lớp'),
              headCell('Kết quả'),
            ],
          ],
          rows: [
            ...result.persons.map((person) =>
              bodyRow([
                textCell(String(person.no)),
                textCell(person.fullName),
                textCell(person.unitLabel),
                numberCell(person.held),
                numberCell(person.attended),
                numberCell(person.counts.excused ?? 0),
                numberCell(person.counts.absent ?? 0),
                numberCell(person.counts.substitute ?? 0),
                percentCell(person.percentOfHeld),
                percentCell(person.percentOfAll),
                textCell(
                  person.outcome === null
                    ? ''
                    : [OUTCOME_WORDS[person.outcome], person.outcome === 'refused' ? person.why : '']
                        .filter((words) => words !== '')
                        .join(': '),
                ),
              ]),
            ),
            sumRow(result.persons),
          ],
        }),
        note(
          'Chưa ghi không phải là vắng: còn buổi chưa ghi thì chưa có tỷ lệ. Buổi có người học thay không tính là dự',
        ),
        ...remarkLines(paper.issue.remarks),
      ],
      annexes: [unitAnnex(source)],
    },
    paper,
    'board',
  );
}

/** Half days, or lessons, of all of them together; a percentage of many people is no percentage of anybody. */
function sumRow(persons: readonly PersonResult[]): TableRow {
  const sum = (of: (person: PersonResult) => number) =>
    numberCell(persons.reduce((total, person) => total + of(person), 0));
  return bodyRow([
    textCell([{ text: 'Cộng', bold: true }], { columns: 3, alignment: 'center' }),
    sum(({ held }) => held),
    sum(({ attended }) => attended),
    sum(({ counts }) => counts.excused ?? 0),
    sum(({ counts }) => counts.absent ?? 0),
    sum(({ counts }) => counts.substitute ?? 0),
    ...Array.from({ length: 3 }, () => textCell('')),
  ]);
}

function unitAnnex({ result }: ClassSource): Annex {
  const { total } = result;
  const { units, others } = listedUnits(result);
  return {
    label: 'Phụ lục',
    name: 'CHUYÊN CẦN CỦA TỪNG ĐƠN VỊ',
    attachedTo: '',
    orientation: 'landscape',
    body: [
      table({
        caption: 'Chuyên cần của từng đơn vị',
        columns: [
          column(10, 'center'),
          column(70),
          column(20, 'right'),
          column(20, 'right'),
          column(20, 'right'),
          column(26, 'right'),
          column(22, 'right'),
          column(46),
        ],
        header: [
          ['STT', 'Đơn vị', 'Chỉ tiêu', 'Được cử', 'Có dự', 'Lượt có mặt', 'Tỷ lệ (%)', 'Tình trạng'].map(
            (text) => headCell(text),
          ),
        ],
        rows: [
          ...units.map((unit, index) =>
            bodyRow([
              textCell(String(index + 1)),
              textCell(unit.name),
              numberCell(unit.seats),
              numberCell(unit.listed),
              numberCell(unit.came),
              textCell(`${formatCount(unit.filled)}/${formatCount(unit.due)}`, { alignment: 'right' }),
              percentCell(unit.due === 0 ? null : unit.percent),
              textCell(STANDING_WORDS[unit.standing]),
            ]),
          ),
          bodyRow([
            textCell([{ text: 'Cộng', bold: true }], { columns: 2, alignment: 'center' }),
            numberCell(total.seats),
            numberCell(total.listed),
            numberCell(total.came),
            textCell(`${formatCount(total.filled)}/${formatCount(total.due)}`, { alignment: 'right' }),
            percentCell(total.due === 0 ? null : total.percent),
            textCell(''),
          ]),
        ],
      }),
      ...others,
    ],
  };
}
