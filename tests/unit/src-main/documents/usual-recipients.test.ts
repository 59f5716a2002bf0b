import { describe, expect, it } from 'vitest';
import type { OfficeNames } from '@main/documents/room/office-names';
import { usualRecipients } from '@main/documents/room/usual-recipients';
import { DOCUMENT_KINDS, factsOf, type DocumentKind } from '@shared/documents/kinds';

const office = (names: Partial<OfficeNames>): OfficeNames =>
  ({ level: 'province', unitWord: 'tỉnh', unitAbove: 'cấp tỉnh', ...names }) as OfficeNames;
const province = office({});
const commune = office({ level: 'commune', unitWord: 'xã', unitAbove: 'tỉnh Đắk Lắk' });

describe('whom a paper goes to before the office has written one', () => {
  it('is first whoever has to carry it out, and the archive last', () => {
    expect(usualRecipients('convening_decision', province)).toEqual([
      ...['Như Điều 4', 'Ủy ban Thường vụ Quốc hội', 'Chính phủ', 'Thường trực Tỉnh ủy', 'UBND tỉnh'],
      ...['Ban Thường trực UBMTTQ Việt Nam tỉnh', 'Lưu: VT'],
    ]);
    expect(usualRecipients('class_opening_decision', province).slice(0, 2)).toEqual([
      'Như Điều 4',
      'Thường trực HĐND tỉnh',
    ]);
    expect(usualRecipients('joint_meeting_conclusion', province)).toContain(
      'Các cơ quan, đơn vị có tên trên',
    );
  });

  it('names the levels above a commune and the committee of a city as they are called', () => {
    expect(usualRecipients('session_report', commune)).toEqual([
      ...['Thường trực HĐND tỉnh Đắk Lắk', 'UBND tỉnh Đắk Lắk', 'Thường trực Đảng ủy', 'UBND xã'],
      ...['Ban Thường trực UBMTTQ Việt Nam xã', 'Đại biểu HĐND xã', 'Lưu: VT'],
    ]);
    expect(usualRecipients('session_report', office({ unitWord: 'thành phố' }))).toContain(
      'Thường trực Thành ủy',
    );
  });

  it('ends with the archive whatever the paper', () => {
    const standing = (Object.keys(DOCUMENT_KINDS) as DocumentKind[]).filter(
      (kind) => factsOf(kind).issuer === 'standing_committee',
    );
    expect(standing.length).toBeGreaterThan(20);
    for (const kind of standing) {
      const lines = usualRecipients(kind, province);
      expect([kind, lines.at(-1)]).toEqual([kind, 'Lưu: VT']);
      expect([kind, new Set(lines).size]).toEqual([kind, lines.length]);
    }
  });
});
