import { Title } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import type { SessionReply } from '@shared/sessions/contract';
import { sessionPhaseNames, sessionTypeNames } from '@shared/sessions/messages';
import type { SessionPhase } from '@shared/sessions/model';
import type { ReactNode } from 'react';
import { PathSteps, type PathStep } from '../../ui/layout/path-steps';
import { distanceInWords } from '../words';
import { PhaseBadge } from './phase-badge';
import styles from './session-head.module.css';

const PHASES: readonly SessionPhase[] = ['preparation', 'sitting', 'after'];

/** Chuẩn bị → Đang họp → Sau kỳ họp: where the session stands today. */
function pathOf(phase: SessionPhase): readonly PathStep[] {
  const current = PHASES.indexOf(phase);
  return PHASES.map((key, index) => ({
    key,
    label: sessionPhaseNames[key],
    state: index < current ? 'done' : index === current ? 'current' : 'open',
  }));
}

/** What is looked for first stands first: where the line is too long for the window, its end is left out. */
function detailOf({ closingDate, session, today }: SessionReply): string {
  const { openingDate, place, sessionType, termNumber } = session;
  return [
    `Khai mạc ${formatDate(openingDate)} (${distanceInWords(today, openingDate)})`,
    ...(closingDate === openingDate ? [] : [`bế mạc ${formatDate(closingDate)}`]),
    ...(place === '' ? [] : [place]),
    `${sessionTypeNames[sessionType].toLowerCase()}, khóa ${termNumber}`,
  ].join(' · ');
}

interface SessionHeadProps {
  readonly reply: SessionReply;
  /** The stage whose screens are being looked at. */
  readonly shown: SessionPhase;
  readonly onStage: (phase: SessionPhase) => void;
  readonly primary: ReactNode;
  readonly secondary: ReactNode;
}

/** Name, days and stages of a session in two lines: the rest of the window is for the work. */
export function SessionHead({ reply, shown, onStage, primary, secondary }: SessionHeadProps) {
  const detail = detailOf(reply);
  return (
    <header className={styles['head']}>
      <div className={styles['name']}>
        <Title order={1}>{reply.session.title}</Title>
        <PhaseBadge phase={reply.phase} />
      </div>
      <div className={`${styles['actions'] ?? ''} no-print`}>
        {secondary}
        {primary}
      </div>
      <div className={styles['about']}>
        <p className={styles['detail']} title={detail}>
          {detail}
        </p>
        <PathSteps
          label="Các giai đoạn của kỳ họp"
          steps={pathOf(reply.phase)}
          shown={shown}
          onSelect={(key) => onStage(key as SessionPhase)}
        />
      </div>
    </header>
  );
}
