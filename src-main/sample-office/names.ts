import type { Random } from './random';

/** Invented people. Any likeness with a real person is the accident of common names. */
export interface SampleName {
  readonly fullName: string;
  readonly sex: 'male' | 'female';
  readonly ethnicGroup: string;
}

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Đinh',
  'Lương',
];
const MIDDLE_MALE = ['Văn', 'Đức', 'Quang', 'Hữu', 'Minh', 'Xuân', 'Công', 'Đình', 'Thanh', 'Quốc'];
const MIDDLE_FEMALE = ['Thị', 'Thị Thanh', 'Thị Minh', 'Thị Hồng', 'Ngọc', 'Thị Kim', 'Thu', 'Thị Bích'];
const GIVEN_MALE = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Hải',
  'Hòa',
  'Khánh',
  'Lâm',
  'Long',
  'Nghĩa',
  'Phong',
  'Quý',
  'Sơn',
  'Thắng',
  'Thủy',
  'Tuấn',
  'Việt',
  'Ơn',
  'Ánh',
];
const GIVEN_FEMALE = [
  'Anh',
  'Châu',
  'Dung',
  'Giang',
  'Hà',
  'Hạnh',
  'Hương',
  'Lan',
  'Loan',
  'Mai',
  'Nga',
  'Nhung',
  'Oanh',
  'Phượng',
  'Thảo',
  'Thủy',
  'Trang',
  'Uyên',
  'Vân',
  'Yến',
];

/** Names that test a list: no family name in front, apostrophes, four and five words. */
const SPECIAL: readonly SampleName[] = [
  { fullName: 'Y Thắng Êban', sex: 'male', ethnicGroup: 'Êđê' },
  { fullName: "H'Len Niê", sex: 'female', ethnicGroup: 'Êđê' },
  { fullName: 'Y Krông Niê Kđăm', sex: 'male', ethnicGroup: 'Êđê' },
  { fullName: "H'Mai Bkrông", sex: 'female', ethnicGroup: 'M’Nông' },
  { fullName: 'Nguyễn Hoàng Thị Phương Uyên', sex: 'female', ethnicGroup: 'Kinh' },
  { fullName: 'Nông Thị Bích Ngọc', sex: 'female', ethnicGroup: 'Tày' },
  { fullName: 'Lò Văn Ngoan', sex: 'male', ethnicGroup: 'Thái' },
];

/** `count` different people; the special names stand at fixed places among them. */
export function sampleNames(random: Random, count: number): SampleName[] {
  const names: SampleName[] = [];
  const taken = new Set<string>();
  while (names.length < count) {
    const special = names.length % 6 === 4 ? SPECIAL[Math.floor(names.length / 6)] : undefined;
    const name = special ?? commonName(random);
    if (taken.has(name.fullName)) continue;
    taken.add(name.fullName);
    names.push(name);
  }
  return names;
}

function commonName(random: Random): SampleName {
  const female = random.below(100) < 32;
  const middle = random.pick(female ? MIDDLE_FEMALE : MIDDLE_MALE);
  const given = random.pick(female ? GIVEN_FEMALE : GIVEN_MALE);
  const fullName = `${random.pick(FAMILIES)} ${middle} ${given}`;
  return { fullName, sex: female ? 'female' : 'male', ethnicGroup: 'Kinh' };
}
