import { err, ok, type Result } from '@shared/kernel/result';
import { decodeText, readDelimitedText, takeSeparatorLine } from './delimited-text';
import { READ_LIMITS, type ReadRefusal, type Sheet } from './sheet';
import { readInThread } from './workbook-thread';
import { readZipDirectory } from './zip-directory';

const unreadable = (why: string): Result<never, ReadRefusal> => err({ code: 'unreadable', why });

/**
 * Reads .xlsx, .xls and .csv. What a file is, its first bytes say, not its name: a program renamed to .xlsx is
 * recognised, and so is a web page saved as .xls.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly Sheet[], ReadRefusal>> {
  if (bytes.byteLength === 0) return unreadable('tệp rỗng');
  if (bytes.byteLength > READ_LIMITS.bytes) {
    return err({ code: 'too-large', what: `hơn ${READ_LIMITS.bytes / 1024 / 1024} MB` });
  }
  if (startsWith(bytes, XLSX)) return readXlsx(bytes);
  if (startsWith(bytes, XLS)) return readXls(bytes);
  return readText(bytes);
}

const XLSX = [0x50, 0x4b, 0x03, 0x04];
const XLS = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether its first bytes are a workbook's; all else is read as text. */
export const isWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, XLSX) || startsWith(bytes, XLS);

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Sheet[], ReadRefusal>> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const names = new Set(directory.value.map((entry) => entry.name));
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) {
    return unreadable('chỉ đọc được .xlsx, .xls và .csv');
  }
  return readInThread(bytes, directory.value);
}

async function readXls(bytes: Uint8Array): Promise<Result<readonly Sheet[], ReadRefusal>> {
  // A workbook with a password is a locked box inside the old container.
  const box = Buffer.from('EncryptedPackage', 'utf16le');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(box)) {
    return unreadable('tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại');
  }
  return readInThread(bytes, []);
}

function readText(bytes: Uint8Array): Result<readonly Sheet[], ReadRefusal> {
  // Their first bytes are text, so that they would pass for a sheet without headings.
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) {
    return unreadable('không phải bảng tính');
  }
  const text = decodeText(bytes);
  if (text === null) return unreadable('không phải bảng tính, hoặc tệp .csv không lưu ở dạng UTF-8');
  if (/^\s*</u.test(text)) return unreadable('đây là trang web; hãy mở bằng Excel rồi lưu dạng .xlsx');
  const { text: table, delimiter } = takeSeparatorLine(text);
  const sheet = readDelimitedText(table, 'CSV', delimiter);
  return sheet.ok ? ok([sheet.value]) : sheet;
}
