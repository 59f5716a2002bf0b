import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDelimitedText } from '@main/spreadsheets/delimited-text';
import { readWorkbook } from '@main/spreadsheets/read-workbook';
import { READ_LIMITS, type Sheet } from '@main/spreadsheets/sheet';
import { readInThread } from '@main/spreadsheets/workbook-thread';
import { readZipDirectory } from '@main/spreadsheets/zip-directory';

type Format = 'xlsx' | 'biff8' | 'xlsb' | 'ods';

function workbook(fill: (sheet: XLSX.WorkSheet) => void, bookType: Format = 'xlsx'): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([['Họ và tên', 'Ngày sinh', 'Số']]);
  fill(sheet);
  const book = XLSX.utils.book_new(sheet, 'Danh sách');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value[0]!;
}

async function refusal(bytes: Uint8Array): Promise<unknown> {
  const read = await readWorkbook(bytes);
  return read.ok ? 'đọc được' : read.error;
}

describe.each(['xlsx', 'biff8'] as const)('cells of a %s file', (bookType) => {
  test('dates, numbers, text and errors are read as seen', async () => {
    const sheet = await firstSheet(
      workbook((ws) => {
        XLSX.utils.sheet_add_aoa(ws, [['Nguyễn Văn An', null, 12]], { origin: 'A2' });
        ws['B2'] = { t: 'n', v: 25604, z: 'm/d/yy' };
        XLSX.utils.sheet_add_aoa(ws, [['H’Len Niê', '1970', 912345678901]], { origin: 'A4' });
        ws['C4'] = { t: 'n', v: 912345678901 };
        ws['A5'] = { t: 'e', v: 0x2a };
        ws['!ref'] = 'A1:C5';
      }, bookType),
    );
    expect(sheet.rows.map((row) => row.number)).toEqual([1, 2, 4, 5]);
    expect(sheet.rows[1]?.cells).toEqual([
      { text: 'Nguyễn Văn An', kind: 'text' },
      { text: '05/02/1970', kind: 'date' },
      { text: '12', kind: 'number' },
    ]);
    expect(sheet.rows[2]?.cells[2]?.text).toBe('912345678901');
    expect(sheet.rows[3]?.cells[0]).toEqual({ text: '#N/A', kind: 'error' });
  });
});

test('a formula gives its stored value and is never computed', async () => {
  const sheet = await firstSheet(
    workbook((ws) => {
      ws['A2'] = { t: 's', v: 'Lê Thị Bình', f: 'WEBSERVICE("http://example.invalid")' };
      ws['B2'] = { t: 'n', v: 7, f: '3+4' };
      ws['!ref'] = 'A1:C2';
    }),
  );
  expect(sheet.rows[1]?.cells.map((cell) => cell.text)).toEqual(['Lê Thị Bình', '7']);
});

test('a date of the Macintosh calendar is the same day', async () => {
  const sheet = XLSX.utils.aoa_to_sheet([['Ngày']]);
  sheet['A2'] = { t: 'n', v: 25604 - 1462, z: 'dd/mm/yyyy' };
  sheet['!ref'] = 'A1:A2';
  const book = XLSX.utils.book_new(sheet, 'S');
  book.Workbook = { WBProps: { date1904: true } };
  const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  expect((await firstSheet(bytes)).rows[1]?.cells[0]?.text).toBe('05/02/1970');
});

describe('text files', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each([
    ['semicolons', 'Họ và tên;Ghi chú\nAn;"a;b"'],
    ['commas with a byte order mark', '\uFEFFHọ và tên,Ghi chú\r\nAn,"a;b"\r\n'],
    ['a named separator', 'sep=|\nHọ và tên|Ghi chú\nAn|a;b'],
  ])('%s', async (_name, text) => {
    const sheet = await firstSheet(encode(text));
    expect(sheet.rows.at(-1)?.cells.map((cell) => cell.text)).toEqual(['An', 'a;b']);
    expect(sheet.rows[0]?.cells[0]?.text).toBe('Họ và tên');
  });

  test('UTF-16, as Excel saves Unicode text', async () => {
    const bytes = Buffer.from('\uFEFFHọ tên\tTổ\nAn\t3\n', 'utf16le');
    expect((await firstSheet(bytes)).rows[1]?.cells.map((cell) => cell.text)).toEqual(['An', '3']);
  });

  test('a pasted cell may hold line breaks and quotes', () => {
    const sheet = readDelimitedText('Tên\tGhi chú\nAn\t"dòng 1\ndòng ""2"""\nBình\tx"y', 'Đoạn dán');
    expect(sheet.ok && sheet.value.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['Tên', 'Ghi chú'],
      ['An', 'dòng 1\ndòng "2"'],
      ['Bình', 'x"y'],
    ]);
  });

  test('an old code page is named, not misread', async () => {
    const answer = await refusal(new Uint8Array([0x48, 0xf6, 0xff, 0xd2, 0x0a]));
    expect(answer).toEqual({ code: 'unreadable', why: expect.stringContaining('UTF-8') });
  });
});

