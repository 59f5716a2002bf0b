import { Button, Group } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import type { HallReply } from '@shared/sessions/now/contract';
import { lastResult } from '@shared/sessions/now/last-result';
import { nextItem } from '@shared/sessions/now/next-item';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { useLetterKeys } from '../../ui/use-letter-keys';
import { ProjectorLink } from '../session/projector-link';
import { SessionFrame, WithSession } from '../session/session-frame';
import { newVote } from '../votes/vote-draft';
import { VoteDialog } from '../votes/vote-dialog';
import { CurrentItem } from './current-item';
import { HallPanel } from './hall-panel';
import { ItemStrip } from './item-strip';
import styles from './now.module.css';
import { useSittingBeginning } from './sitting-beginning';
import { SittingButton } from './sitting-button';
import { useHallCommand } from './use-hall-command';

export function NowPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/now' });
  return <WithSession sessionId={sessionId}>{(reply) => <Now reply={reply} />}</WithSession>;
}

function Now({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const hall = useCall('hall.getHall', { sessionId });
  return (
    <SessionFrame
      reply={reply}
      secondary={<ProjectorLink sessionId={sessionId} />}
      primary={hall.data && <SittingButton hall={hall.data} />}
    >
      <QueryState query={hall}>{(loaded) => <Hall hall={loaded} />}</QueryState>
    </SessionFrame>
  );
}

/** Row S23: what is going on, what comes next, and one key for each thing that a secretary does. */
function Hall({ hall }: { readonly hall: HallReply }) {
  const { sessionId } = hall;
  const navigate = useNavigate();
  const { startItem, starting, dialog } = useSittingBeginning(hall);
  const end = useHallCommand('hall.endItem', sessionId);
  const show = useHallCommand('hall.showScreen', sessionId);
  const [voting, setVoting] = useState(false);
  const current = hall.items.find(({ id }) => id === hall.currentItemId) ?? null;
  const next = nextItem(hall.items, hall.currentItemId, hall.currentSittingId);
  const to = (path: string) => void navigate({ to: `/sessions/${sessionId}/${path}` });
  const startNext = () => next && void startItem(next);
  const showAgain = (screen: 'follow' | 'agenda') => void show.run({ sessionId, screen, resultId: null });
  const last = lastResult(hall);
  const showResult = () => last && void show.run({ sessionId, ...last });

  useLetterKeys({
    n: startNext,
    b: () => setVoting(true),
    d: () => to('roll-call'),
    p: () => to('speakers'),
    c: () => to('questions'),
    k: showResult,
    t: () => showAgain('follow'),
  });

  return (
    <>
      <div className={styles['now']}>
        <div className={styles['main']}>
          <CurrentItem
            sessionId={sessionId}
            current={current}
            next={next}
            laterItems={hall.items.filter(({ startedAt }) => startedAt === null).length}
            running={starting || end.running}
            onStartNext={startNext}
            onEnd={() => current && void end.run({ sessionId, itemId: current.id })}
          />
          <Group gap="sm" role="group" aria-label="Việc trong phiên">
            <Button variant="light" onClick={() => setVoting(true)}>
              Biểu quyết (B)
            </Button>
            <Button variant="light" onClick={() => to('roll-call')}>
              Điểm danh (D)
            </Button>
            <Button variant="light" onClick={() => to('speakers')}>
              Phát biểu (P)
            </Button>
            <Button variant="light" onClick={() => to('questions')}>
              Chất vấn (C)
            </Button>
          </Group>
          <ItemStrip hall={hall} onStart={(item) => void startItem(item)} />
        </div>
        <HallPanel hall={hall} onScreen={showAgain} onShowResult={showResult} />
      </div>
      {dialog}
      {voting && (
        <VoteDialog
          hall={hall}
          draft={newVote(hall, hall.currentItemId)}
          stored={null}
          onClose={() => setVoting(false)}
          onSaved={() => setVoting(false)}
        />
      )}
    </>
  );
}
