import { Button, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import type { PersonTriggers, TriggerOverview } from '@shared/confidence-votes/decision-triggers/contract';
import type { TriggerKind } from '@shared/confidence-votes/model';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { IconMailPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall, useCommand } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { LeftOutVotes } from '../history/left-out-votes';
import { VoteTabs } from '../list/vote-tabs';
import { PeriodDialog } from './period-dialog';
import { PersonCard } from './person-card';
import { PetitionDialog } from './petition-dialog';
import { SessionOpened } from './session-opened';

/** Petitions for a decision vote, counted between the openings of two sessions (NQ 96/2023/QH15 Điều 13, Điều 14). */
export function TriggersPage() {
  const [periodId, setPeriodId] = useState<string | null>(null);
  const overview = useCall('decisionTriggers.getTriggers', { periodId }, { keepPrevious: true });
  return (
    <QueryState query={overview}>
      {(found) => <Triggers overview={found} onPeriod={setPeriodId} />}
    </QueryState>
  );
}

type Dialog = { readonly about: string | null } | 'new-period' | 'edit-period' | null;

interface TriggersProps {
  readonly overview: TriggerOverview;
  readonly onPeriod: (periodId: string) => void;
}

function Triggers({ overview, onPeriod }: TriggersProps) {
  const navigate = useNavigate();
  const choices = useCall('decisionTriggers.listChoices', {});
  const make = useCommand('decisionTriggers.makeVote');
  const [dialog, setDialog] = useState<Dialog>(null);
  const today = localDateOf(new Date().toISOString());
  const period = overview.periods.find(({ id }) => id === overview.periodId) ?? null;
  const close = () => setDialog(null);

  const makeVote = async (person: PersonTriggers, kind: TriggerKind) => {
    const reply = await make.run({ personId: person.personId, kind, periodId: overview.periodId });
    if (!reply.ok) return;
    await navigate({
      to: '/confidence-votes/$voteId/preparation',
      params: { voteId: reply.value.voteId },
    });
  };
  return (
    <>
      <VoteTabs />
      <PageHeader
        title="Kiến nghị bỏ phiếu tín nhiệm"
        detail={
          overview.threshold === null
            ? 'Sổ chưa có đại biểu nên chưa tính được một phần ba.'
            : `Cần ít nhất ${overview.threshold} trên tổng số ${overview.deputies} đại biểu, tính ngày ${formatDate(overview.day)}`
        }
        secondary={
          <>
            {overview.periods.length > 0 && (
              <NativeSelect
                aria-label="Kỳ tính kiến nghị"
                maw={320}
                value={overview.periodId ?? ''}
                onChange={(event) => onPeriod(event.currentTarget.value)}
                data={overview.periods.map(({ id, title, openedDate, to }) => ({
                  value: id,
                  label: `${title}: từ ${formatDate(openedDate)}${to === null ? '' : ` đến trước ${formatDate(to)}`}`,
                }))}
              />
            )}
            {period && (
              <Button variant="default" onClick={() => setDialog('edit-period')}>
                Sửa kỳ họp
              </Button>
            )}
            <Button variant="default" onClick={() => setDialog('new-period')}>
              Khai kỳ họp
            </Button>
          </>
        }
        primary={
          <Button leftSection={<IconMailPlus size={18} />} onClick={() => setDialog({ about: null })}>
            Ghi kiến nghị
          </Button>
        }
      />
      <LeftOutVotes votes={overview.leftOut} />
      <Stack gap="lg">
        <SessionOpened overview={overview} onPeriod={onPeriod} />
        {overview.persons.length === 0 && (
          <EmptyState
            icon={IconMailPlus}
            title={period ? 'Chưa có kiến nghị nào' : 'Chưa khai kỳ họp'}
            actions={
              period ? (
                <Button variant="light" onClick={() => setDialog({ about: null })}>
                  Ghi kiến nghị
                </Button>
              ) : (
                <Button variant="light" onClick={() => setDialog('new-period')}>
                  Khai kỳ họp
                </Button>
              )
            }
          >
            Kiến nghị được tính từ ngày khai mạc kỳ họp này đến trước ngày khai mạc kỳ họp sau; mỗi đại biểu
            được tính một lần cho một người.
          </EmptyState>
        )}
        {overview.persons.map((person) => (
          <PersonCard
            key={person.personId}
            person={person}
            overview={overview}
            today={today}
            making={make.running}
            onMakeVote={(one, kind) => void makeVote(one, kind)}
            onAddPetition={(about) => setDialog({ about })}
          />
        ))}
        <Rules rules={overview.rules} />
      </Stack>
      {dialog !== null && typeof dialog === 'object' && choices.data && (
        <PetitionDialog
          choices={choices.data}
          personId={dialog.about}
          hasPeriod={overview.periods.length > 0}
          today={today}
          onClose={close}
        />
      )}
      {(dialog === 'new-period' || dialog === 'edit-period') && (
        <PeriodDialog
          period={dialog === 'edit-period' ? period : null}
          onClose={close}
          onSaved={(id) => {
            close();
            onPeriod(id);
          }}
        />
      )}
    </>
  );
}

const RULE_NAMES = {
  petition: 'Đại biểu',
  front: 'Mặt trận',
  grading: 'Kết quả lấy phiếu',
  period: 'Thời gian',
};

function Rules({ rules }: Pick<TriggerOverview, 'rules'>) {
  return (
    <Paper component="section" p="lg" bg="var(--surface-quiet)">
      <Title order={2} mb="xs">
        Căn cứ bỏ phiếu tín nhiệm
      </Title>
      {(Object.keys(RULE_NAMES) as (keyof typeof RULE_NAMES)[]).map((name) => (
        <Text key={name} mt={6}>
          <b>{RULE_NAMES[name]}:</b> {rules[name].text}{' '}
          <Text span c="dimmed" size="sm">
            ({rules[name].citation}
            {rules[name].verification === 'unverified' && '; chưa kiểm chứng'})
          </Text>
        </Text>
      ))}
    </Paper>
  );
}
