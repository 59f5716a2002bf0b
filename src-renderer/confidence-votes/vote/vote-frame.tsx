import { Badge } from '@mantine/core';
import { isTakenOver } from '@shared/confidence-votes/history/taken-over';
import { procedureNames } from '@shared/confidence-votes/messages';
import type { Vote } from '@shared/confidence-votes/model';
import { formatDate } from '@shared/kernel/local-date';
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { RehearsalBand } from '../rehearsal/rehearsal-band';
import { PageHeader } from '../../ui/layout/page-header';
import { ClosedElsewhereAlert } from '../log/closed-elsewhere';
import { CountCodes } from '../log/count-codes';
import type { VoteStep } from '../words';
import { CountTabs } from './count-tabs';
import { StatusBadge } from './status-badge';
import { stepStates } from './vote-steps';
import styles from './vote.module.css';
import { VoteSteps } from './vote-steps-bar';

interface VoteFrameProps {
  readonly vote: Vote;
  readonly step: VoteStep;
  /** The one primary action of the step. */
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
  readonly children: ReactNode;
}

/** The head that all steps of one vote share: what it is, where it stands, and the path. */
export function VoteFrame({ vote, step, primary, secondary, children }: VoteFrameProps) {
  const about = [
    procedureNames[vote.procedure],
    vote.date === null ? 'chưa có ngày' : `ngày ${formatDate(vote.date)}`,
    vote.ruleSet.shortTitle,
    ...(isTakenOver(vote.stateChanges) ? ['nhập từ tệp, chỉ xem'] : []),
  ];
  return (
    <>
      <RehearsalBand vote={vote} linked />
      <PageHeader
        title={vote.title}
        detail={
          <span className={styles['about']}>
            <span>{about.join(' · ')}</span>
            <CountCodes vote={vote} />
          </span>
        }
        state={<StatusBadge status={vote.status} />}
        primary={primary}
        secondary={secondary}
      />
      <Stack gap="lg">
        <ClosedElsewhereAlert vote={vote} />
        <VoteSteps voteId={vote.id} states={stepStates(vote)} shown={step} />
        {step === 'counting' && vote.status !== 'prepared' && <CountTabs vote={vote} />}
        {children}
      </Stack>
    </>
  );
}

/** Stands beside every figure until the result is public. */
export function UnpublishedMark({ vote }: { readonly vote: Pick<Vote, 'status'> }) {
  if (vote.status === 'published') return null;
  return (
    <Badge variant="outline" color="amber" size="lg" tt="none" fw={500}>
      chưa công bố
    </Badge>
  );
}
