import { upperFirst } from '../../kernel/first-letter';
import {
  bodyRow,
  clause,
  column,
  formatCount,
  headCell,
  leadIn,
  numberCell,
  paragraph,
  percentCell,
  remarkLines,
  romanHeading,
  table,
  textCell,
  type Annex,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { amountInWords } from '../../kernel/amount-in-words';
import { STANDING_WORDS } from '../labels';
import {
  dashList,
  daysInWords,
  dotted,
  eventOf,
  listedUnits,
  memberWord,
  standingPaper,
  topicText,
  topicsOf,
} from './parts';
import type { ClassSource } from './source';

/** T12, báo cáo kết quả lớp: invited, came, rate by unit, topics, assessment, cost, proposals; all units that were invited in the annex. */
export function classReport(source: ClassSource, paper: PaperContext): OfficialDocument {
  const { fields, result } = source;
  const { council, issue } = paper;
  return standingPaper(
    {
      title: `Báo cáo kết quả ${eventOf(fields)}`,
      typeName: 'BÁO CÁO',
      summary: `Kết quả ${eventOf(fields)}`,
      body: [
        paragraph(
          `Thực hiện ${source.plan === null ? 'chương trình công tác' : source.plan.fields.title}, ` +
            `${daysInWords(result.from, result.to)}, Thường trực ${council.fullName} tổ chức ${eventOf(fields)}. ` +
            'Kết quả như sau:',
        ),
        romanHeading(1, 'Công tác tổ chức'),
        clause(
          1,
          `Thời gian, địa điểm: ${daysInWords(result.from, result.to)}, gồm ${result.slots} buổi (đã điểm danh ` +
            `${result.heldSlots} buổi), tại ${dotted(fields.place)}.`,
        ),
        ...topicBlocks(source),
        romanHeading(2, `${upperFirst(memberWord(fields))} và chuyên cần`),
        ...peopleBlocks(source),
        romanHeading(3, 'Kinh phí'),
        ...costBlocks(source),
        romanHeading(4, 'Đánh giá, kiến nghị'),
        ...(issue.remarks === '' ? [paragraph(dotted('', 120))] : remarkLines(issue.remarks)),
        paragraph(`Trên đây là báo cáo kết quả ${eventOf(fields)}`),
      ],
      annexes: [unitAnnex(source)],
    },
    paper,
  );
}

function topicBlocks(source: ClassSource): readonly Block[] {
  const topics = topicsOf(source);
  return topics.length === 0
    ? []
    : [leadIn(`2. Nội dung: ${topics.length} chuyên đề, gồm:`), ...dashList(topics.map(topicText))];
}

function peopleBlocks({ fields, result }: ClassSource): readonly Block[] {
  const { total, units } = result;
  const nobody = units.filter(({ standing }) => standing === 'sent_nobody');
  const open = units.filter(({ standing }) => standing === 'not_recorded');
  const undecided = result.persons.filter(({ outcome }) => outcome === 'undecided').length;
  const rate = total.percent === null ? 'chưa đủ dữ liệu' : `${total.percent}%`;
  return [
    clause(
      1,
      `${total.seats === null ? 'Được' : `Chỉ tiêu ${formatCount(total.seats)} người; được`} cử ${formatCount(total.listed)} ` +
        `người, ${total.walkIns === 0 ? '' : `ngoài danh sách ${formatCount(total.walkIns)} người, `}có dự ${formatCount(total.came)} ` +
        `người; lượt có mặt ${formatCount(total.filled)}/${formatCount(total.due)} (${rate})` +
        `${total.counts.substitute === 0 ? '' : `, kể cả ${formatCount(total.counts.substitute)} lượt học thay`}.`,
    ),
    clause(
      2,
      [
        nobody.length === 0 && open.length === 0 ? 'Đơn vị được mời nào cũng có người dự.' : '',
        unitsNamed(nobody, 'không có ai dự'),
        unitsNamed(open, 'chưa điểm danh đủ'),
      ]
        .filter((text) => text !== '')
        .join(' '),
    ),
    ...(fields.certificate
      ? [
          clause(
            3,
            `Đủ điều kiện cấp giấy chứng nhận: ${formatCount(total.eligible)} ${memberWord(fields)}` +
              `${undecided === 0 ? '' : `; ${formatCount(undecided)} ${memberWord(fields)} chưa đủ dữ liệu để xét`}. ` +
              (result.rule ?? ''),
          ),
        ]
      : []),
  ];
}

/** More are not named in running text: the annex marks each of them. */
const NAMED = 10;

function unitsNamed(units: readonly { readonly name: string }[], what: string): string {
  if (units.length === 0) return '';
  const which =
    units.length > NAMED ? ' (danh sách tại Phụ lục)' : `: ${units.map(({ name }) => name).join(', ')}`;
  return `${units.length} đơn vị ${what}${which}.`;
}

function costBlocks({ payments }: ClassSource): readonly Block[] {
  if (payments.length === 0) return [paragraph(`Kinh phí đã chi: ${dotted('', 60)}`)];
  const total = payments.reduce((sum, { list }) => sum + list.total, 0);
  return [
    leadIn(
      `Tổng số tiền chi theo danh sách ${formatCount(total)} đồng (${amountInWords(total).toLocaleLowerCase('vi')}), gồm:`,
    ),
    ...dashList(
      payments.map(
        ({ item, list }) =>
          `${item.title}: ${formatCount(list.rows.length)} người, ${formatCount(list.total)} đồng`,
      ),
    ),
  ];
}

function unitAnnex({ fields, result }: ClassSource): Annex {
  const { total } = result;
  const { units, others } = listedUnits(result);
  return {
    label: 'Phụ lục',
    name: `${memberWord(fields)} của từng đơn vị`.toLocaleUpperCase('vi'),
    attachedTo: '',
    orientation: 'portrait',
    body: [
      table({
        caption: 'Số người của từng đơn vị',
        columns: [
          column(12, 'center'),
          column(60),
          column(20, 'right'),
          column(20, 'right'),
          column(22, 'right'),
          column(40),
        ],
        header: [
          ['STT', 'Đơn vị', 'Được cử', 'Có dự', 'Lượt có mặt (%)', 'Tình trạng'].map((text) =>
            headCell(text),
          ),
        ],
        rows: [
          ...units.map((unit, index) =>
            bodyRow([
              textCell(String(index + 1)),
              textCell(unit.name),
              numberCell(unit.listed),
              numberCell(unit.came),
              percentCell(unit.due === 0 ? null : unit.percent),
              textCell(STANDING_WORDS[unit.standing]),
            ]),
          ),
          bodyRow([
            textCell([{ text: 'Cộng', bold: true }], { columns: 2, alignment: 'center' }),
            numberCell(total.listed),
            numberCell(total.came),
            percentCell(total.due === 0 ? null : total.percent),
            textCell(''),
          ]),
        ],
      }),
      ...others,
    ],
  };
}
