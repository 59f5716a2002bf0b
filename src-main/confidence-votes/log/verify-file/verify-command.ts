import { invalidReasonNames, levelNames } from '@shared/confidence-votes/messages';
import type { InvalidReason } from '@shared/confidence-votes/model';
import { brokenLinkWords, codeWords } from '@shared/confidence-votes/log/words';
import { machineName } from '@shared/kernel/machine-name';
import { closingWords } from '@shared/confidence-votes/log/told-closings';
import { dateText } from '@shared/kernel/local-date';
import type { Result } from '@shared/kernel/result';
import { alignColumns } from '../../count-table';
import type { FileFailure } from '../../count-command';
import { momentWords } from '@shared/confidence-votes/log/board-findings';
import { boardWords } from './file-set-up';
import { verifyVoteFile, type FileVerification, type VerifiedKind } from './file-verification';

/** 0: everything holds; 3: something is broken; 2: the call or the file is not one of ours. */
export type VerifyExit = 0 | 2 | 3;

export interface VerifyIo {
  readonly readBytes: (path: string) => Promise<Result<Uint8Array, FileFailure>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const USAGE = `Cách dùng: npm run --silent verify -- TỆP.thuongtruc.json [--json]
  --json   in kết quả dạng JSON
`;

const FILE_WORDS: Readonly<Record<FileFailure, string>> = {
  missing: 'không có tệp này',
  not_a_file: 'không phải là tệp',
  too_large: 'tệp quá lớn',
  not_text: 'tệp không phải văn bản UTF-8',
  unreadable: 'không đọc được tệp',
};

/** Checks an exported vote from scratch and prints what it says (row T28). */
export async function runVerify(argv: readonly string[], io: VerifyIo): Promise<VerifyExit> {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(USAGE);
    return 0;
  }
  const files = argv.filter((argument) => argument !== '--json');
  const unknown = files.find((argument) => argument.startsWith('-'));
  if (unknown !== undefined) {
    io.err(`${unknown}: không có tùy chọn này\n${USAGE}`);
    return 2;
  }
  const [path] = files;
  if (path === undefined || files.length > 1) {
    io.err(`TỆP: cần đúng một tên tệp\n${USAGE}`);
    return 2;
  }
  const bytes = await io.readBytes(path);
  if (!bytes.ok) {
    io.err(`${path}: ${FILE_WORDS[bytes.error]}\n`);
    return 2;
  }
  const verified = verifyVoteFile(bytes.value);
  if (verified === 'foreign' || verified === 'newer') {
    const why =
      verified === 'newer'
        ? 'tệp của bản chương trình mới hơn'
        : 'không phải tệp kiểm phiếu của chương trình';
    io.err(`${path}: ${why}\n`);
    return 2;
  }
  io.out(argv.includes('--json') ? `${JSON.stringify(verified, null, 2)}\n` : report(verified));
  return verified.intact ? 0 : 3;
}

/** As a person reads it in a terminal, the verdict first. */
function report(verified: FileVerification): string {
  const { broken, findings, machines, headCode, contentCode, frozen, closings } = verified;
  const lines = [
    verdictOf(verified),
    ...(broken ? [`  Chỗ hỏng đầu tiên: ${brokenLinkWords(broken)}.`] : []),
    ...findings.map((finding) => `  ${finding}`),
    '',
    `${verified.title}${verified.rehearsal ? ' (DIỄN TẬP)' : ''}`,
    ...(verified.office === '' ? [] : [verified.office]),
    `Xuất lúc ${momentWords(verified.exportedAt)}`,
    ...openingLines(verified),
    ...machines.map(
      ({ origin, lines: count, lastAt }) =>
        `Máy ${machineName(origin)}: ${count} dòng, cuối lúc ${momentWords(lastAt)}`,
    ),
  ];
  if (broken || headCode === '') return `${lines.join('\n')}\n`;
  lines.push(
    `Mã nội dung: ${codeWords(contentCode)}`,
    `Mã nhật ký: ${codeWords(headCode)}`,
    ...(frozen === null ? ['Số liệu chưa chốt.'] : []),
    ...closings.map((closing) => closingWords(closing, momentWords)),
    ...verified.notes,
    ...verified.kinds.flatMap((kind) => kindWords(verified, kind)),
  );
  return `${lines.join('\n')}\n`;
}

/** What was proved, and no more: without a freezing there is no figure with which the recount could agree. */
function verdictOf({ intact, withheld, part, frozen, changedSince }: FileVerification): string {
  if (!intact) {
    return changedSince ? 'KHÔNG NGUYÊN VẸN: đã đổi sau khi chốt số liệu.' : 'KHÔNG NGUYÊN VẸN';
  }
  if (withheld > 0) {
    return `MỘT PHẦN (${part}): mọi dòng nối đúng; ${withheld} dòng không mang nội dung nên chưa đếm lại được.`;
  }
  return frozen
    ? 'NGUYÊN VẸN: mọi dòng nối đúng, đếm lại khớp với số liệu đã chốt.'
    : 'NGUYÊN VẸN: mọi dòng nối đúng; số liệu chưa chốt, đếm lại ra như dưới đây.';
}

/** Whom, when and by what, as fixed when counting began: what a person compares with the resolution and the minutes. */
function openingLines({ opening }: FileVerification): readonly string[] {
  if (!opening) return [];
  const { date, deputiesTotal, ruleSet, board } = opening;
  return [
    `Ngày bỏ phiếu: ${dateText(date, 'chưa có')}; tổng số đại biểu: ${deputiesTotal ?? 'chưa có'}`,
    `Ban kiểm phiếu: ${boardWords(board)}`,
    `Căn cứ: ${ruleSet.shortTitle}`,
  ];
}

function kindWords({ levels }: FileVerification, kind: VerifiedKind): readonly string[] {
  const head = ['', `${kind.title}: ${kind.ballots} phiếu`];
  if (kind.valid === null) {
    return [
      ...head,
      ...numberWords('Chưa nhập đủ', kind.missing),
      ...numberWords('Còn khác nhau', kind.differing),
      ...numberWords('Mâu thuẫn', kind.contradicting),
    ];
  }
  const reasons = Object.entries(kind.invalidReasons).map(
    ([reason, count]) => `${invalidReasonNames[reason as InvalidReason]}: ${count}`,
  );
  const table = alignColumns([
    ['STT', 'Họ và tên', ...levels.map((level) => levelNames[level]), 'Không hợp lệ'],
    ...kind.rows.map(({ no, name, counts, invalidRows }) => [
      String(no),
      name,
      ...levels.map((level) => String(counts[level] ?? 0)),
      String(invalidRows),
    ]),
  ]);
  return [
    `${head.join('\n')}, hợp lệ ${kind.valid}, không hợp lệ ${kind.invalid ?? 0}`,
    ...(reasons.length > 0 ? [`  ${reasons.join('; ')}`] : []),
    ...table,
  ];
}

function numberWords(label: string, numbers: readonly number[]): readonly string[] {
  if (numbers.length === 0) return [];
  const shown = numbers.slice(0, 20).join(', ');
  return [`  ${label}: ${numbers.length} phiếu (số ${shown}${numbers.length > 20 ? ', …' : ''})`];
}
