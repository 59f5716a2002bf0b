import { Badge, Button, Group, NumberInput, Stack, Table, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Unit } from '@shared/council/contract';
import type { OfficerRecord, UnitLeadership as Leadership } from '@shared/council/unit-officers/contract';
import { UNIT_POST_WORDS, type UnitPost } from '@shared/council/unit-officers/posts';
import { formatDate } from '@shared/kernel/local-date';
import { useCall, useCommand } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { OfficerDialog } from './officer-dialog';
import { FormerNames } from './former-names';

/** Who leads a unit, how many seats each post has, and what the unit was called before. */
export function UnitLeadership({ unit }: { readonly unit: Unit }) {
  const leadership = useCall('unitOfficers.listLeadership', {});
  return (
    <QueryState query={leadership}>
      {(all) => {
        const mine = all.find(({ unitId }) => unitId === unit.id);
        return mine ? (
          <Stack gap="lg">
            <Posts unit={unit} leadership={mine} />
            <FormerNames unit={unit} names={mine.formerNames} />
          </Stack>
        ) : null;
      }}
    </QueryState>
  );
}

type Open = { readonly officer: OfficerRecord | null; readonly post: UnitPost } | null;

function Posts({ unit, leadership }: { readonly unit: Unit; readonly leadership: Leadership }) {
  const [open, setOpen] = useState<Open>(null);
  const seats = useCommand('unitOfficers.saveSeats');
  const { posts, officers } = leadership;
  const past = officers.filter(({ current }) => !current);
  const setSeats = (post: UnitPost, count: number): void => {
    void seats.run({
      unitId: unit.id,
      seats: posts.map((one) => ({ post: one.post, seats: one.post === post ? count : one.seats })),
    });
  };
  return (
    <>
      <Table verticalSpacing="xs" aria-label="Thường trực và lãnh đạo Ban">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Chức vụ</Table.Th>
            <Table.Th>Người giữ</Table.Th>
            <Table.Th w={84}>Số người</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {posts.map(({ post, seats: count, vacant, since }) => (
            <Table.Tr key={post}>
              <Table.Td>{UNIT_POST_WORDS[post]}</Table.Td>
              <Table.Td>
                <Stack gap={2} align="flex-start">
                  {officers
                    .filter(({ current, postKind }) => current && postKind === post)
                    .map((officer) => (
                      <Button
                        key={officer.id}
                        variant="subtle"
                        size="compact-md"
                        px={4}
                        onClick={() => setOpen({ officer, post })}
                      >
                        {officer.fullName}
                      </Button>
                    ))}
                  {vacant > 0 && (
                    <Group gap="xs">
                      <Badge variant="light" color="amber" size="lg" tt="none" fw={500}>
                        khuyết {vacant}
                        {since ? ` từ ${formatDate(since)}` : ''}
                      </Badge>
                      <Button
                        variant="subtle"
                        size="compact-md"
                        aria-label={`Ghi người giữ: ${UNIT_POST_WORDS[post]}`}
                        leftSection={<IconPlus size={16} />}
                        onClick={() => setOpen({ officer: null, post })}
                      >
                        Ghi người giữ
                      </Button>
                    </Group>
                  )}
                </Stack>
              </Table.Td>
              <Table.Td>
                <NumberInput
                  aria-label={`Số người: ${UNIT_POST_WORDS[post]}`}
                  size="sm"
                  min={0}
                  max={20}
                  value={count}
                  onChange={(value) => {
                    const wanted = Number(value);
                    if (Number.isInteger(wanted) && wanted !== count) setSeats(post, wanted);
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        Số người mặc định mỗi chức vụ một người (chưa kiểm chứng); sửa cho đơn vị có số khác.
      </Text>
      {past.length > 0 && (
        <div>
          <Title order={3} mb="xs">
            Đã thôi
          </Title>
          {past.map((officer) => (
            <Text key={officer.id} size="sm">
              {officer.fullName}, {UNIT_POST_WORDS[officer.postKind]}
              {officer.heldTo ? `, đến ${formatDate(officer.heldTo)}` : ''}{' '}
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => setOpen({ officer, post: officer.postKind })}
              >
                Sửa
              </Button>
            </Text>
          ))}
        </div>
      )}
      {open && (
        <OfficerDialog
          unitId={unit.id}
          officer={open.officer}
          post={open.post}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
