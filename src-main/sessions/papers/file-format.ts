import type { FileFormat } from '@shared/sessions/papers/model';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** What a file is by its bytes, whatever its name says; null for every format that papers do not come in. */
export function formatOf(bytes: Uint8Array): FileFormat | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A scanner may put a few bytes of its own in front.
  if (buffer.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return null;
  if (buffer.includes('word/document.xml')) return 'docx';
  return buffer.includes('xl/workbook') ? 'xlsx' : null;
}

/** Endings under which programs open each format; the first is the usual one. */
const ENDINGS: Readonly<Record<FileFormat, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb'],
  jpg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
};

/** Of formats that are not taken, but that a file may claim to be. */
const OTHER_ENDINGS: readonly string[] = ['doc', 'xls', 'rtf', 'odt', 'ods', 'csv', 'txt', 'zip'];

const KNOWN_ENDINGS = new Set([...Object.values(ENDINGS).flat(), ...OTHER_ENDINGS]);

/** The name under which the file opens: an ending that its bytes contradict is the right one, whoever renamed it. */
export function nameThatOpens(fileName: string, format: FileFormat): string {
  const [, stem = fileName, ending = ''] = /^(.+)\.([^.]*)$/su.exec(fileName) ?? [];
  const given = ending.toLowerCase();
  if (ENDINGS[format].includes(given)) return fileName;
  return `${KNOWN_ENDINGS.has(given) ? stem : fileName}.${format}`;
}

export const MEDIA_TYPE_OF: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};
