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

export const MEDIA_TYPE_OF: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};
