import { formatDateInWords, type LocalDate } from '../../kernel/local-date';
import {
  dashItem,
  paragraph,
  remarkLines,
  withoutStop,
  type Annex,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import {
  attachedTo,
  dotted,
  eventOf,
  memberWord,
  openingOf,
  quotaTable,
  standingPaper,
  topicText,
  topicsOf,
  whenText,
} from './parts';
import type { ClassSource } from './source';

/** T2, công văn cử học viên: who is asked for how many people, for what, when and where; the seats in the annex. */
export function conveningLetter(source: ClassSource, paper: PaperContext): OfficialDocument {
  const { fields, quotas } = source;
  const { council, issue } = paper;
  const { contact } = fields;
  const topics = topicsOf(source);
  return standingPaper(
    {
      title: `Công văn cử ${memberWord(fields)} ${eventOf(fields)}`,
      typeName: '',
      summary: `V/v cử ${memberWord(fields)} dự ${eventOf(fields)}`,
      addressedTo: [addressee(source)],
      body: [
        paragraph(
          `Thường trực ${council.fullName} ${openingOf(fields)}; đề nghị quý cơ quan cử ${memberWord(fields)} tham dự như sau:`,
        ),
        dashItem(`Thời gian: ${whenText(source)}; ${firstStart(source)};`),
        dashItem(`Địa điểm: ${dotted(fields.place)};`),
        ...(topics.length === 0 ? [] : [dashItem(`Nội dung: ${topics.map(topicText).join('; ')};`)]),
        ...numberBlocks(source),
        ...remarkLines(issue.remarks),
        paragraph(
          `Danh sách ${memberWord(fields)} (họ và tên, ngày sinh, giới tính, dân tộc, chức vụ, đơn vị) gửi về Văn phòng theo mẫu, ` +
            `${deadlineWords(fields.listDue, issue.remarks)}, để lập quyết định${contact === '' ? '' : '.'}`,
        ),
        ...(contact === '' ? [] : [paragraph(`Đầu mối liên hệ: ${withoutStop(contact)}`)]),
      ],
      annexes: quotas.length === 0 ? [] : [annexOf(source, paper)],
    },
    paper,
  );
}

/** A journey is mostly one of the office's own people, of whom each has a place of work; a commune has none under it. */
function addressee({ fields, quotas, result }: ClassSource): string {
  const ownJourney = fields.courseKind === 'study_visit' && fields.invited === 'named' && quotas.length === 0;
  return ownJourney || !result.units.some(({ registered }) => registered)
    ? `Các cơ quan, đơn vị có ${memberWord(fields)}`
    : 'Thường trực Hội đồng nhân dân các xã, phường, đặc khu';
}

/** The day that the class says; else the one of the remarks, else room to write it by hand. */
function deadlineWords(listDue: LocalDate | null, remarks: string): string {
  if (listDue !== null) return `chậm nhất ${formatDateInWords(listDue)}`;
  return saysDeadline(remarks) ? 'đúng hạn nêu trên' : `trước ngày ${'.'.repeat(20)}`;
}

/** A line of the remarks that gives the day ("Hạn gửi danh sách: …"); without one there is room to write it by hand. */
const saysDeadline = (remarks: string): boolean => /^\s*[-–•]?\s*(thời )?hạn\b/imu.test(remarks);

function firstStart({ slots }: ClassSource): string {
  const first = slots.find((slot) => !slot.cancelled);
  return first && first.startTime !== ''
    ? `có mặt trước ${first.startTime.replace(':', ' giờ ')}`
    : 'khai mạc theo chương trình';
}

function numberBlocks({ quotas, plan }: ClassSource): readonly Block[] {
  const seats = quotas.reduce((sum, quota) => sum + quota.seats, 0);
  return [
    dashItem(`Đối tượng: ${dotted(plan?.fields.audience ?? '').replace(/\.$/u, '')};`),
    dashItem(
      quotas.length === 0
        ? `Số lượng: ${'.'.repeat(20)} người mỗi đơn vị;`
        : `Số lượng: ${seats} người của ${quotas.length} đơn vị, theo chỉ tiêu kèm theo;`,
    ),
  ];
}

function annexOf({ fields, quotas }: ClassSource, paper: PaperContext): Annex {
  return {
    label: 'Phụ lục',
    name: `CHỈ TIÊU CỬ ${memberWord(fields).toLocaleUpperCase('vi')}`,
    attachedTo: attachedTo('Công văn', paper),
    orientation: 'portrait',
    body: [quotaTable(quotas)],
  };
}
