import { expect, test } from 'vitest';
import { signatureOfHead } from '@shared/confidence-votes/head-signature';

const signed = (typed: string) =>
  signatureOfHead(
    { board: [{ id: 'm', personId: null, name: "Nguyễn Thị Thúy H'Hoà", posts: '', role: 'head' }] },
    typed,
  );

test.each([
  ['as it stands', "Nguyễn Thị Thúy H'Hoà"],
  ['in capitals, with more blanks', "  NGUYỄN  THỊ THÚY H'HOÀ "],
  ['with the tone mark on the other letter, as another keyboard puts it', 'Nguyễn Thị Thuý H’Hòa'],
  ['in decomposed letters', "Nguyễn Thị Thúy H'Hoà".normalize('NFD')],
])('the head signs with the name %s', (_, typed) => {
  expect(signed(typed)).toEqual({ ok: true, value: "Nguyễn Thị Thúy H'Hoà" });
});

test('another tone may be another person’s name, and so may a letter without its mark', () => {
  for (const typed of ["Nguyễn Thị Thuỷ H'Hoà", "Nguyen Thi Thuy H'Hoa"]) {
    expect(signed(typed)).toMatchObject({ ok: false, error: { code: 'vote.head-without-accents' } });
  }
  expect(signed('Bùi Văn Cường')).toMatchObject({ ok: false, error: { code: 'vote.not-head' } });
});
