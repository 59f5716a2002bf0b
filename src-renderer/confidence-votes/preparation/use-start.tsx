import type { Vote } from '@shared/confidence-votes/model';
import { canEditSetup } from '@shared/confidence-votes/state';
import { localDateOf } from '@shared/kernel/local-date';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { ballotsWarning, peopleWarning, startWarnings, type ReadinessItem } from './readiness';
import { useOpening } from './use-opening';

export interface Start {
  /** What ballots and people lack: said before the count begins, and no reason not to begin. */
  readonly warnings: readonly ReadinessItem[];
  readonly running: boolean;
  /** Asks once more, opens the count and leads to it. */
  readonly start: () => Promise<void>;
  readonly dialogs: ReactNode;
}

/** The beginning of the count, from whichever page of the preparation says that all is there. */
export function useStart(vote: Vote): Start {
  const navigate = useNavigate();
  const { ask, dialog } = useConfirm();
  const opening = useOpening(
    vote,
    () => void navigate({ to: '/confidence-votes/$voteId/counting', params: { voteId: vote.id } }),
  );
  const releases = useCall('paperBallots.getReleases', { voteId: vote.id });
  const signsIn = vote.countMode === 'ballots' && canEditSetup(vote.status);
  const count = useCall('ballotCount.getCount', { voteId: vote.id }, { enabled: signsIn });
  const people = count.data ? peopleWarning(vote, count.data.operators) : [];
  const warnings = [...ballotsWarning(releases.data?.kinds ?? []), ...people];

  const start = async () => {
    const sure = await ask({
      title: 'Bắt đầu kiểm phiếu?',
      body: [
        ...startWarnings(vote, localDateOf(new Date().toISOString()), warnings),
        'Danh sách, loại phiếu, Ban kiểm phiếu và căn cứ pháp lý được khóa từ lúc này.',
      ].join(' '),
      confirm: 'Bắt đầu kiểm phiếu',
      cancel: 'Chuẩn bị tiếp',
    });
    if (sure) await opening.open();
  };
  return {
    warnings,
    running: opening.running,
    start,
    dialogs: (
      <>
        {dialog}
        {opening.dialog}
      </>
    ),
  };
}
