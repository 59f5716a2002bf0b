import { Button, Group } from '@mantine/core';
import { localTimeOf } from '@shared/kernel/local-date';
import type { SessionReply } from '@shared/sessions/contract';
import { currentSitting } from '@shared/sessions/current-sitting';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import { needsReason } from '@shared/sessions/roll-call/corrections';
import { rollFigures, statusIn } from '@shared/sessions/roll-call/figures';
import type { MarkFields, MarkSource, RollStatus } from '@shared/sessions/roll-call/model';
import { IconId, IconUsers } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { showDone } from '../../api/notices';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { SessionFrame, WithSession } from '../session/session-frame';
import { SittingChoice } from '../session/sitting-choice';
import { CardsDialog } from './cards-dialog';
import { DeputyBox } from './deputy-box';
import { MarkDialog } from './mark-dialog';
import { NobodyToCall } from './nobody-to-call';
import { QuorumLine } from './quorum-line';
import { RestDialog } from './rest-dialog';
import { RollTable } from './roll-table';
import { RollTools } from './roll-tools';
import styles from './roll-call.module.css';

type Deputy = RollReply['deputies'][number];

export function RollCallPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/roll-call' });
  return <WithSession sessionId={sessionId}>{(reply) => <RollCall reply={reply} />}</WithSession>;
}

function RollCall({ reply }: { readonly reply: SessionReply }) {
  const { session, today } = reply;
  const { sitting: wanted } = useSearch({ from: '/sessions/$sessionId/roll-call' });
  const navigate = useNavigate();
  const rolls = useCall('rollCall.getRolls', { sessionId: session.id });
  const timesOf = (id: string) =>
    rolls.data?.find((roll) => roll.sitting.id === id)?.times ?? { closedAt: null };
  const chosen =
    session.sittings.find(({ id }) => id === wanted) ?? currentSitting(session.sittings, today, timesOf);
  const [printing, setPrinting] = useState(false);
  const deputies = rolls.data?.find(({ sitting }) => sitting.id === chosen?.id)?.deputies ?? [];
  return (
    <SessionFrame
      reply={reply}
      secondary={
        deputies.length > 0 && (
          <Button variant="default" leftSection={<IconId size={18} />} onClick={() => setPrinting(true)}>
            In thẻ
          </Button>
        )
      }
    >
      {printing && (
        <CardsDialog sessionId={session.id} deputies={deputies} onClose={() => setPrinting(false)} />
      )}
      {chosen === null ? (
        <EmptyState
          icon={IconUsers}
          title="Chưa có phiên họp để điểm danh"
          actions={
            <LinkButton
              to="/sessions/$sessionId/details"
              params={{ sessionId: session.id }}
              variant="default"
            >
              Lập phiên họp
            </LinkButton>
          }
        >
          Mỗi phiên điểm danh một lần; số có mặt và số tối thiểu được tính ngay.
        </EmptyState>
      ) : (
        <QueryState query={rolls}>
          {(all) =>
            all
              .filter((roll) => roll.sitting.id === chosen.id)
              .map((roll) => (
                <SittingRoll key={chosen.id} sessionId={session.id} roll={roll} rolls={all}>
                  <SittingChoice
                    sittings={session.sittings}
                    value={chosen.id}
                    onChange={(sitting) =>
                      void navigate({ from: '/sessions/$sessionId/roll-call', search: { sitting } })
                    }
                  />
                </SittingRoll>
              ))
          }
        </QueryState>
      )}
    </SessionFrame>
  );
}

interface SittingRollProps {
  readonly sessionId: string;
  readonly roll: RollReply;
  readonly rolls: readonly RollReply[];
  /** Where another sitting is chosen. */
  readonly children: ReactNode;
}

type Dialog = { readonly type: 'present' | 'absent' } | { readonly type: 'mark'; readonly id: string } | null;

