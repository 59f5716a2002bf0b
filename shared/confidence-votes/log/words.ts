import { machineName } from '../../kernel/machine-name';
import { lowerFirst } from '../../kernel/first-letter';
import { operatorRoleNames } from '../ballots/messages';
import type { OperatorRole } from '../ballots/model';
import type { VoteStatus } from '../model';
import { balanceNames } from '../paper-ballots/messages';
import { asidePlaces, type AsidePlace } from './ballots-aside';
import type { BrokenLink } from './contract';
import type { OpeningField } from './event-contract';
import type { LogEventKind } from './model';

/** "7K3M 9QX2": two groups are read out and compared with fewer slips than eight signs in a row. */
export const codeWords = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`.trim();

const BROKEN: Readonly<Record<BrokenLink['what'], string>> = {
  gap: 'thiếu dòng trước đó',
  link: 'không nối với dòng trước',
  contents: 'nội dung bị sửa',
  unreadable: 'không đọc được nội dung',
};

/** "máy 3F2A-91BC, dòng 12: nội dung bị sửa". */
export function brokenLinkWords({ origin, seq, what }: BrokenLink): string {
  return `máy ${machineName(origin)}, dòng ${seq}: ${BROKEN[what]}`;
}

/** What the log's opening line fixes, as a finding names it. */
export const openingWords: Readonly<Record<OpeningField, string>> = {
  title: 'tên cuộc bỏ phiếu',
  sessionName: 'kỳ họp',
  place: 'địa điểm',
  procedure: 'hình thức bỏ phiếu',
  entries: 'số lần nhập',
  rehearsalOf: 'cuộc diễn tập',
  kinds: 'loại phiếu và người trên phiếu',
  date: 'ngày bỏ phiếu',
  deputiesTotal: 'tổng số đại biểu',
  ruleSet: 'căn cứ pháp lý',
  board: 'Ban kiểm phiếu',
};

export interface LogNames {
  readonly kindTitle: (id: unknown) => string;
  readonly batchNo: (id: unknown) => string;
  /** Where the ballots of these entries or readings stand; those that are not on this PC are missing. */
  readonly places: (ids: unknown) => readonly AsidePlace[];
}

type Payload = Readonly<Record<string, unknown>>;

/** What a line of the log says, in a clerk's words. What stands on a single ballot is never told here. */
const WORDS: Readonly<Record<LogEventKind, (payload: Payload, names: LogNames) => string>> = {
  opened: (p) =>
    `Bắt đầu kiểm phiếu${text(p['program']) === '' ? '' : `, chương trình phiên bản ${text(p['program'])}`}`,
  ballots_announced: (p, names) =>
    `Ghi số phiếu: ${names.kindTitle(p['ballotKindId'])}, in ${figure(p['printed'])}, phát ${figure(p['issued'])}, thu ${figure(p['collected'])}`,
  batches_made: (p, names) =>
    `Đánh số phiếu: ${names.kindTitle(p['ballotKindId'])}, ${lengthOf(p['batches'])} xấp phiếu`,
  ballot_closed: (p, names) =>
    `Nhập xong phiếu ${text(p['ballotNo'])}, lần ${text(p['entryNo'])}: ${names.kindTitle(p['ballotKindId'])}`,
  entries_voided: (p, names) =>
    `Bỏ ${asideWords(p['entryIds'], names, 'phiếu đã nhập')}. Lý do: ${text(p['reason'])}`,
  field_resolved: (p, names) =>
    `Phân xử phiếu ${text(p['ballotNo'])}, ${placeWords(p['place'])}: ${names.kindTitle(p['ballotKindId'])}`,
  resolution_voided: (p, names) =>
    `Bỏ ${asideWords(p['resolutionIds'], names, 'lần phân xử')}. Lý do: ${text(p['reason'])}`,
  pencil_totals: (p, names) =>
    `${p['totals'] === null ? 'Xóa' : 'Ghi'} số đếm tay của xấp phiếu ${names.batchNo(p['batchId'])}`,
  merged: (p) => {
    const from = machineName(text(p['from']));
    if (p['journalDropped'] === true) return `Mở, bỏ phần ghi hỏng: nối tiếp nhật ký của máy ${from}`;
    if (p['restored'] === true) return `Khôi phục từ bản sao lưu: nối tiếp nhật ký của máy ${from}`;
    const changed = lengthOf(p['changed']);
    const decided = changed > 0 ? `, ${changed} phiếu đã khớp đổi theo tệp` : '';
    const office = text(p['office']) === '' ? '' : ` (${text(p['office'])})`;
    return `Nhận tệp của máy ${from}${office}: thêm ${text(p['added'])} dòng${decided}`;
  },
  state_changed: (p) => {
    const reason = text(p['reason']) === '' ? '' : `. Lý do: ${text(p['reason'])}`;
    if (p['to'] === 'counting' && p['from'] !== 'prepared') return `Mở lại kiểm phiếu${reason}`;
    if (p['to'] === 'prepared') return `Về chuẩn bị, chưa kiểm phiếu${reason}`;
    return `${STEPS[p['to'] as keyof typeof STEPS]}${reason}`;
  },
  operator_saved: (p) =>
    text(p['practiceWaived']) === ''
      ? declaredWords(p)
      : `Cho ${text(p['name'])} nhập phiếu không qua luyện tập. Lý do: ${text(p['practiceWaived'])}`,
  ballots_released: (p) => `Chốt bản phiếu để in${text(p['title']) === '' ? '' : `: ${text(p['title'])}`}`,
  printed: (p) =>
    `In ${text(p['title']) === '' ? 'tài liệu' : text(p['title'])}${
      text(p['copies']) === '' ? '' : `, mẫu số ${text(p['releaseNo'])}, ${text(p['copies'])} tờ`
    }`,
  sample_drawn: () => 'Rút mẫu phiếu để đọc lại',
  rehearsal_checked: () => 'Kiểm tra kết quả diễn tập',
  meeting_recorded: (p) =>
    `Ghi giờ họp, số có mặt: bắt đầu ${figure(p['startTime'])}, kết thúc ${figure(p['endTime'])}, có mặt ${figure(p['deputiesPresent'])}`,
  balance_recorded: (p, names) =>
    `Ghi cân đối phiếu: ${[
      names.kindTitle(p['ballotKindId']),
      ...Object.entries(balanceNames).map(([field, name]) => `${lowerFirst(name)} ${figure(p[field])}`),
    ].join(', ')}`,
  sample_recorded: (p) =>
    p['differences'] === null
      ? 'Xóa kết quả đọc lại mẫu'
      : `Ghi kết quả đọc lại mẫu: ${text(p['differences'])} ô khác`,
  practised: () => 'Nhập thử xong',
  program_changed: (p) =>
    `Chương trình đổi phiên bản khi đang kiểm: ${text(p['from']) === '' ? 'không rõ' : text(p['from'])} thành ${text(p['to'])}`,
  paper_issued: (p) => `Ban hành ${paperWords(p)}`,
  paper_printed: (p) => `In ${paperWords(p)}`,
  paper_withdrawn: (p) => `Thu hồi ${paperWords(p)}. Lý do: ${text(p['reason'])}`,
  papers_handed_out: (p) => {
    const papers = Array.isArray(p['papers']) ? (p['papers'] as readonly Payload[]) : [];
    const [only] = papers;
    const what = papers.length === 1 && only ? paperWords(only) : `${papers.length} văn bản`;
    return p['as'] === 'print_page'
      ? `Mở trang để in ${what}`
      : `Xuất tệp ${text(p['as']).toUpperCase()}: ${what}`;
  },
};

/** As the buttons name them; going back is told on its own. */
const STEPS = {
  counting: 'Mở kiểm phiếu',
  counted: 'Chốt số liệu',
  confirmed: 'Xác nhận kết quả',
  published: 'Công bố kết quả',
} as const satisfies Readonly<Record<Exclude<VoteStatus, 'prepared'>, string>>;

/** " (trưởng ban)": the same line tells that somebody came, got another role, or a PIN on another PC. */
const declaredWords = (p: Payload): string =>
  `Khai người kiểm phiếu ${text(p['name'])}${roleWords(p['role'])}${p['active'] === false ? ' (thôi làm việc)' : ''}${
    p['pinChanged'] === true ? `, đặt mã PIN${p['forgotten'] === true ? ' không có mã cũ' : ''}` : ''
  }${p['pinKept'] === true ? ', giữ mã PIN của cuộc trước' : ''}`;

function roleWords(role: unknown): string {
  const name = typeof role === 'string' ? operatorRoleNames[role as OperatorRole] : undefined;
  return name === undefined ? '' : ` (${name.toLocaleLowerCase('vi')})`;
}

export function logWords(eventKind: LogEventKind, payload: Payload, names: LogNames): string {
  return WORDS[eventKind](payload, names);
}

/** "Biên bản kiểm phiếu số 01/BB-BKP, mã kiểm tra 7K3M9QX2". */
function paperWords(p: Payload): string {
  const symbol = text(p['symbol']);
  return `${text(p['title'])}${symbol === '' ? '' : ` số ${symbol}`}, mã kiểm tra ${text(p['checkCode'])}`;
}

/** As the minutes name what was set aside; by number alone where not all of it is on this PC. */
function asideWords(ids: unknown, names: LogNames, what: string): string {
  const places = names.places(ids);
  const count = lengthOf(ids);
  return places.length === count ? asidePlaces(places).join('; ') : `${count} ${what}`;
}

function placeWords(place: unknown): string {
  return place === -1 ? 'cả phiếu' : `dòng ${Number(place) + 1}`;
}

const figure = (value: unknown): string => text(value) || 'chưa ghi';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
