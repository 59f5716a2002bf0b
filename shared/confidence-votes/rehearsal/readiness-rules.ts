import { localDateOf, localTimeOf, formatDate } from '../../kernel/local-date';
import { nameKey } from '../../kernel/same-person';
import { entryNoOf } from '../ballots/permissions';
import { lookAlikes } from '../look-alikes';
import type { OperatorRole } from '../ballots/model';
import type { CountMode, Procedure } from '../model';
import { enoughSheets, type ReleaseState } from '../paper-ballots/model';

/** What was found about machine, papers and people; times are instants, sizes bytes. */
export interface ReadinessFacts {
  readonly now: string;
  readonly procedure: Procedure;
  readonly countMode: CountMode;
  readonly entries: number;
  readonly freeBytes: number | null;
  /** Whether a browser that prints PDF was found on the PC. */
  readonly printer: boolean;
  /** When sheets were last said to have come out of the printer here; null while none were. */
  readonly printedAt: string | null;
  /** The last thing this database knows of; null while it is new. */
  readonly newestRecordAt: string | null;
  readonly lastBackupAt: string | null;
  readonly secondFolder: string;
  /** One sentence, or empty when all is well. */
  readonly secondFolderProblem: string;
  /** Null while nothing is in the log. */
  readonly logIntact: boolean | null;
  /** Addresses outside this PC that the program tried to reach since it started. */
  readonly outbound: readonly string[];
  readonly programVersion: string;
  /** Versions that the log of this vote names, and those of its rehearsals, other than the one that runs; '' for unknown. */
  readonly otherVersions: { readonly count: readonly string[]; readonly rehearsals: readonly string[] };
  readonly gaps: number;
  /** Who stands on the list although elected in the year of the vote, in words; empty where there is nobody. */
  readonly tooNew: string;
  /** On whom the decision vote is held without a cause that is noted, by name. */
  readonly withoutCause: readonly string[];
  /** The board's head; empty while nobody is. */
  readonly boardHead: string;
  readonly ballots: readonly ReleaseState[];
  /** Sheets printed of the newest release of each kind. */
  readonly printed: readonly { readonly title: string; readonly sheets: number }[];
  readonly deputiesTotal: number | null;
  readonly operators: readonly {
    readonly name: string;
    readonly role: OperatorRole;
    readonly practised: boolean;
    readonly hasPin: boolean;
  }[];
  readonly rehearsals: readonly { readonly right: boolean }[];
  readonly isRehearsal: boolean;
}

type Code =
  | 'disk'
  | 'printer'
  | 'clock'
  | 'backup'
  | 'second_backup'
  | 'log'
  | 'version'
  | 'network'
  | 'set_up'
  | 'ballots'
  | 'operators'
  | 'practice'
  | 'rehearsal';

/** `missing` should be put right before the box is opened, `look` is for a person to judge. */
export interface Readiness {
  readonly code: Code;
  readonly state: 'ready' | 'look' | 'missing';
  readonly text: string;
  readonly advice: string;
}

const ENOUGH_BYTES = 1_000_000_000;
const LITTLE_BYTES = 200_000_000;
const DAY_MS = 86_400_000;
/** The program was made after this; a clock before it was never set. */
const EARLIEST_YEAR = 2026;
/** Clocks of two starts may differ by what a time server corrects. */
const CLOCK_SLACK_MS = 120_000;

/** Every check of the readiness page in its order (T27). Rules of this house, from what goes wrong on such days. */
export function readinessChecks(facts: ReadinessFacts): readonly Readiness[] {
  return [
    setUp(facts),
    ballots(facts),
    ...(facts.countMode === 'ballots' ? [operatorsReady(facts), practiceReady(facts)] : []),
    ...(facts.isRehearsal ? [] : [rehearsal(facts)]),
    printer(facts),
    disk(facts),
    clock(facts),
    backup(facts),
    secondBackup(facts),
    log(facts),
    network(facts),
    version(facts),
  ];
}

