import { describe, expect, test } from 'vitest';
import {
  bodyRow,
  collectFigures,
  column,
  composeDocument,
  documentSymbol,
  figure,
  formatCount,
  headCell,
  note,
  numberCell,
  numberLine,
  paragraph,
  percentCell,
  placeAndDate,
  point,
  punctuateAddressees,
  punctuateBases,
  punctuateRecipients,
  romanNumeral,
  signerLines,
  table,
  textCell,
  textOf,
  type DocumentParts,
} from '@shared/official-documents';

const parts: DocumentParts = {
  title: 'Thông báo',
  letterhead: { bodyLines: ['HỘI ĐỒNG NHÂN DÂN'] },
  typeName: 'THÔNG BÁO',
  summary: 'Thử',
  body: [paragraph('Một câu.')],
};

const lastText = (body: DocumentParts['body']): string => {
  const last = composeDocument({ ...parts, body }).body.at(-1);
  return last?.kind === 'paragraph' ? textOf(last.runs) : '';
};

describe('number, symbol, place and date', () => {
  test('numbers below ten carry a leading zero, larger ones stay', () => {
    const symbol = (number: number | null) =>
      documentSymbol('{no}/{kind}-{body}', { number, year: 2026, kind: 'NQ', body: 'HĐND' });
    expect(numberLine(symbol(5))).toBe('Số: 05/NQ-HĐND');
    expect(symbol(112)).toBe('112/NQ-HĐND');
    expect(symbol(null)).toMatch(/^\u00A0+\/NQ-HĐND$/u);
  });

  test('the year may stand in the symbol', () => {
    const pattern = '{no}/{year}/{kind}-{body}';
    expect(documentSymbol(pattern, { number: 5, year: 2025, kind: 'NQ', body: 'HĐND' })).toBe(
      '05/2025/NQ-HĐND',
    );
  });

  test('days below ten and the months 1 and 2 carry a leading zero', () => {
    expect(placeAndDate('Đắk Lắk', '2026-02-05')).toBe('Đắk Lắk, ngày 05 tháng 02 năm 2026');
    expect(placeAndDate('Đắk Lắk', '2026-03-15')).toBe('Đắk Lắk, ngày 15 tháng 3 năm 2026');
    expect(placeAndDate('Đắk Lắk', null)).toMatch(/^Đắk Lắk, ngày\u00A0+tháng\u00A0+năm/u);
  });
});

describe('ending marks', () => {
  test('bases end with semicolons and a full stop whatever was typed', () => {
    expect(punctuateBases(['Căn cứ A.', 'Căn cứ B', 'Căn cứ C;'])).toEqual([
      'Căn cứ A;',
      'Căn cứ B;',
      'Căn cứ C.',
    ]);
  });

  test('recipients end with the archive, which is added when missing', () => {
    expect(punctuateRecipients(['Như Điều 3', '- UBND tỉnh;'])).toEqual([
      '- Như Điều 3;',
      '- UBND tỉnh;',
      '- Lưu: VT.',
    ]);
    expect(punctuateRecipients(['Lưu: VT, CTHĐND', 'Như trên'])).toEqual([
      '- Như trên;',
      '- Lưu: VT, CTHĐND.',
    ]);
  });

  test('one addressee stands plain, several as a list', () => {
    expect(punctuateAddressees(['Hội đồng nhân dân tỉnh'])).toEqual(['Hội đồng nhân dân tỉnh']);
    expect(punctuateAddressees(['A', 'B'])).toEqual(['- A;', '- B.']);
  });

  test('the text ends with ./. exactly once, remarks and tables do not', () => {
    expect(lastText([paragraph('Một câu')])).toBe('Một câu./.');
    expect(lastText([paragraph('Một câu.')])).toBe('Một câu./.');
    expect(lastText([paragraph('Một câu./.')])).toBe('Một câu./.');
    expect(lastText([paragraph('Một câu.'), note('Ghi chú.')])).toBe('Ghi chú.');
  });

  test('everything becomes NFC', () => {
    const document = composeDocument({ ...parts, summary: 'Kết quả'.normalize('NFD') });
    expect(document.summary).toBe('Kết quả'.normalize('NFC'));
  });
});

describe('who signs', () => {
  const base = { body: 'Thường trực Hội đồng nhân dân', post: 'Phó Chủ tịch', name: 'A' };

  test.each([
    [{ ...base, authority: 'own', post: 'Chủ tịch' }, ['CHỦ TỊCH']],
    [
      { ...base, authority: 'on_behalf', post: 'Chủ tịch' },
      ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'],
    ],
    [
      { ...base, authority: 'acting_for', headPost: 'Chủ tịch' },
      ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    [{ ...base, authority: 'acting_for', body: '', headPost: 'Chủ tịch' }, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [
      { ...base, authority: 'by_order', post: 'Chánh Văn phòng' },
      ['TL. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'CHÁNH VĂN PHÒNG'],
    ],
    [
      { ...base, authority: 'by_order', headPost: 'Chánh Văn phòng', post: 'Phó Chánh Văn phòng' },
      ['TL. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
    [
      { ...base, authority: 'by_authorization', body: 'Chủ tịch', post: 'Chánh Văn phòng' },
      ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    ],
    [{ ...base, authority: 'acting', body: '', post: 'Chủ tịch' }, ['Q. CHỦ TỊCH']],
  ] as const)('%o', (signer, lines) => {
    expect(signerLines(signer)).toEqual(lines);
  });
});

test('counts show thousands, points follow the Vietnamese alphabet, parts are Roman', () => {
  expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '999', '1.000', '1.234.567']);
  expect([1, 4, 5, 6].map((number) => textOf(point(number, 'x').runs))).toEqual([
    'a) x',
    'd) x',
    'đ) x',
    'e) x',
  ]);
  expect([1, 4, 9, 14].map(romanNumeral)).toEqual(['I', 'IV', 'IX', 'XIV']);
});

test('figures are collected from sentences, tables and annexes in reading order', () => {
  const rows = [bodyRow([textCell('1'), numberCell(46), percentCell('97,87'), numberCell(null)])];
  const figures = table({ caption: '', columns: [column(1)], header: [[headCell('STT')]], rows });
  const document = composeDocument({
    ...parts,
    body: [paragraph(['Có ', figure('47'), ' phiếu'])],
    annexes: [{ label: 'Phụ lục', name: '', attachedTo: '', orientation: 'portrait', body: [figures] }],
  });
  expect(collectFigures(document).map((item) => item.text)).toEqual(['47', '46', '97,87', '–']);
});
