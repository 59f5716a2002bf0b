import type { OfficeProfile } from './contract';

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

type Office = Pick<OfficeProfile, 'level' | 'unitKind' | 'unitName'>;

const UNIT_WORDS: Readonly<Record<OfficeProfile['unitKind'], string>> = {
  province: 'tỉnh',
  city: 'thành phố',
  commune: 'xã',
  ward: 'phường',
  special_zone: 'đặc khu',
};

/** "tỉnh", "thành phố", "xã": the word that stands before the unit's name. */
export function unitWord(unitKind: OfficeProfile['unitKind']): string {
  return UNIT_WORDS[unitKind];
}

/**
 * The boards of a council. Cities have one for urban matters, provinces one for ethnic affairs; where a council has
 * no such board, it is removed from the list. Communes have two.
 */
function boardNames(office: Office): readonly string[] {
  if (office.level === 'commune') return ['Ban Pháp chế', 'Ban Kinh tế - Xã hội'];
  const last = office.unitKind === 'city' ? 'Ban Đô thị' : 'Ban Dân tộc';
  return ['Ban Pháp chế', 'Ban Kinh tế - Ngân sách', 'Ban Văn hóa - Xã hội', last];
}

/**
 * Bodies with letterheads and abbreviations. The council has no superior line (Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * mục II.2). Published papers of Thường trực and of the boards alike carry the abbreviation HĐND (12/TB-HĐND,
 * 279/TTr-HĐND); Thường trực uses the council's letterhead, a board its own under the council's name.
 */
function defaultBodies(office: Office): readonly DefaultBody[] {
  const word = unitWord(office.unitKind);
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
    ...boardNames(office).map((name) => ({
      key: name,
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
function defaultPosts(office: Office): readonly DefaultPost[] {
  const word = unitWord(office.unitKind);
  const province = office.level === 'province';
  const post = (title: string, block: DefaultPost['block'], bodyKey: string, seats: number): DefaultPost => ({
    title,
    block,
    bodyKey,
    seats,
    graded: true,
  });
  return [
    post(`Chủ tịch HĐND ${word}`, 'council', 'council', 1),
    post(`Phó Chủ tịch HĐND ${word}`, 'council', 'council', province ? 2 : 1),
    ...boardNames(office).map((name) => post(`Trưởng ${name} HĐND ${word}`, 'council', name, 1)),
    post(`Chủ tịch UBND ${word}`, 'committee', 'committee', 1),
    post(`Phó Chủ tịch UBND ${word}`, 'committee', 'committee', province ? 3 : 2),
    // Members usually stand in the list with their office ("Ủy viên UBND tỉnh, Giám đốc Sở …"), one line each.
    post(`Ủy viên UBND ${word}`, 'committee', 'committee', 1),
  ];
}

export function defaultRegister(office: Office): DefaultRegister {
  return { bodies: defaultBodies(office), posts: defaultPosts(office) };
}
