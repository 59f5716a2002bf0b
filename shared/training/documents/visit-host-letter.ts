import {
  bodyRow,
  column,
  dashItem,
  headCell,
  leadIn,
  paragraph,
  remarkLines,
  table,
  textCell,
  type Annex,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { attachedTo, dotted, eventOf, standingPaper, topicText, topicsOf, whenText } from './parts';
import type { ClassSource } from './source';

/** Row C14: asks those whom the delegation visits for a working meeting: why, about what, when, who comes. */
export function visitHostLetter(source: ClassSource, paper: PaperContext): OfficialDocument {
  const { fields, plan, trainees } = source;
  const { council, issue } = paper;
  const topics = topicsOf(source);
  return standingPaper(
    {
      title: `Công văn gửi nơi đến, ${eventOf(fields)}`,
      typeName: '',
      summary: `V/v đề nghị tiếp, làm việc với Đoàn trao đổi kinh nghiệm`,
      addressedTo: [`Thường trực Hội đồng nhân dân ${'…'.repeat(14)}`],
      body: [
        paragraph(
          `Thực hiện ${plan === null ? 'chương trình công tác năm' : plan.fields.title}, Thường trực ${council.fullName} ` +
            `tổ chức Đoàn đi trao đổi, học tập kinh nghiệm (${eventOf(fields)}) và trân trọng đề nghị quý cơ quan ` +
            'bố trí thời gian tiếp, làm việc với Đoàn như sau:',
        ),
        dashItem(
          `Mục đích: ${dotted(plan?.fields.purpose ?? '', 60).replace(/\.+$/u, (stop) => (stop.length > 1 ? stop : ''))};`,
        ),
        dashItem(`Thời gian: ${whenText(source)};`),
        dashItem(`Địa điểm làm việc: ${dotted(fields.place)};`),
        dashItem(`Thành phần Đoàn: ${trainees.length} người (danh sách kèm theo);`),
        leadIn('Nội dung trao đổi:'),
        ...(topics.length === 0
          ? [dashItem(dotted('', 80))]
          : topics.map((topic) => dashItem(`${topicText(topic)};`))),
        ...remarkLines(issue.remarks),
        paragraph(
          `Thường trực ${council.fullName} trân trọng cảm ơn và mong nhận được sự quan tâm, phối hợp của quý cơ quan`,
        ),
      ],
      annexes: trainees.length === 0 ? [] : [membersAnnex(source, paper)],
    },
    paper,
  );
}

/** Names and posts alone: a host needs no birth dates. */
function membersAnnex({ trainees }: ClassSource, paper: PaperContext): Annex {
  return {
    label: 'DANH SÁCH',
    name: 'Thành viên đoàn',
    attachedTo: attachedTo('Công văn', paper),
    orientation: 'portrait',
    body: [
      table({
        caption: 'Thành viên đoàn',
        columns: [column(12, 'center'), column(56), column(60), column(46)],
        header: [['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'].map((text) => headCell(text))],
        rows: trainees.map((one, index) =>
          bodyRow([
            textCell(String(index + 1)),
            textCell(one.fullName),
            textCell(one.post),
            textCell(one.unitLabel),
          ]),
        ),
      }),
    ],
  };
}
