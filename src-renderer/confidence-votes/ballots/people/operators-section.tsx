import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import type { CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import type { Vote } from '@shared/confidence-votes/model';
import { lookAlikes } from '@shared/confidence-votes/look-alikes';
import { nameKey } from '@shared/kernel/same-person';
import { useState } from 'react';
import { EarlierPeople } from './earlier-people';
import { OperatorDialog } from './operator-dialog';
import { PinDialog } from './pin-dialog';

interface OperatorsSectionProps {
  readonly vote: Pick<Vote, 'id' | 'board' | 'entries' | 'status'>;
  readonly count: CountStatus;
  readonly token: string | null;
  readonly operator: Operator | null;
  readonly readOnly: boolean;
}

/**
 * Who works at the count (T45). The head declares everybody; the first to be declared is the head. People who came with a
 * file of another PC have no PIN here: the head gets one first, by whoever sets this PC up, and then gives the others theirs.
 */
export function OperatorsSection({ vote, count, token, operator, readOnly }: OperatorsSectionProps) {
  const [open, setOpen] = useState<Operator | 'new' | null>(null);
  const [withoutPin, setWithoutPin] = useState<Operator | null>(null);
  const first = count.operators.length === 0;
  const manages = !readOnly && (first || (operator !== null && mayAct(operator.role, 'manage_operators')));
  const headHasPin = headsOf(count.operators).some(({ hasPin }) => hasPin);
  const setsPin = (person: Operator) =>
    !readOnly && person.active && !person.hasPin && (headHasPin ? manages : person.role === 'head');
  // Nothing is typed yet that the old PIN would guard; the log says that it was set without it.
  const forgets = (person: Operator) =>
    vote.status === 'prepared' &&
    operator === null &&
    person.role === 'head' &&
    person.active &&
    person.hasPin;
  const acts = manages || count.operators.some((person) => setsPin(person) || forgets(person));
  const known = new Set(count.operators.map(({ name }) => nameKey(name)));
  const ofBoard = [...vote.board]
    .sort((left, right) => Number(right.role === 'head') - Number(left.role === 'head'))
    .map(({ name }) => name);
  // Two members of one name are one proposal: at the count no two people bear it.
  const suggestions = [...new Set(ofBoard)].filter((name) => !known.has(nameKey(name)));
  const alike = lookAlikes(count.operators.map(({ name }) => name));
  return (
    <Paper component="section" withBorder p="lg">
      <Group justify="space-between" mb="sm">
        <Title order={2}>Người kiểm phiếu</Title>
        <Group gap="sm">
          {first && manages && <EarlierPeople voteId={vote.id} />}
          {manages && (
            <Button variant={first ? 'filled' : 'default'} autoFocus={first} onClick={() => setOpen('new')}>
              {first ? 'Khai trưởng ban' : 'Thêm người'}
            </Button>
          )}
        </Group>
      </Group>
      {first ? (
        <Text c="dimmed">
          Mỗi phiếu do hai người gõ mà không thấy nhau; người thứ ba xem lại chỗ khác. Khai trưởng ban trước,
          trưởng ban khai những người còn lại.
        </Text>
      ) : (
        <Table aria-label="Người kiểm phiếu" verticalSpacing="xs" horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Họ và tên</Table.Th>
              <Table.Th>Vai trò</Table.Th>
              <Table.Th>Luyện tập</Table.Th>
              {acts && <Table.Th aria-label="Sửa" />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {count.operators.map((person) => (
              <Table.Tr key={person.id} data-resting={!person.active || undefined}>
                <Table.Td fw={500}>
                  {person.name}
                  {person.active && !person.hasPin && (
                    <Text size="sm" c="dimmed">
                      Chưa có PIN trên máy này
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  {operatorRoleNames[person.role]}
                  {!person.active && ' (đã nghỉ)'}
                </Table.Td>
                <Table.Td>
                  <Practice person={person} waived={count.waived} />
                </Table.Td>
                {acts && (
                  <Table.Td ta="right">
                    {setsPin(person) && (
                      <Button
                        variant={headHasPin ? 'subtle' : 'filled'}
                        size="compact-md"
                        aria-label={`Đặt mã PIN cho ${person.name}`}
                        autoFocus={!headHasPin}
                        onClick={() => setWithoutPin(person)}
                      >
                        Đặt mã PIN
                      </Button>
                    )}
                    {forgets(person) && (
                      <Button
                        variant="subtle"
                        size="compact-md"
                        aria-label={`Đặt lại mã PIN cho ${person.name}`}
                        onClick={() => setWithoutPin(person)}
                      >
                        Quên mã PIN
                      </Button>
                    )}
                    {manages && (
                      <Button
                        variant="subtle"
                        size="compact-md"
                        aria-label={`Sửa ${person.name}`}
                        onClick={() => setOpen(person)}
                      >
                        Sửa
                      </Button>
                    )}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {!first && !manages && !readOnly && (
        <Text c="dimmed" size="sm" mt="xs">
          {headHasPin
            ? 'Chỉ trưởng ban thêm, sửa người kiểm phiếu.'
            : 'Mã PIN không đi theo tệp. Đặt mã của trưởng ban trước; trưởng ban đăng nhập rồi đặt cho từng người.'}
        </Text>
      )}
      {alike !== '' && (
        <Text size="sm" mt="xs">
          Tên gần giống nhau: {alike}. Nếu là một người thì chỉ giữ một dòng.
        </Text>
      )}
      {withoutPin && (
        <PinDialog voteId={vote.id} token={token} operator={withoutPin} onClose={() => setWithoutPin(null)} />
      )}
      {open !== null && (
        <OperatorDialog
          voteId={vote.id}
          token={token}
          operator={open === 'new' ? null : open}
          entries={vote.entries}
          suggestions={suggestions}
          first={first}
          taken={count.operators.filter(({ active }) => active).map(({ role }) => role)}
          onClose={() => setOpen(null)}
        />
      )}
    </Paper>
  );
}

const headsOf = (operators: readonly Operator[]): readonly Operator[] =>
  operators.filter(({ role, active }) => role === 'head' && active);

interface PracticeProps {
  readonly person: Operator;
  readonly waived: CountStatus['waived'];
}

function Practice({ person, waived }: PracticeProps) {
  if (!person.role.startsWith('typist')) return '–';
  const pass = waived.find(({ operatorId }) => operatorId === person.id);
  if (!person.practised || !pass) return person.practised ? 'đã xong' : 'chưa';
  return (
    <>
      được miễn luyện tập
      <Text size="sm" c="dimmed">
        {pass.reason}
      </Text>
    </>
  );
}