function SittingRoll({ sessionId, roll, rolls, children }: SittingRollProps) {
  const sittingId = roll.sitting.id;
  const record = useCommand('rollCall.recordMark');
  const close = useCommand('rollCall.closeRoll');
  const [dialog, setDialog] = useState<Dialog>(null);
  const [wanted, setWanted] = useState<RollStatus | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const statusOf = statusIn(roll.marks);
  const figures = rollFigures(roll.deputies, roll.marks, roll.quorum);
  const open = roll.deputies.filter(({ id }) => statusOf(id) === 'not_recorded');
  const closed = roll.times.rollClosedAt !== null;

  const keep = (answer: RollReply) => {
    const others = rolls.map((one) => (one.sitting.id === sittingId ? answer : one));
    rememberAnswer('rollCall.getRolls', { sessionId }, others);
  };
  const mark = async (
    deputy: Deputy,
    fields: Omit<MarkFields, 'status'> & { readonly status: RollStatus },
    rest: { readonly source: MarkSource; readonly correction: string },
  ) => {
    const before = statusOf(deputy.id);
    const reply = await record.run({
      ...{ sessionId, sittingId, deputyId: deputy.id, before },
      ...fields,
      ...rest,
    });
    if (reply.ok) keep(reply.value);
    return reply.ok;
  };
  /** A mark that needs more words opens its dialog; every other one is written at once. */
  const markQuickly = (deputy: Deputy, status: RollStatus, source: MarkSource) => {
    const state = { closed, date: roll.sitting.date };
    const asks = status === 'excused' || needsReason(state, roll.today, statusOf(deputy.id), status);
    if (asks) {
      setWanted(status);
      setDialog({ type: 'mark', id: deputy.id });
      return;
    }
    const now = localTimeOf(new Date().toISOString());
    void mark(
      deputy,
      {
        status,
        arrivedTime: status === 'late' ? now : '',
        leftTime: status === 'left' ? now : '',
        reason: '',
      },
      { source, correction: '' },
    );
  };
  const closeRoll = async () => {
    const reply = await close.run({ sessionId, sittingId });
    if (!reply.ok) return;
    keep(reply.value);
    showDone('Đã chốt điểm danh.');
  };
  if (roll.deputies.length === 0)
    return <NobodyToCall sittingDate={roll.sitting.date}>{children}</NobodyToCall>;
  const shown = dialog?.type === 'mark' ? roll.deputies.find(({ id }) => id === dialog.id) : undefined;

  return (
    <div className={styles['sitting']}>
      <Group justify="space-between" gap="xs">
        {children}
        <RollTools
          closedAt={roll.times.rollClosedAt}
          complete={open.length === 0}
          closing={close.running}
          onRest={(type) => setDialog({ type })}
          onClose={() => void closeRoll()}
        />
      </Group>
      <div className={styles['top']}>
        <DeputyBox
          deputies={roll.deputies}
          inputRef={box}
          statusOf={statusOf}
          arriving={closed ? 'late' : 'present'}
          onMark={(deputy, status, source) => markQuickly(deputy, status, source)}
          onOpen={(deputy) => {
            setWanted(null);
            setDialog({ type: 'mark', id: deputy.id });
          }}
        />
        <QuorumLine figures={figures} quorum={roll.quorum} />
      </div>
      <RollTable
        roll={roll}
        onStatus={(deputy, status) => markQuickly(deputy, status, 'list')}
        onOpen={(deputy) => {
          setWanted(null);
          setDialog({ type: 'mark', id: deputy.id });
        }}
        onFind={() => box.current?.focus()}
      />
      {(dialog?.type === 'present' || dialog?.type === 'absent') && (
        <RestDialog
          kind={dialog.type}
          open={open}
          recorded={roll.deputies.length - open.length}
          place={{ sessionId, sittingId }}
          onClose={() => setDialog(null)}
          onDone={(answer) => {
            keep(answer);
            setDialog(null);
          }}
        />
      )}
      {shown && (
        <MarkDialog
          place={{ sessionId, sittingId }}
          roll={roll}
          deputy={shown}
          wanted={wanted}
          onClose={() => setDialog(null)}
          onSave={async (fields, correction) => {
            if (await mark(shown, fields, { source: 'list', correction })) setDialog(null);
          }}
        />
      )}
    </div>
  );
}
