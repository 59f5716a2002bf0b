import { factsOf, type DocumentKind } from '@shared/documents/kinds';
import type { OfficeNames } from './office-names';

/**
 * Whom a paper goes to before the office has ever written it: whoever has to carry it out first ("Như Điều …" of a decision,
 * "Như trên" of a letter), then whoever is told, the archive last (Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần II, mục 9).
 * What the office itself wrote on its last paper of the kind goes before this.
 */
export function usualRecipients(kind: DocumentKind, office: OfficeNames): readonly string[] {
  return [...(beforeArchive(kind, namesOf(office)) ?? byIssuer(kind, namesOf(office))), 'Lưu: VT'];
}

interface Names {
  readonly council: string;
  readonly standing: string;
  readonly people: string;
  readonly front: string;
  readonly boards: string;
  readonly party: string;
  readonly above: readonly string[];
  readonly below: string;
}

function namesOf({ level, unitAbove, unitWord }: OfficeNames): Names {
  const province = level === 'province';
  const party = province ? (unitWord === 'thành phố' ? 'Thành ủy' : 'Tỉnh ủy') : 'Đảng ủy';
  return {
    council: `Đại biểu HĐND ${unitWord}`,
    standing: `Thường trực HĐND ${unitWord}`,
    people: `UBND ${unitWord}`,
    front: `Ban Thường trực UBMTTQ Việt Nam ${unitWord}`,
    boards: `Các Ban của HĐND ${unitWord}`,
    party: `Thường trực ${party}`,
    above: province
      ? ['Ủy ban Thường vụ Quốc hội', 'Chính phủ']
      : [`Thường trực HĐND ${unitAbove}`, `UBND ${unitAbove}`],
    below: province ? 'Thường trực HĐND, UBND các xã, phường, đặc khu' : 'Các thôn, tổ dân phố',
  };
}

const ABOVE = ['Như trên'];
const CONCERNED = 'Các cơ quan, đơn vị có liên quan';

function beforeArchive(kind: DocumentKind, names: Names): readonly string[] | null {
  const { above, below, boards, council, front, party, people, standing } = names;
  switch (kind) {
    case 'joint_meeting_invitation':
    case 'paper_reminder':
    case 'session_invitation':
    case 'class_absence_notice':
      return ABOVE;
    case 'class_convening_letter':
    case 'visit_convening_letter':
      return [...ABOVE, standing];
    case 'visit_host_letter':
      return [...ABOVE, standing, 'Thành viên đoàn'];
    case 'joint_meeting_minutes':
      return ['Thành phần dự họp'];
    case 'joint_meeting_conclusion':
      return [standing, people, front, boards, 'Các cơ quan, đơn vị có tên trên'];
    case 'session_plan':
      return [standing, people, front, boards, CONCERNED];
    case 'voter_meeting_plan':
      return [people, front, council, below];
    case 'session_agenda':
    case 'agenda_change_notice':
      return [council, people, front, 'Khách mời dự kỳ họp'];
    case 'convening_decision':
      return ['Như Điều 4', ...above, party, people, front];
    case 'question_proposal':
      return [...ABOVE, people, front, 'Người bị chất vấn'];
    case 'question_report':
      return [party, council, people, front, 'Người được chất vấn'];
    case 'session_report':
      return [...above, party, people, front, council];
    case 'class_opening_decision':
    case 'visit_decision':
      return ['Như Điều 4', standing];
    case 'class_board_decision':
    case 'class_completion_decision':
      return ['Như Điều 3', standing];
    case 'class_programme':
      return ['Đơn vị cử học viên', 'Học viên, báo cáo viên'];
    case 'visit_schedule':
      return ['Nơi đoàn đến làm việc', 'Thành viên đoàn'];
    case 'class_report':
    case 'visit_report':
      return [party, standing, CONCERNED];
    case 'training_plan':
      return [party, people, front, boards, 'Các đơn vị cử học viên'];
    default:
      return null;
  }
}

function byIssuer(kind: DocumentKind, { council, front }: Names): readonly string[] {
  return factsOf(kind).issuer === 'standing_committee' ? [council, front] : ABOVE;
}
