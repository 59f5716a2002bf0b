import { searchKey } from '@shared/kernel/vietnamese-text';
import { nameKey } from '@shared/kernel/same-person';
import { titleBefore, withoutTitle } from '@shared/list-import/person-names';

/** Ông is a family name too ("Ông Ích Khiêm"): before one of these, typed with marks or without, it is a form of address. */
const FAMILY_NAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh lương phùng ' +
    'tô tạ hà mai đào đoàn trương'
  )
    .split(' ')
    .flatMap((name) => [name, searchKey(name)]),
);

/**
 * The name under which somebody is declared: "Ông" or "TS." before a name makes no second person of it. Whoever stands
 * already under a name with a title, from an earlier program or another PC, keeps it until they are really renamed.
 */
export function nameAlone(typed: string, standing: string | null): string {
  if (standing !== null && nameKey(typed) === nameKey(standing)) return typed;
  const name = withoutTitle(typed);
  const [first = ''] = name.split(' ');
  const mayBeFamilyName = /(?<![\p{L}\p{M}])ông$/iu.test(titleBefore(typed));
  return mayBeFamilyName && !FAMILY_NAMES.has(first.toLowerCase()) ? typed : name || typed;
}
