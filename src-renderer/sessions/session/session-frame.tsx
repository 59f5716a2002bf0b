import { Stack } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import type { SessionReply } from '@shared/sessions/contract';
import { sessionPhaseNames, sessionTypeNames } from '@shared/sessions/messages';
import type { SessionPhase } from '@shared/sessions/model';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader } from '../../ui/page-header';
import { PathSteps, type PathStep } from '../../ui/path-steps';
import { QueryState } from '../../ui/query-state';
import { TabsLine } from '../../ui/tabs-line';
import { dayInWords, distanceInWords } from '../words';
import { PhaseBadge } from './phase-badge';
import { partsOf, phaseOfPath } from './session-parts';
import { useSession } from './session-data';

interface SessionFrameProps {
  readonly reply: SessionReply;
  /** The one primary action of the screen. */
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
  readonly children: ReactNode;
}

const PHASES: readonly SessionPhase[] = ['preparation', 'sitting', 'after'];

/** Chuẩn bị → Đang họp → Sau kỳ họp: where the session stands today by its days. */
function pathOf(phase: SessionPhase): readonly PathStep[] {
  const current = PHASES.indexOf(phase);
  return PHASES.map((key, index) => ({
    key,
    label: sessionPhaseNames[key],
    state: index < current ? 'done' : index === current ? 'current' : 'open',
  }));
}

/** The head that all screens of one session share: what it is, where it stands, and its parts. */
export function SessionFrame({ reply, primary, secondary, children }: SessionFrameProps) {
  const { closingDate, phase, session, today } = reply;
  const base = `/sessions/${session.id}`;
  const navigate = useNavigate();
  const shown = phaseOfPath(useLocation({ select: ({ pathname }) => pathname })) ?? phase;
  const open = (key: string) => {
    const [first] = partsOf(key as SessionPhase);
    if (first) void navigate({ to: `${base}/${first.path}` });
  };
  const about = [
    sessionTypeNames[session.sessionType],
    `khóa ${session.termNumber}`,
    `khai mạc ${dayInWords(session.openingDate)} (${distanceInWords(today, session.openingDate)})`,
    ...(closingDate === session.openingDate ? [] : [`bế mạc ${formatDate(closingDate)}`]),
    ...(session.place === '' ? [] : [session.place]),
  ];
  return (
    <>
      <PageHeader
        title={session.title}
        detail={about.join(' · ')}
        state={<PhaseBadge phase={phase} />}
        primary={primary}
        secondary={secondary}
      />
      <PathSteps label="Các giai đoạn của kỳ họp" steps={pathOf(phase)} shown={shown} onSelect={open} />
      <TabsLine
        label="Các phần của kỳ họp"
        tabs={partsOf(shown).map(({ path, label }) => ({ to: `${base}/${path}`, label }))}
      />
      <Stack gap="lg">{children}</Stack>
    </>
  );
}

/** Loads one session; while it loads or when it cannot be read, says so. */
export function WithSession({
  sessionId,
  children,
}: {
  readonly sessionId: string;
  readonly children: (reply: SessionReply) => ReactNode;
}) {
  const session = useSession(sessionId);
  return <QueryState query={session}>{children}</QueryState>;
}