const ready = (code: Code, text: string): Readiness => ({ code, state: 'ready', text, advice: '' });
const look = (code: Code, text: string, advice: string): Readiness => ({ code, state: 'look', text, advice });
const missing = (code: Code, text: string, advice: string): Readiness => ({
  code,
  state: 'missing',
  text,
  advice,
});

function setUp({ gaps, tooNew, withoutCause }: ReadinessFacts): Readiness {
  if (gaps > 0) {
    return missing('set_up', `Phần chuẩn bị còn thiếu ${gaps} điều.`, 'Mở bước Chuẩn bị và bổ sung.');
  }
  if (withoutCause.length > 0) {
    return look(
      'set_up',
      `Chưa ghi căn cứ bỏ phiếu của ${withoutCause.join(', ')}.`,
      'Ghi căn cứ trong danh sách ở bước Chuẩn bị.',
    );
  }
  return tooNew === ''
    ? ready('set_up', 'Danh sách, loại phiếu và Ban kiểm phiếu đã đủ.')
    : look('set_up', `${tooNew}.`, 'Xem lại danh sách; để lại thì cần căn cứ của Hội đồng.');
}

function ballots({ ballots: states, printed, deputiesTotal, isRehearsal }: ReadinessFacts): Readiness {
  if (isRehearsal) return ready('ballots', 'Diễn tập dùng bộ phiếu thử, không cần phát hành phiếu.');
  if (states.includes('changed')) {
    return missing(
      'ballots',
      'Danh sách đã đổi sau khi phát hành phiếu.',
      'Phát hành mẫu phiếu mới, hủy phiếu đã in.',
    );
  }
  if (states.length === 0 || states.some((state) => state !== 'current')) {
    return missing('ballots', 'Còn loại phiếu chưa phát hành.', 'Mở In phiếu và phát hành mẫu phiếu.');
  }
  const many = printed.filter(({ sheets }) => deputiesTotal !== null && sheets > enoughSheets(deputiesTotal));
  if (many.length > 0) {
    return look(
      'ballots',
      `Phiếu in nhiều hơn hẳn số đại biểu: ${many.map(({ title, sheets }) => `${title} ${sheets} tờ`).join(', ')}.`,
      'Đếm lại số tờ thật; ghi nhầm thì sửa ở In phiếu.',
    );
  }
  const few = printed.filter(({ sheets }) => sheets < Math.max(1, deputiesTotal ?? 0));
  return few.length === 0
    ? ready('ballots', `Phiếu đã phát hành, đã in đủ (${states.length} loại).`)
    : look(
        'ballots',
        `Phiếu in ít hơn số đại biểu: ${few.map(({ title, sheets }) => `${title} ${sheets} tờ`).join(', ')}.`,
        'In thêm ở In phiếu, hoặc đếm lại số phiếu in nơi khác.',
      );
}

/** Whether everybody who is needed at a count ballot by ballot is declared, with a PIN on this PC. */
export function operatorsReady({
  operators: people,
  entries,
  boardHead,
}: Pick<ReadinessFacts, 'operators' | 'entries' | 'boardHead'>): Readiness {
  const needed: readonly (readonly [string, (role: OperatorRole) => boolean])[] = [
    ['trưởng ban', (role) => role === 'head'],
    ...Array.from(
      { length: entries },
      (_, at) => [`người nhập lần ${at + 1}`, (role: OperatorRole) => entryNoOf(role) === at + 1] as const,
    ),
    ['người phân xử', (role) => role === 'resolver' || role === 'head'],
  ];
  const undeclared = needed.filter(([, wanted]) => !people.some(({ role }) => wanted(role)));
  // Declared on another PC: PINs do not travel with a file.
  const withoutPin = needed.filter(
    (one) => !undeclared.includes(one) && !people.some(({ role, hasPin }) => hasPin && one[1](role)),
  );
  if (undeclared.length === 0 && withoutPin.length === 0) return peopleNames(people, boardHead);
  const names = (of: typeof needed) => of.map(([name]) => name).join(', ');
  const facts = [
    ...(undeclared.length > 0 ? [`Chưa khai ${names(undeclared)}.`] : []),
    ...(withoutPin.length > 0 ? [`Chưa có PIN trên máy này: ${names(withoutPin)}.`] : []),
  ];
  return missing('operators', facts.join(' '), 'Khai người, vai trò và mã PIN.');
}

