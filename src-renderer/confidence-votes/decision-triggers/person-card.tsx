import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { PersonTriggers, TriggerOverview } from '@shared/confidence-votes/decision-triggers/contract';
import { triggerKindNames } from '@shared/confidence-votes/decision-triggers/messages';
import type { TriggerKind } from '@shared/confidence-votes/model';
import { lowerFirst } from '@shared/kernel/first-letter';
import { formatDate } from '@shared/kernel/local-date';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../api/queries';
import { LinkButton } from '../../ui/link-button';
import { DayDialog } from './day-dialog';
import { PetitionList } from './petition-list';
import styles from './triggers.module.css';

interface PersonCardProps {
  readonly person: PersonTriggers;
  readonly overview: Pick<TriggerOverview, 'threshold' | 'deputies'>;
  readonly today: string;
  readonly making: boolean;
  readonly onMakeVote: (person: PersonTriggers, kind: TriggerKind) => void;
  readonly onAddPetition: (personId: string) => void;
}

/** One person: how many letters of how many, what is reached and why, and the one thing to do about it. */
export function PersonCard(props: PersonCardProps) {
  const { person, overview, today } = props;
  const [letters, setLetters] = useState(false);
  const [resigning, setResigning] = useState(false);
  const resign = useCommand('decisionTriggers.noteResignation', { quiet: true });
  const takeBack = useCommand('decisionTriggers.takeBackResignation');
  const titleId = `person-${person.personId}`;
  const graded = person.grading;
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={titleId}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} id={titleId}>
              {person.name}
            </Title>
            <Text c="dimmed">{person.posts}</Text>
          </div>
          {person.left && (
            <Badge size="lg" color="gray" variant="light" tt="none" fw={500} style={{ flex: 'none' }}>
              thôi giữ chức vụ từ {formatDate(person.left.date)}
            </Badge>
          )}
        </Group>
        {person.left && person.left.reason !== '' && (
          <Group gap="sm">
            <Text>{person.left.reason}</Text>
            {person.left.resigned && (
              <Button
                variant="subtle"
                loading={takeBack.running}
                onClick={() => void takeBack.run({ personId: person.personId })}
              >
                Hoàn tác từ chức
              </Button>
            )}
          </Group>
        )}
        <PetitionProgress person={person} overview={overview} />
        {person.reached.map((trigger) => (
          <Alert
            key={trigger.kind}
            color="lake"
            icon={<IconScale size={22} />}
            title={
              trigger.vote?.outcome
                ? `Đã bỏ phiếu tín nhiệm: ${trigger.vote.outcome}`
                : `Đủ căn cứ bỏ phiếu tín nhiệm: ${lowerFirst(triggerKindNames[trigger.kind])}`
            }
          >
            <Text>{trigger.note}.</Text>
            <Text size="sm" c="dimmed" mb="sm">
              {trigger.citation}
            </Text>
            <Group gap="sm">
              {trigger.vote ? (
                <LinkButton
                  to="/confidence-votes/$voteId"
                  params={{ voteId: trigger.vote.voteId }}
                  variant="default"
                >
                  {trigger.vote.outcome === null ? 'Mở cuộc bỏ phiếu đã lập' : 'Xem kết quả, lập văn bản'}
                </LinkButton>
              ) : (
                <Button loading={props.making} onClick={() => props.onMakeVote(person, trigger.kind)}>
                  Lập cuộc bỏ phiếu tín nhiệm
                </Button>
              )}
              {trigger.kind === 'grading_result' && !trigger.vote && (
                <Button variant="default" onClick={() => setResigning(true)}>
                  Ghi đã từ chức…
                </Button>
              )}
            </Group>
          </Alert>
        ))}
        {person.dismissal !== null && graded && (
          <Alert color="amber" title="Trình miễn nhiệm, không bỏ phiếu lần nữa">
            <Text mb="sm">{person.dismissal}.</Text>
            <Group gap="sm">
              <LinkButton
                to="/confidence-votes/$voteId/publication"
                params={{ voteId: graded.voteId }}
                variant="default"
              >
                Lập tờ trình miễn nhiệm
              </LinkButton>
              <Button variant="default" onClick={() => setResigning(true)}>
                Ghi đã từ chức…
              </Button>
            </Group>
          </Alert>
        )}
        <Group gap="xs">
          {person.petitions.length > 0 && (
            <Button variant="subtle" ml={-12} aria-expanded={letters} onClick={() => setLetters(!letters)}>
              {letters ? 'Ẩn chữ ký' : lettersWords(person)}
            </Button>
          )}
          {person.left === null && (
            <Button variant="subtle" onClick={() => props.onAddPetition(person.personId)}>
              Ghi thêm kiến nghị
            </Button>
          )}
        </Group>
        {letters && <PetitionList petitions={person.petitions} today={today} />}
      </Stack>
      {resigning && (
        <DayDialog
          title={`${person.name} từ chức`}
          explanation="Các chức vụ do Hội đồng bầu mà người này đang giữ kết thúc từ ngày này trong sổ chức danh; không phải bỏ phiếu nữa."
          dayLabel="Thôi giữ chức vụ từ ngày"
          paperLabel="Văn bản (nếu có)"
          submitLabel="Ghi đã từ chức"
          today={today}
          onClose={() => setResigning(false)}
          onSubmit={async (date, decision) => {
            const reply = await resign.run({ personId: person.personId, date, decision });
            return reply.ok ? null : reply.error;
          }}
        />
      )}
    </Paper>
  );
}

/** Every signature is a record; a deputy who signed twice, or withdrew, is not counted. */
function lettersWords({ deputiesCounted, frontCounted, petitions }: PersonTriggers): string {
  const counted = deputiesCounted + frontCounted;
  const all = `Xem ${petitions.length} chữ ký kiến nghị`;
  return counted === petitions.length ? all : `${all}, ${counted} được tính`;
}

/** "15 trên 16 đại biểu cần có": the figure, and how far it is. */
function PetitionProgress({ person, overview }: Pick<PersonCardProps, 'person' | 'overview'>) {
  const { threshold, deputies } = overview;
  // Where the Front alone asks, how many deputies do not is no news.
  const deputiesAsk = person.petitions.some(({ source }) => source === 'deputy');
  if (!deputiesAsk || threshold === null) return null;
  const missing = Math.max(0, threshold - person.deputiesCounted);
  return (
    <div className={styles['progress']}>
      <p>
        <b>{person.deputiesCounted}</b> / {threshold} đại biểu{' '}
        <Text span c="dimmed">
          (một phần ba của {deputies}
          {missing > 0 ? `; còn thiếu ${missing}` : '; đã đủ'})
        </Text>
      </p>
      <progress
        max={threshold}
        value={Math.min(threshold, person.deputiesCounted)}
        aria-label={`Kiến nghị đối với ${person.name}`}
      />
    </div>
  );
}
