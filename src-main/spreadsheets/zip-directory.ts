import { err, ok, type Result } from '@shared/kernel/result';
import { READ_LIMITS, type ReadRefusal } from './sheet';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly uncompressed: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;

const unreadable = (why: string): Result<never, ReadRefusal> => err({ code: 'unreadable', why });
const tooLarge = (what: string): Result<never, ReadRefusal> => err({ code: 'too-large', what });

/**
 * Reads the directory at the end of a ZIP without unpacking anything, and refuses what would not fit: a bomb of a
 * few kilobytes unpacks to gigabytes. What the directory claims is checked again while unpacking (workbook-worker).
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], ReadRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return unreadable('tệp bị cắt cụt');
  const count = view.getUint16(end + 10, true);
  if (count > READ_LIMITS.parts) return tooLarge('quá nhiều phần trong tệp');
  const entries: ZipEntry[] = [];
  let position = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > view.byteLength || view.getUint32(position, true) !== DIRECTORY_ENTRY) {
      return unreadable('mục lục của tệp bị hỏng');
    }
    const nameLength = view.getUint16(position + 28, true);
    const entry: ZipEntry = {
      method: view.getUint16(position + 10, true),
      compressed: view.getUint32(position + 20, true),
      uncompressed: view.getUint32(position + 24, true),
      offset: view.getUint32(position + 42, true),
      name: new TextDecoder().decode(bytes.subarray(position + 46, position + 46 + nameLength)),
    };
    total += entry.uncompressed;
    entries.push(entry);
    position += 46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  const ratioBreached =
    total > READ_LIMITS.alwaysAllowedUnpackedBytes && total > bytes.byteLength * READ_LIMITS.unpackedRatio;
  if (total > READ_LIMITS.unpackedBytes || ratioBreached) return tooLarge('nội dung giải nén quá lớn');
  return ok(entries);
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let position = view.byteLength - END_LENGTH; position >= lowest; position -= 1) {
    if (view.getUint32(position, true) === END_OF_DIRECTORY) return position;
  }
  return null;
}
