import {
  clause,
  formatCount,
  leadIn,
  paragraph,
  remarkLines,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { totalCost } from '../plans/cost';
import {
  costTable,
  dashList,
  dotted,
  kindWord,
  memberWord,
  openingOf,
  openingWord,
  officePaper,
  topicText,
  topicsOf,
  whenText,
} from './parts';
import type { ClassSource } from './source';

/** T1, tờ trình: asks for the class: for whom, what, when, at what cost. */
export function classSubmission(source: ClassSource, paper: PaperContext): OfficialDocument {
  const { fields, plan, trainees } = source;
  const { council, issue } = paper;
  return officePaper(
    {
      title: `Tờ trình ${openingOf(fields)}`,
      typeName: 'TỜ TRÌNH',
      summary: `Về việc ${openingOf(fields)}`,
      addressedTo: [`Thường trực ${council.shortName}`],
      bases: issue.extraBases,
      body: [
        paragraph(
          `${plan === null ? 'Căn cứ nhu cầu của các đơn vị' : `Thực hiện ${plan.fields.title}`}, Văn phòng trình Thường ` +
            `trực ${council.shortName} xem xét, cho ${openingWord(fields)} ${kindWord(source)} với các nội dung sau:`,
        ),
        clause(1, `${fields.courseKind === 'study_visit' ? 'Tên chuyến đi' : 'Tên lớp'}: ${fields.title}.`),
        clause(2, `Mục đích: ${dotted(plan?.fields.purpose ?? '', 80)}`),
        clause(
          3,
          `Đối tượng, số lượng: ${audience(source)}; dự kiến ${trainees.length} ${memberWord(fields)}.`,
        ),
        clause(4, `Thời gian: ${whenText(source)}. Địa điểm: ${dotted(fields.place)}.`),
        ...topicBlocks(source),
        ...costBlocks(source),
        ...remarkLines(issue.remarks),
        paragraph(`Kính trình Thường trực ${council.shortName} xem xét, quyết định`),
      ],
    },
    paper,
  );
}

const audience = ({ plan }: ClassSource): string => dotted(plan?.fields.audience ?? '').replace(/\.$/u, '');

function topicBlocks(source: ClassSource): readonly Block[] {
  const topics = topicsOf(source);
  if (topics.length === 0) return [clause(5, `Nội dung: ${dotted('', 80)}`)];
  return [leadIn('5. Nội dung, báo cáo viên:'), ...dashList(topics.map(topicText))];
}

function costBlocks({ plan }: ClassSource): readonly Block[] {
  if (plan === null || plan.costs.length === 0) return [clause(6, `Kinh phí: ${dotted('', 60)}`)];
  const { inWords, total } = totalCost(plan.costs);
  return [
    leadIn(
      `6. Kinh phí dự kiến theo kế hoạch: ${formatCount(total)} đồng (${inWords.toLocaleLowerCase('vi')}), gồm:`,
    ),
    costTable(plan.costs),
  ];
}
