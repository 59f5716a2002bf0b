import { documentStatusNames } from '../../documents/model';
import { dateText, type LocalDate } from '../../kernel/local-date';
import type { DatedStep } from '../deadlines/model';
import type { Guest } from '../invitations/model';
import { approvalNames, paperKindNames, paperStateNames } from '../papers/messages';
import type { Sitting } from '../model';
import { goesSeparately, type Paper, type ReminderLetter } from '../papers/model';
import type { Packet } from '../papers/packet';
import { reminderOf } from '../papers/reminders';
import { dueOf, paperStateOf } from '../papers/state';
import type { SessionSeating } from '../seating/model';
import { meetingPhaseNames, type VoterMeeting } from '../voter-meetings/model';
import { momentOf, sittingWords } from './moments';
import type { ArchiveTable } from './tables';

/** What was done before a session sat. */
export interface PreparationSource {
  readonly steps: readonly DatedStep[];
  readonly papers: readonly Paper[];
  readonly packets: readonly Packet[];
  readonly reminders: readonly ReminderLetter[];
  readonly guests: readonly Guest[];
  readonly voterMeetings: readonly VoterMeeting[];
  /** Null while the session has no hall. */
  readonly seating: SessionSeating | null;
  /** The day on which the archive was made. */
  readonly today: LocalDate;
}

const PACKET_WORDS: Readonly<Record<Packet['kind'], string>> = { full: 'Toàn bộ', supplement: 'Bổ sung' };

/** Steps, papers, packets, letters about late papers and guests as plain lists. */
export function preparationTables(
  source: PreparationSource,
  sittings: readonly Sitting[],
): readonly ArchiveTable[] {
  const { guests, packets, papers, reminders, seating, steps, today, voterMeetings } = source;
  const separate = new Set(
    papers.flatMap(({ versions }) =>
      versions.filter(({ format }) => goesSeparately(format)).map(({ id }) => id),
    ),
  );
  return [
    {
      file: 'viec-va-han',
      title: 'Việc và hạn',
      columns: ['Việc', 'Chủ trì', 'Hạn', 'Cách tính', 'Căn cứ', 'Ngày xong', 'Không làm', 'Ghi chú'],
      rows: steps.map((step) => [
        ...[
          step.title,
          step.owner,
          dateText(step.date),
          step.arithmetic,
          step.basis,
          dateText(step.doneDate),
        ],
        ...[step.skipped ? 'Có' : '', step.note],
      ]),
    },
    {
      file: 'tai-lieu',
      title: 'Tài liệu',
      columns: [
        ...['Tên tài liệu', 'Loại', 'Số, ký hiệu', 'Cơ quan gửi', 'Hạn', 'Ngày nhận', 'Tình trạng'],
        ...['Duyệt', 'Người duyệt', 'Số lần gửi'],
      ],
      rows: papers.map((paper) => [
        ...[paper.title, paperKindNames[paper.kind], paper.symbol, paper.responsible, dateText(dueOf(paper))],
        ...[dateText(paper.receivedDate), paperStateNames[paperStateOf(paper, today)]],
        ...[approvalNames[paper.status], paper.approvedBy, paper.versions.length],
      ]),
    },
    {
      file: 'goi-tai-lieu',
      title: 'Gói tài liệu đã đóng',
      columns: ['Lần', 'Loại', 'Số trang', 'Số tài liệu', 'Trong đó tệp riêng', 'Lúc', 'Người đóng'],
      rows: packets.map((packet) => [
        ...[packet.no, PACKET_WORDS[packet.kind], packet.pageCount, packet.versionIds.length],
        packet.versionIds.filter((id) => separate.has(id)).length,
        ...[momentOf(packet.madeAt), packet.actor],
      ]),
    },
    {
      file: 'don-doc',
      title: 'Công văn đôn đốc tài liệu',
      columns: ['Cơ quan', 'Lần', 'Số, ký hiệu', 'Ngày', 'Tình trạng'],
      rows: reminders.map(({ issueDate, partId, status, symbol }) => [
        ...[
          reminderOf(partId).body,
          reminderOf(partId).no,
          symbol,
          dateText(issueDate),
          documentStatusNames[status],
        ],
      ]),
    },
    {
      file: 'tiep-xuc-cu-tri',
      title: 'Tiếp xúc cử tri',
      columns: [
        'Trước, sau',
        'Ngày',
        'Bắt đầu',
        'Kết thúc',
        'Địa điểm',
        'Xã, phường',
        'Đại biểu dự',
        'Ghi chú',
      ],
      rows: voterMeetings.map((meeting) => [
        ...[meetingPhaseNames[meeting.phase], dateText(meeting.date), meeting.startTime, meeting.endTime],
        ...[meeting.place, meeting.units, meeting.deputies.map(({ name }) => name).join(', '), meeting.note],
      ]),
    },
    {
      file: 'khach-moi',
      title: 'Khách mời',
      columns: ['Nhóm', 'Xưng hô', 'Họ và tên', 'Chức vụ', 'Cơ quan', 'Thư điện tử', 'Phiên dự'],
      rows: guests.map((guest) => [
        ...[guest.group, guest.honorific, guest.fullName, guest.post, guest.organization, guest.email],
        guest.sittingIds.length === 0
          ? 'Tất cả'
          : sittings
              .filter(({ id }) => guest.sittingIds.includes(id))
              .map(sittingWords)
              .join('; '),
      ]),
    },
    {
      file: 'cho-ngoi',
      title: 'Chỗ ngồi',
      columns: ['Hội trường', 'Dãy', 'Ghế', 'Họ và tên', 'Tổ, nhóm', 'Khách mời'],
      rows: seatRows(seating),
    },
  ];
}

const seatRows = (seating: SessionSeating | null): ArchiveTable['rows'] =>
  (seating?.seats ?? []).flatMap(({ personId, row, seat }) => {
    const person = seating?.people.find(({ id }) => id === personId);
    return person
      ? [[seating?.room.name ?? '', row, seat, person.name, person.group, person.guest ? 'Có' : '']]
      : [];
  });