/** Everybody is there: whether the head is the board's head, who alone confirms, and whether two names are hard to tell apart. */
function peopleNames(people: ReadinessFacts['operators'], boardHead: string): Readiness {
  const heads = people.filter(({ role }) => role === 'head').map(({ name }) => name);
  if (boardHead !== '' && !heads.some((name) => nameKey(name) === nameKey(boardHead))) {
    return look(
      'operators',
      `Trưởng ban khai ở Người nhập là ${heads.join(', ')}; trưởng Ban kiểm phiếu là ${boardHead}.`,
      'Khai đúng trưởng Ban kiểm phiếu; chỉ người đó xác nhận kết quả được.',
    );
  }
  const alike = lookAlikes(people.map(({ name }) => name));
  if (alike !== '') {
    return look('operators', `Tên gần giống nhau: ${alike}.`, 'Là một người thì chỉ giữ một dòng.');
  }
  return ready('operators', `${people.length} người kiểm phiếu đã có vai trò và mã PIN.`);
}

/** Whether everybody who types has practised (T46). */
export function practiceReady({
  operators: people,
  isRehearsal,
}: Pick<ReadinessFacts, 'operators' | 'isRehearsal'>): Readiness {
  const typists = people.filter(({ role }) => entryNoOf(role) !== null);
  const open = typists.filter(({ practised }) => !practised).length;
  if (isRehearsal) return ready('practice', 'Diễn tập không bắt buộc luyện tập trước.');
  if (typists.length === 0) {
    return missing('practice', 'Chưa có người nhập để luyện tập.', 'Khai người nhập rồi luyện tập hai phút.');
  }
  return open === 0
    ? ready('practice', 'Mọi người nhập đã luyện tập hoặc được miễn.')
    : missing('practice', `${open} người nhập chưa luyện tập.`, 'Mỗi người đăng nhập và luyện tập hai phút.');
}

function rehearsal({ rehearsals }: ReadinessFacts): Readiness {
  if (rehearsals.some(({ right }) => right)) {
    return ready('rehearsal', 'Đã diễn tập, mọi số đúng đáp án.');
  }
  return rehearsals.length > 0
    ? look('rehearsal', 'Đã diễn tập nhưng có số khác đáp án.', 'Tìm nguyên nhân rồi diễn tập lại.')
    : missing('rehearsal', 'Chưa diễn tập.', 'Lập cuộc diễn tập và kiểm bộ phiếu thử.');
}

/** The program makes pages; what the printer does it learns from whoever says that the sheets came out. */
function printer({ printer: found, printedAt }: ReadinessFacts): Readiness {
  if (!found) {
    return missing('printer', 'Máy chưa có trình duyệt để tạo PDF.', 'Cài Chrome, Edge hoặc Chromium.');
  }
  return printedAt === null
    ? look(
        'printer',
        'Tạo được PDF; chưa in tờ nào từ máy này nên chưa biết máy in chạy.',
        'In thử một tờ rồi ghi đã in.',
      )
    : ready('printer', `Đã in phiếu từ máy này lúc ${momentWords(printedAt)}.`);
}

function disk({ freeBytes }: ReadinessFacts): Readiness {
  if (freeBytes === null) {
    return look('disk', 'Không đọc được dung lượng trống.', 'Kiểm tra ổ đĩa chứa dữ liệu.');
  }
  const free = `Đĩa còn trống ${(freeBytes / 1_000_000_000).toFixed(1).replace('.', ',')} GB.`;
  if (freeBytes >= ENOUGH_BYTES) return ready('disk', free);
  return freeBytes >= LITTLE_BYTES
    ? look('disk', free, 'Nên giải phóng chỗ trống trước ngày kiểm phiếu.')
    : missing('disk', free, 'Giải phóng chỗ trống ngay.');
}

