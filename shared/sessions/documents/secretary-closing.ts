import type { Closing, Signer } from '../../official-documents/index';
import type { HeldSession } from './held';

const signerOf = (title: string, name: string): Signer => ({ lines: [title], note: '', name });

/** A signature is a name alone. */
const FORM_OF_ADDRESS = /^(?:đồng chí|đ\/c|ông|bà)\s+/iu;

/** "đại biểu HĐND tỉnh", "Phó Chánh Văn phòng", "Ban Pháp chế"; "Ban Niê" is a name. */
const POST =
  /^(?:(?:nguyên|quyền)\s+)?(?:đại biểu|phó|trưởng|chánh|văn phòng|[uủ][yỷ] viên|thành viên|chủ tịch|thư ký|bí thư|giám đốc|chuyên viên|công chức|cán bộ|thường trực|lãnh đạo|tổ trưởng|[uủ][yỷ] ban|hđnd|ubnd|hội đồng|sở|phòng|tỉnh|xã|phường|ban\s+(?:pháp chế|kinh tế|văn h[oó][aá]|dân tộc|đô thị|tổ chức|tuyên giáo|dân vận|nội chính|kiểm tra|thường vụ|chấp hành|quản lý))(?!\p{L})/iu;

/** One or several people, as they are written in one field: "Lê Thị Mai, đại biểu HĐND tỉnh; Y Thắng Êban". */
const namesOf = (text: string): readonly string[] =>
  text
    .split(';')
    .flatMap((one) =>
      one
        .split(',')
        .map((part) => part.trim().replace(FORM_OF_ADDRESS, ''))
        .filter((part, index) => index === 0 || !POST.test(part)),
    )
    .filter((name) => name !== '');

/** Lists and tables: the secretary alone. */
export const secretaryClosing = ({ minutes }: HeldSession): Closing => ({
  kind: 'signer',
  signer: signerOf('THƯ KÝ KỲ HỌP', namesOf(minutes.parts.secretary)[0] ?? ''),
});

/** The minutes: secretaries left, the chair right (Mẫu 1.9). */
export function chairAndSecretaries({ minutes }: HeldSession): Closing {
  const names = namesOf(minutes.parts.secretary);
  return {
    kind: 'board',
    head: signerOf('CHỦ TỌA', namesOf(minutes.parts.chair)[0] ?? ''),
    membersTitle: 'THƯ KÝ',
    members: (names.length === 0 ? [''] : names).map((name) => ({ name, role: '' })),
  };
}
