import { Button, Group, Modal, NumberInput, Radio, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ClusterReply } from '@shared/council/clusters/contract';
import { clusterSize, proposeClusters, type Division } from '@shared/council/clusters/propose';
import { formatCount } from '@shared/official-documents';
import { useCommand } from '../../api/queries';
import { DialogFoot } from '../../ui/dialogs/dialog-actions';

interface ProposalDialogProps {
  readonly reply: ClusterReply;
  readonly onClose: () => void;
  readonly onDone: (reply: ClusterReply) => void;
}

const CHOICES: readonly { readonly value: Division; readonly label: string; readonly description: string }[] =
  [
    { value: 'units', label: 'Đều số đơn vị', description: 'Đơn vị cùng huyện cũ đứng cạnh nhau' },
    {
      value: 'districts',
      label: 'Theo huyện cũ',
      description: 'Không chia tách huyện cũ; ghép các huyện cho gần bằng nhau',
    },
    { value: 'population', label: 'Đều số dân', description: 'Đơn vị chưa ghi dân số tính bằng trung bình' },
  ];

/** About ten units have met as one cluster so far. */
const USUAL_SIZE = 10;

/** A division that the program proposes; nothing changes before a person accepts it. */
export function ProposalDialog({ reply, onClose, onDone }: ProposalDialogProps) {
  const { clusters, units, year } = reply;
  const [division, setDivision] = useState<Division>('units');
  const [count, setCount] = useState(
    clusters.length > 0 ? clusters.length : Math.max(1, Math.round(units.length / USUAL_SIZE)),
  );
  const replace = useCommand('emulationClusters.replaceClusters');
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const proposed = proposeClusters(units, count, division).map((ids) =>
    ids.flatMap((id) => byId.get(id) ?? []),
  );
  const withDistrict = units.filter(({ oldDistrict }) => oldDistrict !== '').length;

  async function accept(): Promise<void> {
    const answer = await replace.run({
      year,
      knownIds: clusters.map(({ id }) => id),
      clusters: proposed.map((members, index) => ({
        name: `Cụm số ${index + 1}`,
        headUnitId: null,
        deputyUnitId: null,
        unitIds: members.map(({ id }) => id),
      })),
    });
    if (answer.ok) onDone(answer.value);
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Đề xuất chia cụm năm {year}</Text>}>
      <Stack gap="md">
        <Group align="flex-start" gap="lg" wrap="nowrap">
          <NumberInput
            label="Số cụm"
            description={`Từ 1 đến ${Math.max(1, units.length)}`}
            data-autofocus
            min={1}
            max={Math.max(1, units.length)}
            value={count}
            w={130}
            onChange={(value) => setCount(Number(value) || 1)}
          />
          <Radio.Group label="Cách chia" flex={1} value={division} onChange={(value) => setDivision(value)}>
            <SimpleGrid cols={{ base: 1, sm: 3 }} mt={4}>
              {CHOICES.map((choice) => (
                <Radio key={choice.value} size="md" {...choice} />
              ))}
            </SimpleGrid>
          </Radio.Group>
        </Group>
        {division === 'districts' && withDistrict < units.length && (
          <Text c="dimmed">
            {units.length - withDistrict} đơn vị chưa ghi huyện cũ, mỗi đơn vị tính là một huyện; ghi ở mục
            Đơn vị hoặc nhập từ Excel.
          </Text>
        )}
        <div style={{ maxHeight: '45vh', overflow: 'auto' }}>
          <Table stickyHeader verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Cụm</Table.Th>
                <Table.Th ta="right">Số đơn vị</Table.Th>
                <Table.Th ta="right">Số dân</Table.Th>
                <Table.Th>Đơn vị</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {proposed.map((members, index) => {
                const size = clusterSize(members);
                return (
                  <Table.Tr key={members[0]?.id ?? index}>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>Cụm số {index + 1}</Table.Td>
                    <Table.Td ta="right">{size.units}</Table.Td>
                    <Table.Td ta="right">
                      {size.population === null ? 'chưa đủ' : formatCount(size.population)}
                    </Table.Td>
                    <Table.Td>{members.map(({ fullName }) => fullName).join(', ')}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </div>
        {clusters.length > 0 && (
          <Text c="var(--mantine-color-error)">
            Nhận đề xuất thì {clusters.length} cụm hiện có của năm {year} được thay, kể cả cụm trưởng, cụm
            phó.
          </Text>
        )}
        <DialogFoot>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để nguyên
            </Button>
            <Button loading={replace.running} disabled={units.length === 0} onClick={() => void accept()}>
              Nhận đề xuất này
            </Button>
          </Group>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