function clock({ now, newestRecordAt }: ReadinessFacts): Readiness {
  const shown = momentWords(now);
  const behind = newestRecordAt !== null && Date.parse(newestRecordAt) - Date.parse(now) > CLOCK_SLACK_MS;
  if (Number(now.slice(0, 4)) < EARLIEST_YEAR || behind) {
    return missing('clock', `Đồng hồ máy sai: ${shown}.`, 'Đặt lại ngày giờ của máy.');
  }
  return ready('clock', `Đồng hồ máy: ${shown}.`);
}

function backup({ now, lastBackupAt }: ReadinessFacts): Readiness {
  if (lastBackupAt === null) {
    return missing('backup', 'Chưa có bản sao lưu nào.', 'Mở Cài đặt, An toàn dữ liệu, bấm Sao lưu.');
  }
  const at = momentWords(lastBackupAt);
  return Date.parse(now) - Date.parse(lastBackupAt) <= DAY_MS
    ? ready('backup', `Sao lưu gần nhất: ${at}.`)
    : look('backup', `Sao lưu gần nhất đã cũ: ${at}.`, 'Bấm Sao lưu trong An toàn dữ liệu.');
}

function secondBackup({ secondFolder, secondFolderProblem }: ReadinessFacts): Readiness {
  if (secondFolder === '') {
    return look('second_backup', 'Chưa chọn nơi sao lưu thứ hai.', 'Cắm USB và chọn trong An toàn dữ liệu.');
  }
  return secondFolderProblem === ''
    ? ready('second_backup', 'Nơi sao lưu thứ hai ghi được.')
    : missing('second_backup', secondFolderProblem, 'Cắm lại USB hoặc chọn nơi khác.');
}

function log({ logIntact }: ReadinessFacts): Readiness {
  if (logIntact === false) {
    return missing(
      'log',
      'Nhật ký kiểm phiếu bị đứt mạch.',
      'Không kiểm phiếu trên máy này; báo người phụ trách.',
    );
  }
  return ready('log', logIntact === null ? 'Nhật ký còn trống.' : 'Nhật ký nguyên vẹn.');
}

/** Row T01: what the program knows of its own doing, not what it promises. */
function network({ outbound }: ReadinessFacts): Readiness {
  return outbound.length === 0
    ? ready('network', 'Không cần mạng: từ khi mở, chương trình chưa nối ra ngoài máy này lần nào.')
    : look(
        'network',
        `Chương trình đã nối ra ngoài máy này: ${outbound.join(', ')}.`,
        'Rút mạng vẫn kiểm phiếu được; báo người phụ trách.',
      );
}

/** T44: one version from the rehearsal to the minutes; an open count that goes on with another one says so. */
function version({ programVersion, otherVersions: { count, rehearsals } }: ReadinessFacts): Readiness {
  if (count.length > 0) {
    return look(
      'version',
      `Cuộc này đã kiểm bằng phiên bản ${versionWords(count)}, nay chạy ${programVersion}.`,
      'Đừng đổi phiên bản khi đang kiểm; xem Nhật ký.',
    );
  }
  if (rehearsals.length > 0) {
    return look(
      'version',
      `Đã diễn tập bằng phiên bản ${versionWords(rehearsals)}, nay chạy ${programVersion}.`,
      'Nên diễn tập lại bằng phiên bản này.',
    );
  }
  return ready('version', `Phiên bản ${programVersion}; chương trình không tự cập nhật.`);
}

const versionWords = (versions: readonly string[]): string =>
  versions.map((one) => (one === '' ? 'không rõ' : one)).join(', ');

const momentWords = (instant: string): string =>
  `${localTimeOf(instant)} ngày ${formatDate(localDateOf(instant))}`;
