import {
  ActionIcon,
  Autocomplete,
  Button,
  Group,
  NativeSelect,
  Paper,
  Text,
  Title,
  Tooltip,
} from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { Deputy } from '@shared/council/contract';
import { boardRoleNames } from '@shared/confidence-votes/messages';
import type { BoardMember, BoardRole, Vote } from '@shared/confidence-votes/model';
import { boardAdvice, isVotedOn } from '@shared/confidence-votes/set-up';
import { nameKey } from '@shared/kernel/same-person';
import { cleanText, searchKey } from '@shared/kernel/vietnamese-text';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { searchOptions } from '../../ui/forms/search-options';
import { memberMeant, proposedMembers } from './proposed-members';
import styles from './preparation.module.css';

export type BoardEntry = Omit<BoardMember, 'id'> & { readonly id: string | null };

interface BoardSectionProps {
  readonly vote: Pick<Vote, 'officials' | 'ruleSet'>;
  readonly members: readonly BoardEntry[];
  readonly deputies: readonly Deputy[];
  readonly readOnly: boolean;
  readonly onSave: (members: BoardEntry[]) => void;
}

/** The counting board: who, in which role. Suggests deputies while a name is typed, and takes any name. */
export function BoardSection({ vote, members, deputies, readOnly, onSave }: BoardSectionProps) {
  const [name, setName] = useState('');
  const [refused, setRefused] = useState('');
  const chosen = useRef<string | null>(null);
  const [proposing, setProposing] = useState(false);
  /** Gone to by the arrows; the pointer may lie on a name by chance. */
  const byArrow = useRef(false);
  const sitting = new Set(members.map(({ personId }) => personId));
  const onBallot = (deputy: Deputy) =>
    isVotedOn({ name: deputy.fullName, personId: deputy.personId }, vote.officials);
  // Whoever is voted on should not count; they come last and say so.
  const free = deputies
    .filter((deputy) => deputy.active && !sitting.has(deputy.personId))
    .toSorted((left, right) => Number(onBallot(left)) - Number(onBallot(right)));
  // Written by hand it is printed as it stands; where the register is empty nobody can be in it.
  const registered = new Set(deputies.map(({ fullName }) => nameKey(fullName)));
  const isUnknown = (member: BoardEntry) =>
    registered.size > 0 && member.personId === null && !registered.has(nameKey(member.name));
  const proposed = proposedMembers(free, (deputy) => (onBallot(deputy) ? 'có tên trên phiếu' : ''));
  const add = (text: string, outside = false) => {
    const typed = cleanText(text);
    if (typed === '') return;
    const meant = memberMeant(proposed, typed, !outside);
    if (meant.kind === 'namesakes') {
      setRefused(`Có ${meant.count} người tên ${typed}; bấm ↓ rồi chọn theo ngày sinh.`);
      setProposing(true);
      return;
    }
    const deputy = meant.kind === 'one' ? meant.deputy : undefined;
    const wanted = deputy?.fullName ?? typed;
    const there = members.some(
      (member) =>
        searchKey(member.name) === searchKey(wanted) &&
        (member.personId === null || deputy === undefined || member.personId === deputy.personId),
    );
    setName('');
    // The next person is looked for anew: a list left open would lie over the board with a name under the pointer.
    setProposing(false);
    setRefused(there ? errorMessage({ code: 'vote.member-twice', params: { name: wanted } }) : '');
    if (there) return;
    onSave([
      ...members,
      {
        id: null,
        personId: deputy?.personId ?? null,
        name: deputy?.fullName ?? typed,
        posts: deputy ? deputy.posts || 'Đại biểu HĐND' : '',
        role: members.some(({ role }) => role === 'head') ? 'member' : 'head',
      },
    ]);
  };
  // Whoever comes to choose the head finds the members' roles first.
  const headless = members.length > 1 && !members.some(({ role }) => role === 'head');
  const setRole = (index: number, role: BoardRole) => {
    onSave(
      members.map((member, place) => {
        if (place === index) return { ...member, role };
        // There is one head; the former one stays as a member.
        return role === 'head' && member.role === 'head' ? { ...member, role: 'member' } : member;
      }),
    );
  };

  return (
    <Paper component="section" id="board" tabIndex={-1} withBorder p="lg">
      <Title order={2} mb="sm">
        Ban kiểm phiếu
      </Title>
      {members.length > 0 && (
        <table className={styles['people']} aria-label="Ban kiểm phiếu">
          <tbody>
            {members.map((member, index) => (
              <tr key={member.id ?? `${member.name}-${index}`}>
                <td className={styles['no']}>{index + 1}</td>
                <th scope="row">
                  <span className={styles['name']}>{member.name}</span>
                  <span className={styles['posts']}>{member.posts}</span>
                  {isVotedOn(member, vote.officials) && (
                    <Text size="sm" c="amber.7">
                      Có tên trong danh sách được bỏ phiếu; nên chọn người khác.
                    </Text>
                  )}
                  {isUnknown(member) && (
                    <Text size="sm" c="amber.7">
                      Không có trong sổ đại biểu; xem lại họ tên, in ra như đang ghi.
                    </Text>
                  )}
                </th>
                <td>
                  {readOnly ? (
                    <Text>{boardRoleNames[member.role]}</Text>
                  ) : (
                    <NativeSelect
                      size="sm"
                      aria-label={`Nhiệm vụ của ${member.name}`}
                      value={member.role}
                      onChange={(event) => setRole(index, event.target.value as BoardRole)}
                      data={Object.entries(boardRoleNames).map(([value, text]) => ({ value, label: text }))}
                    />
                  )}
                </td>
                <td className={styles['tools']}>
                  {!readOnly && (
                    <Tooltip label="Bỏ khỏi Ban kiểm phiếu">
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        size="lg"
                        className={styles['tool'] ?? ''}
                        aria-label={`Bỏ ${member.name} khỏi Ban kiểm phiếu`}
                        onClick={() => onSave(members.filter((_, place) => place !== index))}
                      >
                        <IconTrash size={18} />
                      </ActionIcon>
                    </Tooltip>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {members.length > 0 && boardAdvice(members, vote.ruleSet) !== '' && (
        <Text size="sm" c="dimmed" mt="xs">
          {boardAdvice(members, vote.ruleSet)}.
        </Text>
      )}
      {!readOnly && (
        <Group align="flex-end" gap="sm" mt="md">
          <Autocomplete
            flex={1}
            maw={560}
            dropdownOpened={proposing}
            onDropdownOpen={() => setProposing(true)}
            onDropdownClose={() => setProposing(false)}
            wrapperProps={{
              // Before the field itself: an empty one names nobody, whoever lies under the pointer.
              onKeyDownCapture: (event: KeyboardEvent) => {
                if (event.key === 'ArrowDown' || event.key === 'ArrowUp') byArrow.current = true;
                else if (event.key !== 'Enter') byArrow.current = false;
                else if (cleanText(name) === '' && !byArrow.current) {
                  event.preventDefault();
                  event.stopPropagation();
                  setProposing(false);
                }
              },
            }}
            label="Thêm người"
            placeholder="Gõ tên; không dấu cũng được"
            data-start={headless ? undefined : true}
            value={name}
            error={refused === '' ? null : refused}
            onChange={(text) => {
              // After a choice the field would keep its text, and a second Enter would add the same person again.
              setName(text === chosen.current ? '' : text);
              chosen.current = null;
              setRefused('');
            }}
            onOptionSubmit={(value) => {
              chosen.current = value;
              byArrow.current = false;
              add(value);
            }}
            data={proposed.map(({ label }) => label)}
            filter={searchOptions}
            limit={8}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              // With a suggestion under the cursor Enter takes it, a moment after this. The field goes on naming the
              // last one when the list is gone.
              const suggestion = event.currentTarget.getAttribute('aria-activedescendant');
              if (
                suggestion !== null &&
                document.getElementById(suggestion)?.hasAttribute('data-combobox-selected')
              )
                return;
              event.preventDefault();
              add(name);
            }}
          />
          <Button variant="default" disabled={cleanText(name) === ''} onClick={() => add(name, true)}>
            {cleanText(name) === '' || memberMeant(proposed, cleanText(name), false).kind !== 'nobody'
              ? 'Thêm vào Ban'
              : 'Ghi người ngoài sổ'}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
