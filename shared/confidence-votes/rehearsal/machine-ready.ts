import { formatDate, localDateOf, localTimeOf } from '../../kernel/local-date';
import { look, missing, ready, type Readiness, type ReadinessFacts } from './readiness';

/** Whether the PC is fit for the day: printing, disk, clock, backups, log, network and version. */

const ENOUGH_BYTES = 1_000_000_000;
const LITTLE_BYTES = 200_000_000;
const DAY_MS = 86_400_000;
/** The program was made after this; a clock before it was never set. */
const EARLIEST_YEAR = 2026;
/** Clocks of two starts may differ by what a time server corrects. */
const CLOCK_SLACK_MS = 120_000;

/** The program makes pages; what the printer does it learns from whoever says that the sheets came out. */
export function printerReady({ printer: found, printedAt }: ReadinessFacts): Readiness {
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

export function diskReady({ freeBytes }: ReadinessFacts): Readiness {
  if (freeBytes === null) {
    return look('disk', 'Không đọc được dung lượng trống.', 'Kiểm tra ổ đĩa chứa dữ liệu.');
  }
  const free = `Đĩa còn trống ${(freeBytes / 1_000_000_000).toFixed(1).replace('.', ',')} GB.`;
  if (freeBytes >= ENOUGH_BYTES) return ready('disk', free);
  return freeBytes >= LITTLE_BYTES
    ? look('disk', free, 'Nên giải phóng chỗ trống trước ngày kiểm phiếu.')
    : missing('disk', free, 'Giải phóng chỗ trống ngay.');
}

export function clockReady({ now, newestRecordAt }: ReadinessFacts): Readiness {
  const shown = momentWords(now);
  const behind = newestRecordAt !== null && Date.parse(newestRecordAt) - Date.parse(now) > CLOCK_SLACK_MS;
  if (Number(now.slice(0, 4)) < EARLIEST_YEAR || behind) {
    return missing('clock', `Đồng hồ máy sai: ${shown}.`, 'Đặt lại ngày giờ của máy.');
  }
  return ready('clock', `Đồng hồ máy: ${shown}.`);
}

export function backupReady({ now, lastBackupAt }: ReadinessFacts): Readiness {
  if (lastBackupAt === null) {
    return missing('backup', 'Chưa có bản sao lưu nào.', 'Mở Cài đặt, An toàn dữ liệu, bấm Sao lưu.');
  }
  const at = momentWords(lastBackupAt);
  return Date.parse(now) - Date.parse(lastBackupAt) <= DAY_MS
    ? ready('backup', `Sao lưu gần nhất: ${at}.`)
    : look('backup', `Sao lưu gần nhất đã cũ: ${at}.`, 'Bấm Sao lưu trong An toàn dữ liệu.');
}

export function secondBackupReady({ secondFolder, secondFolderProblem }: ReadinessFacts): Readiness {
  if (secondFolder === '') {
    return look('second_backup', 'Chưa chọn nơi sao lưu thứ hai.', 'Cắm USB và chọn trong An toàn dữ liệu.');
  }
  return secondFolderProblem === ''
    ? ready('second_backup', 'Nơi sao lưu thứ hai ghi được.')
    : missing('second_backup', secondFolderProblem, 'Cắm lại USB hoặc chọn nơi khác.');
}

export function logReady({ logIntact }: ReadinessFacts): Readiness {
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
export function networkReady({ outbound }: ReadinessFacts): Readiness {
  return outbound.length === 0
    ? ready('network', 'Không cần mạng: từ khi mở, chương trình chưa nối ra ngoài máy này lần nào.')
    : look(
        'network',
        `Chương trình đã nối ra ngoài máy này: ${outbound.join(', ')}.`,
        'Rút mạng vẫn kiểm phiếu được; báo người phụ trách.',
      );
}

/** T44: one version from the rehearsal to the minutes; an open count that goes on with another one says so. */
export function versionReady({
  programVersion,
  otherVersions: { count, rehearsals },
}: ReadinessFacts): Readiness {
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
