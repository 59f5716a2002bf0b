import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { OUTCOME_WORDS } from '@shared/training/labels';
import type { ClassOfPerson } from '@shared/training/trainee-contract';
import { useCall } from '../api/queries';
import { QueryState } from '../ui/query-state';
import { daysText, percentWords } from './words';

/** The classes of one person, the latest first, with what came of each. */
export function ClassHistory({ classes }: { readonly classes: readonly ClassOfPerson[] }) {
  return (
    <Table verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Lớp</Table.Th>
          <Table.Th ta="right">Dự</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {classes.map((one) => (
          <Table.Tr key={one.classId}>
            <Table.Td>
              <Link to="/training/$classId" params={{ classId: one.classId }}>
                {one.title}
              </Link>
              <Text size="sm" c="dimmed">
                {daysText(one.from, one.to)}
                {one.outcome !== null && ` · ${OUTCOME_WORDS[one.outcome].toLowerCase()}`}
                {one.certificate !== null && ` · giấy chứng nhận số ${one.certificate}`}
              </Text>
            </Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
              {one.attended}/{one.held}
              <Text size="sm" c="dimmed">
                {percentWords(one.percent)}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Row A18, for somebody of the register. */
export function PersonClasses({ personId }: { readonly personId: string }) {
  const history = useCall('training.getPersonHistory', { personId });
  return (
    <QueryState query={history}>
      {(classes) =>
        classes.length === 0 ? (
          <Text c="dimmed">Chưa có trong danh sách lớp nào.</Text>
        ) : (
          <ClassHistory classes={classes} />
        )
      }
    </QueryState>
  );
}
