import { searchKey } from '../kernel/vietnamese-text';
import type { OfficeProfile } from './contract';
import { unitKindNames } from './unit-words';

/** What stands in the register the moment an office has said who it is; everything can be changed later. */
export interface DefaultBody {
  readonly key: string;
  readonly kind: 'council' | 'standing_committee' | 'board' | 'office' | 'committee';
  readonly name: string;
  readonly abbreviation: string;
  readonly letterheadParent: string;
  readonly letterheadLines: string;
}

export interface DefaultPost {
  readonly key: string;
  readonly title: string;
  readonly block: 'council' | 'committee';
  /** Key of the body the post belongs to. */
  readonly bodyKey: string;
  readonly seats: number;
  readonly graded: boolean;
}

export interface DefaultRegister {
  readonly bodies: readonly DefaultBody[];
  readonly posts: readonly DefaultPost[];
}

/** What names and letterheads are made of. */
export type NamedOffice = Pick<OfficeProfile, 'level' | 'unitKind' | 'unitName'>;

/** The cities under central authority since 1/7/2025 (Nghị quyết số 202/2025/QH15); every other unit above is a province. */
const CITIES: readonly string[] = ['ha noi', 'hue', 'hai phong', 'da nang', 'ho chi minh', 'can tho'];

/** "tỉnh Đắk Lắk", "thành phố Đà Nẵng": the unit of which a commune is a part, of which only the own name is stored. */
export function unitAbove(provinceName: string): string {
  if (provinceName === '') return 'cấp tỉnh';
  return `${CITIES.includes(searchKey(provinceName)) ? 'thành phố' : 'tỉnh'} ${provinceName}`;
}

/**
 * The boards of a council (Luật 72/2025/QH15 Điều 29). Communes have two; cities have one for urban matters besides, provinces
 * one for ethnic affairs, and where a council has no such board it is removed from the list.
 */
function boards(office: NamedOffice): readonly { readonly key: string; readonly name: string }[] {
  const both = [
    { key: 'board-economy', name: 'Ban Kinh tế - Ngân sách' },
    { key: 'board-culture', name: 'Ban Văn hóa - Xã hội' },
  ];
  if (office.level === 'commune') return both;
  return [
    { key: 'board-law', name: 'Ban Pháp chế' },
    ...both,
    { key: 'board-special', name: office.unitKind === 'city' ? 'Ban Đô thị' : 'Ban Dân tộc' },
  ];
}

/**
 * Bodies with letterheads and abbreviations. The council has no superior line (Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * mục II.2). Published papers of Thường trực and of the boards alike carry the abbreviation HĐND (12/TB-HĐND,
 * 279/TTr-HĐND); Thường trực uses the council's letterhead, a board its own under the council's name.
 */
function defaultBodies(office: NamedOffice): readonly DefaultBody[] {
  const word = unitKindNames[office.unitKind];
  const unit = `${word} ${office.unitName}`;
  const upper = (text: string): string => text.toLocaleUpperCase('vi');
  const councilName = `Hội đồng nhân dân ${unit}`;
  const councilLines = `HỘI ĐỒNG NHÂN DÂN\n${upper(unit)}`;
  const officeBody =
    office.level === 'province'
      ? {
          name: `Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân ${unit}`,
          letterheadLines: `VĂN PHÒNG\nĐOÀN ĐẠI BIỂU QUỐC HỘI\nVÀ HỘI ĐỒNG NHÂN DÂN ${upper(unit)}`,
        }
      : {
          name: `Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${unit}`,
          letterheadLines: `VĂN PHÒNG\nHỘI ĐỒNG NHÂN DÂN\nVÀ ỦY BAN NHÂN DÂN ${upper(unit)}`,
        };
  return [
    {
      key: 'council',
      kind: 'council',
      name: councilName,
      abbreviation: 'HĐND',
      letterheadParent: '',
      letterheadLines: councilLines,
    },
    {
      key: 'standing_committee',
      kind: 'standing_committee',
      name: `Thường trực ${councilName}`,
      abbreviation: 'HĐND',
      letterheadParent: '',
      letterheadLines: councilLines,
    },
    ...boards(office).map(({ key, name }) => ({
      key,
      kind: 'board' as const,
      name,
      abbreviation: 'HĐND',
      letterheadParent: upper(councilName),
      letterheadLines: upper(name),
    })),
    {
      key: 'office',
      kind: 'office',
      abbreviation: 'VP',
      letterheadParent: '',
      ...officeBody,
    },
    {
      key: 'committee',
      kind: 'committee',
      name: `Ủy ban nhân dân ${unit}`,
      abbreviation: 'UBND',
      letterheadParent: '',
      letterheadLines: `ỦY BAN NHÂN DÂN\n${upper(unit)}`,
    },
  ];
}

/**
 * The posts that the council elects and that a confidence vote is about: NQ 96/2023/QH15 Điều 2 names Chủ tịch, Phó
 * Chủ tịch HĐND, Trưởng Ban; Chủ tịch, Phó Chủ tịch, Ủy viên UBND. Numbers of seats are a start, set by each office.
 */
function defaultPosts(office: NamedOffice): readonly DefaultPost[] {
  const word = unitKindNames[office.unitKind];
  const province = office.level === 'province';
  const council = { block: 'council', graded: true } as const;
  const committee = { block: 'committee', bodyKey: 'committee', graded: true } as const;
  return [
    { ...council, key: 'chair', title: `Chủ tịch HĐND ${word}`, bodyKey: 'council', seats: 1 },
    {
      ...council,
      key: 'deputy-chair',
      title: `Phó Chủ tịch HĐND ${word}`,
      bodyKey: 'council',
      seats: province ? 2 : 1,
    },
    ...boards(office).map(({ key, name }) => ({
      ...council,
      key: `head-${key}`,
      title: `Trưởng ${name} HĐND ${word}`,
      bodyKey: key,
      seats: 1,
    })),
    { ...committee, key: 'committee-chair', title: `Chủ tịch UBND ${word}`, seats: 1 },
    {
      ...committee,
      key: 'committee-deputy-chair',
      title: `Phó Chủ tịch UBND ${word}`,
      seats: province ? 3 : 2,
    },
    // Members usually stand in the list with their office ("Ủy viên UBND tỉnh, Giám đốc Sở …"), one line each.
    { ...committee, key: 'committee-member', title: `Ủy viên UBND ${word}`, seats: 1 },
  ];
}

export function defaultRegister(office: NamedOffice): DefaultRegister {
  return { bodies: defaultBodies(office), posts: defaultPosts(office) };
}
