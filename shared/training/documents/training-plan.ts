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
  remarkLines,
  romanHeading,
  table,
  textCell,
  type Annex,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { daysText } from '../labels';
import { totalCost } from '../plans/cost';
import { attachedTo, costTable, dashList, dotted, linesOf, quotaTable, standingPaper } from './parts';
import type { PlanSource } from './source';

/** T1, kế hoạch: purpose, for whom, topics with lecturers, classes, cost, who does what; the seats in the annex. */
export function trainingPlan(source: PlanSource, paper: PaperContext): OfficialDocument {
  const { fields, quotas } = source;
  const { council, issue } = paper;
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Mục đích, yêu cầu', purpose(source)],
    ['Đối tượng, số lượng', people(source)],
    ['Nội dung, báo cáo viên', topics(source)],
    ['Thời gian, địa điểm', classes(source)],
    ['Kinh phí', cost(source)],
    ['Tổ chức thực hiện', duties(source)],
    ['Yêu cầu khác', remarkLines(issue.remarks)],
  ];
  return standingPaper(
    {
      title: fields.title,
      typeName: 'KẾ HOẠCH',
      summary: upperFirst(fields.title.replace(/^kế hoạch\s+/iu, '')),
      bases: issue.extraBases,
      body: [
        paragraph(`Thường trực ${council.fullName} ban hành kế hoạch như sau:`),
        ...parts
          .filter(([, blocks]) => blocks.length > 0)
          .flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]),
        paragraph(
          'Trên đây là Kế hoạch. Trong quá trình thực hiện, có vướng mắc thì phản ánh về Thường trực ' +
            `${council.shortName} để xem xét, giải quyết`,
        ),
      ],
      annexes: quotas.length === 0 ? [] : [quotaAnnex(source, paper)],
    },
    paper,
  );
}

function purpose({ fields }: PlanSource): readonly Block[] {
  return [
    clause(1, `Mục đích: ${dotted(fields.purpose, 80)}`),
    clause(2, `Yêu cầu: ${dotted(fields.requirement, 80)}`),
  ];
}

function people({ fields, quotas }: PlanSource): readonly Block[] {
  const seats = quotas.reduce((sum, quota) => sum + quota.seats, 0);
  return [
    clause(1, `Đối tượng: ${dotted(fields.audience, 80)}`),
    clause(
      2,
      quotas.length === 0
        ? `Số lượng: ${dotted('', 20)} người.`
        : `Số lượng: ${formatCount(seats)} người của ${quotas.length} đơn vị, có chỉ tiêu kèm theo.`,
    ),
  ];
}

function topics({ topics: list }: PlanSource): readonly Block[] {
  if (list.length === 0) return [paragraph(dotted('', 80))];
  return [
    table({
      caption: 'Chuyên đề',
      columns: [column(12, 'center'), column(86), column(50), column(18, 'right')],
      header: [[headCell('STT'), headCell('Chuyên đề'), headCell('Báo cáo viên'), headCell('Số tiết')]],
      rows: list.map((topic, index) =>
        bodyRow([
          textCell(String(index + 1)),
          textCell(topic.title),
          textCell(topic.lecturer),
          numberCell(topic.periods),
        ]),
      ),
    }),
  ];
}

function classes({ classes: list, fields }: PlanSource): readonly Block[] {
  const place = paragraph(`Địa điểm: ${dotted(fields.place)}.`);
  if (list.length === 0) return [paragraph(`Thời gian: ${dotted('')}.`), place];
  return [
    place,
    leadIn('Các lớp:'),
    ...dashList(
      list.map(
        (one) => `${one.title}: ${daysText(one.from, one.to)}${one.place === '' ? '' : `, tại ${one.place}`}`,
      ),
    ),
  ];
}

function cost({ costs }: PlanSource): readonly Block[] {
  if (costs.length === 0) return [paragraph(`Kinh phí: ${dotted('', 60)}`)];
  const { inWords, total } = totalCost(costs);
  return [
    leadIn(`Tổng kinh phí dự kiến ${formatCount(total)} đồng (${inWords.toLocaleLowerCase('vi')}), gồm:`),
    costTable(costs),
  ];
}

const duties = ({ fields }: PlanSource): readonly Block[] => {
  const lines = linesOf(fields.duties);
  return lines.length === 0 ? [paragraph(dotted('', 80))] : dashList(lines);
};

function quotaAnnex({ quotas }: PlanSource, paper: PaperContext): Annex {
  return {
    label: 'Phụ lục',
    name: 'CHỈ TIÊU CỬ HỌC VIÊN CỦA CÁC ĐƠN VỊ',
    attachedTo: attachedTo('Kế hoạch', paper),
    orientation: 'portrait',
    body: [quotaTable(quotas)],
  };
}
