import { upperFirst } from '../../kernel/first-letter';
import { searchKey } from '../../kernel/vietnamese-text';

export const STANDING = 'Thường trực HĐND';

/** What the Standing Committee writes from; a letter to it would be a letter to itself. */
const OWN = [
  /^thuong truc (hdnd|hoi dong nhan dan)/u,
  /^van phong( (doan )?(dbqh|dai bieu quoc hoi) va)? (hdnd|hoi dong nhan dan)( va (ubnd|uy ban nhan dan))?/u,
  /^(van phong|chu toa|thuong truc)$/u,
];

/**
 * Whether a body is the office that writes: its Standing Committee or its bureau, bare, with the word of its unit, or with
 * its whole name. `unitName` is "tỉnh Đắk Lắk"; bodies of the same name elsewhere are others.
 */
export function isOwnOffice(name: string, unitName: string): boolean {
  const key = searchKey(name);
  const unit = searchKey(unitName);
  return OWN.some((pattern) => {
    const found = pattern.exec(key);
    if (!found) return false;
    const rest = key.slice(found[0].length).trim();
    return rest === '' || rest === unit || rest === UNIT_WORDS.find((word) => unit.startsWith(`${word} `));
  });
}

const UNIT_WORDS = ['tinh', 'thanh pho', 'xa', 'phuong', 'dac khu'];

/** Whoever presides or speaks for the council itself. */
const PRESIDING =
  /^((phó\s+)?chủ tịch|ủy viên thường trực|thường trực|đại diện thường trực|chủ tọa)(?:\s+(hđnd|hội đồng nhân dân).*)?$/iu;

const POST =
  /^(?:quyền\s+)?(?:phó\s+)?(?:tổng giám đốc|giám đốc|viện trưởng|chánh án|chi cục trưởng|cục trưởng|chỉ huy trưởng|chủ nhiệm|chủ tịch|đại diện lãnh đạo|đại diện|lãnh đạo|thay mặt|thủ trưởng|chánh|trưởng)\s+(?=\p{L})/iu;

/**
 * The body that a presenter speaks for: "Ông A, Giám đốc Sở Y tế" speaks for "Sở Y tế", the chair for the Standing
 * Committee. Empty where the post names no body ("Trưởng Ban").
 */
export function agencyOf(presenter: string): string {
  const parts = presenter.split(/\s*[,;–]\s*|\s+-\s+(?=giám đốc|chủ tịch|trưởng|phó)/iu);
  const part = parts.find((one) => PRESIDING.test(one) || POST.test(one)) ?? presenter.trim();
  if (PRESIDING.test(part)) return STANDING;
  const body = part.replace(POST, '').trim();
  if (/^(ban|phòng|các ban)$/iu.test(body)) return '';
  return upperFirst(body);
}

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/UBMTTQ(?:VN|(?: Việt Nam))?/gu, 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  [/UBND/gu, 'Ủy ban nhân dân'],
  [/HĐND/gu, 'Hội đồng nhân dân'],
  [/TAND/gu, 'Tòa án nhân dân'],
  [/VKSND/gu, 'Viện kiểm sát nhân dân'],
];

/** "Phó Chủ tịch HĐND" as a paper that goes out writes it: "Phó Chủ tịch Hội đồng nhân dân". */
export const spelledOut = (name: string): string =>
  ABBREVIATIONS.reduce((text, [short, full]) => text.replace(short, full), name.normalize('NFC'));

/** Bodies of the unit itself, bare or with the word of their level: "UBND", "UBND tỉnh". */
const OF_THE_UNIT =
  /^((?:Ban Thường trực )?Ủy ban Mặt trận Tổ quốc Việt Nam|Ủy ban nhân dân|Hội đồng nhân dân|Tòa án nhân dân|Viện kiểm sát nhân dân)(?: (?:tỉnh|thành phố|xã|phường|đặc khu))?$/u;

/** To whom a letter is addressed: "UBND" of an agenda is "Ủy ban nhân dân tỉnh Đắk Lắk". `unitName`: "tỉnh Đắk Lắk". */
export function addressee(body: string, unitName: string): string {
  const full = spelledOut(body).trim();
  const own = OF_THE_UNIT.exec(full);
  return own && unitName !== '' ? `${own[1] ?? ''} ${unitName}` : full;
}

/** Whoever owes papers gets a letter, but the office itself and what no paper names. */
export const getsLetter = (name: string, unitName: string): boolean =>
  name !== '' && !isOwnOffice(name, unitName);
