import { Badge, Group, Table, Text } from '@mantine/core';
import { shareName } from '@shared/sessions/sitting-rules/shares';
import type { Election } from '@shared/sessions/elections/model';
import { electionOutcome, type CandidateResult } from '@shared/sessions/elections/outcome';
import { candidateResultNames, electionStateNames } from '@shared/sessions/elections/words';

const COLORS: Readonly<Record<CandidateResult, string>> = {
  elected: 'green',
  tied: 'amber',
  not_elected: 'gray',
};

/** Short words, which the long post of a candidate is not to break. */
const HEADS = [
  ['Đồng ý', 'right'],
  ['Không đồng ý', 'right'],
  ['%', 'right'],
  ['Kết quả', 'left'],
] as const;

/** What an election comes to: every candidate with the votes, who is elected, what is voted on anew, what does not agree. */
export function ElectionResult({
  election,
}: {
  readonly election: Pick<Election, 'candidates' | 'count' | 'rule' | 'seats'>;
}) {
  const outcome = electionOutcome(election);
  const decided = outcome.state === 'filled' || outcome.state === 'open';
  return (
    <div role="status">
      {outcome.base > 0 && (
        <Text size="sm" c="dimmed">
          Trúng cử: {shareName(election.rule)} và nhiều phiếu hơn. {outcome.arithmetic}.
        </Text>
      )}
      <Table withRowBorders verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Người ứng cử</Table.Th>
            {HEADS.map(([head, side]) => (
              <Table.Th key={head} ta={side} style={{ whiteSpace: 'nowrap' }}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {outcome.candidates.map(({ candidate, percentFor, result }, index) => (
            <Table.Tr key={candidate.id === '' ? index : candidate.id}>
              <Table.Td>
                {candidate.name}
                {candidate.post !== '' && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    {candidate.post}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right">{candidate.votesFor ?? '–'}</Table.Td>
              <Table.Td ta="right">{candidate.votesAgainst ?? '–'}</Table.Td>
              <Table.Td ta="right">{percentFor ?? '–'}</Table.Td>
              <Table.Td>
                {decided && (
                  <Badge variant="light" tt="none" color={COLORS[result]}>
                    {candidateResultNames[result]}
                  </Badge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {outcome.problems.map((sentence) => (
        <Text key={sentence} size="sm" c="var(--mantine-color-error)">
          {sentence}
        </Text>
      ))}
      <Group gap="xs" mt={4}>
        <Text size="sm" fw={600}>
          {electionStateNames[outcome.state]}
          {decided ? ` (${outcome.elected.length}/${election.seats})` : ''}.
        </Text>
        {outcome.nextVote !== '' && <Text size="sm">{outcome.nextVote}</Text>}
      </Group>
    </div>
  );
}