describe('files that are not what they say', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'tệp rỗng'],
    ['a renamed program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'không phải bảng tính'],
    ['a renamed PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'không phải bảng tính'],
    ['a web page', new TextEncoder().encode('<html><table><tr><td>x'), 'trang web'],
    ['a torn zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 'cắt cụt'],
    ['another zip', zipSync({ 'word/document.xml': new Uint8Array(9) }), 'chỉ đọc được'],
    ['an .ods', workbook(() => undefined, 'ods'), 'chỉ đọc được'],
    ['an .xlsb', workbook(() => undefined, 'xlsb'), 'chỉ đọc được'],
  ])('%s', async (_name, bytes, why) => {
    expect(await refusal(bytes)).toEqual({ code: 'unreadable', why: expect.stringContaining(why) });
  });

  test('a workbook with a password', async () => {
    const box = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(box, '/EncryptedPackage', new Uint8Array(5000));
    XLSX.CFB.utils.cfb_add(box, '/EncryptionInfo', new Uint8Array(100));
    const bytes = new Uint8Array(XLSX.CFB.write(box, { type: 'array' }));
    expect(await refusal(bytes)).toEqual({ code: 'unreadable', why: expect.stringContaining('mật khẩu') });
  });

  test('a workbook cut in half', async () => {
    const bytes = workbook(() => undefined);
    expect(await refusal(bytes.slice(0, bytes.length / 2))).toMatchObject({ code: 'unreadable' });
  });
});

describe('bombs', () => {
  const shell = { '[Content_Types].xml': new Uint8Array(10), 'xl/workbook.xml': new Uint8Array(10) };

  test('a few kilobytes that unpack to much more are refused before unpacking', async () => {
    const bytes = zipSync({ ...shell, 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(bytes.byteLength).toBeLessThan(100_000);
    expect(readZipDirectory(bytes)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(await refusal(bytes)).toMatchObject({ code: 'too-large' });
  });

  test('a directory that lies about sizes is caught while unpacking', async () => {
    const bytes = zipSync({ ...shell, 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.byteLength; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) {
        view.setUint32(at + 24, 5_000, true);
      }
    }
    expect(readZipDirectory(bytes).ok).toBe(true);
    expect(await refusal(bytes)).toEqual({ code: 'too-large', what: expect.stringContaining('giải nén') });
  });

  test('more rows, columns or sheets than any list has', async () => {
    const rows = workbook((ws) => {
      XLSX.utils.sheet_add_aoa(
        ws,
        Array.from({ length: READ_LIMITS.rows + 5 }, () => ['An']),
        { origin: 'A2' },
      );
    });
    expect(await refusal(rows)).toEqual({ code: 'too-large', what: expect.stringContaining('dòng') });
    const wide = workbook((ws) => {
      XLSX.utils.sheet_add_aoa(ws, [Array.from({ length: 300 }, () => 'x')], { origin: 'A2' });
    });
    expect(await refusal(wide)).toEqual({ code: 'too-large', what: expect.stringContaining('cột') });
    const cell = workbook((ws) => {
      XLSX.utils.sheet_add_aoa(ws, [['x'.repeat(READ_LIMITS.cellLength + 1)]], { origin: 'A2' });
    });
    expect(await refusal(cell)).toEqual({ code: 'too-large', what: expect.stringContaining('ký tự') });
  });

  test('a sheet that claims a million columns is read by what it holds', async () => {
    const parts = unzipSync(workbook(() => undefined));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!).replace(
      /ref="A1:C1"/u,
      'ref="A1:XFD1048576"',
    );
    expect(sheet).toContain('XFD1048576');
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    expect((await firstSheet(bytes)).rows).toHaveLength(1);
  });

  test('reading that takes too long is stopped', async () => {
    const bytes = workbook((ws) => {
      XLSX.utils.sheet_add_aoa(
        ws,
        Array.from({ length: 15_000 }, (_, row) => [`An ${row}`, row, row]),
        { origin: 'A2' },
      );
    });
    const directory = readZipDirectory(bytes);
    const read = directory.ok ? await readInThread(bytes, directory.value, 1) : directory;
    expect(read).toEqual({ ok: false, error: { code: 'too-large', what: 'đọc quá lâu' } });
  });

  test('files that are read after one another, at once, and after a refusal are each read for themselves', async () => {
    const named = (name: string): Uint8Array =>
      workbook((ws) => {
        XLSX.utils.sheet_add_aoa(ws, [[name]], { origin: 'A2' });
      });
    const nameIn = async (bytes: Uint8Array): Promise<string | undefined> =>
      (await firstSheet(bytes)).rows.at(-1)?.cells[0]?.text;
    expect(await nameIn(named('An'))).toBe('An');
    expect(await Promise.all([nameIn(named('Bình')), nameIn(named('Chi'))])).toEqual(['Bình', 'Chi']);
    expect(await refusal(named('x'.repeat(READ_LIMITS.cellLength + 1)))).toMatchObject({ code: 'too-large' });
    expect(await nameIn(named('Giang'))).toBe('Giang');
  });
});

test('the thread file imports no file of ours, because it runs as it is', () => {
  const source = readFileSync(
    new URL('../../../../src-main/spreadsheets/workbook-worker.ts', import.meta.url),
    'utf8',
  );
  expect(source).not.toMatch(/^import (?!type)[^;]*from '[.@](?!e965)/mu);
});
