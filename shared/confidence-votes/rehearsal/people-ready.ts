import { nameKey } from '../../kernel/same-person';
import type { OperatorRole } from '../ballots/model';
import { entryNoOf } from '../ballots/permissions';
import { lookAlikes } from '../look-alikes';
import { look, missing, ready, type Readiness, type ReadinessFacts } from './readiness';

/** Whether the people of a count are there: declared, with a PIN on this PC, and practised. */

const HEAD = 'trưởng ban';

/** Whether everybody who is needed at a count ballot by ballot is declared, with a PIN on this PC. */
export function operatorsReady({
  operators: people,
  entries,
  boardHead,
}: Pick<ReadinessFacts, 'operators' | 'entries' | 'boardHead'>): Readiness {
  const needed: readonly (readonly [string, (role: OperatorRole) => boolean])[] = [
    [HEAD, (role) => role === 'head'],
    ...Array.from(
      { length: entries },
      (_, at) => [`người nhập lần ${at + 1}`, (role: OperatorRole) => entryNoOf(role) === at + 1] as const,
    ),
    ['người phân xử', (role) => role === 'resolver' || role === 'head'],
  ];
  const undeclared = needed.filter(([, wanted]) => !people.some(({ role }) => wanted(role)));
  // Declared on another PC: PINs do not travel with a file.
  const withoutPin = needed.filter(
    (one) => !undeclared.includes(one) && !people.some(({ role, hasPin }) => hasPin && one[1](role)),
  );
  if (undeclared.length === 0 && withoutPin.length === 0) return peopleNames(people, boardHead);
  const names = (of: typeof needed) => of.map(([name]) => name).join(', ');
  // The board has its head already: what lacks is that very person's role and PIN.
  const toDeclare = undeclared.map((one) =>
    one[0] === HEAD ? ([`${HEAD} ${boardHead}`.trim(), one[1]] as const) : one,
  );
  const facts = [
    ...(undeclared.length > 0 ? [`Ở Người nhập chưa khai: ${names(toDeclare)}.`] : []),
    ...(withoutPin.length > 0 ? [`Chưa có PIN trên máy này: ${names(withoutPin)}.`] : []),
  ];
  return missing('operators', facts.join(' '), 'Khai người, vai trò và mã PIN.');
}

/** Everybody is there: whether the head is the board's head, who alone confirms, and whether two names are hard to tell apart. */
function peopleNames(people: ReadinessFacts['operators'], boardHead: string): Readiness {
  const heads = people.filter(({ role }) => role === 'head').map(({ name }) => name);
  if (boardHead !== '' && !heads.some((name) => nameKey(name) === nameKey(boardHead))) {
    return look(
      'operators',
      `Trưởng ban khai ở Người nhập là ${heads.join(', ')}; trưởng Ban kiểm phiếu là ${boardHead}.`,
      'Khai đúng trưởng Ban kiểm phiếu; chỉ người đó xác nhận kết quả được.',
    );
  }
  const alike = lookAlikes(people.map(({ name }) => name));
  if (alike !== '') {
    return look('operators', `Tên gần giống nhau: ${alike}.`, 'Là một người thì chỉ giữ một dòng.');
  }
  return ready('operators', `${people.length} người kiểm phiếu đã có vai trò và mã PIN.`);
}

/** Whether everybody who types has practised (T46). */
export function practiceReady({
  operators: people,
  isRehearsal,
}: Pick<ReadinessFacts, 'operators' | 'isRehearsal'>): Readiness {
  const typists = people.filter(({ role }) => entryNoOf(role) !== null);
  const open = typists.filter(({ practised }) => !practised).length;
  if (isRehearsal) return ready('practice', 'Diễn tập không bắt buộc luyện tập trước.');
  if (typists.length === 0) {
    return missing('practice', 'Chưa có người nhập để luyện tập.', 'Khai người nhập rồi luyện tập hai phút.');
  }
  return open === 0
    ? ready('practice', 'Mọi người nhập đã luyện tập hoặc được miễn.')
    : missing('practice', `${open} người nhập chưa luyện tập.`, 'Mỗi người đăng nhập và luyện tập hai phút.');
}
