import { Stack } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import type { SessionPhase } from '@shared/sessions/model';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { QueryState } from '../../ui/query-state';
import { TabsLine } from '../../ui/layout/tabs-line';
import { SessionHead } from './session-head';
import { partsOf, phaseOfPath } from './session-parts';
import { useSession } from './session-data';

interface SessionFrameProps {
  readonly reply: SessionReply;
  /** The one primary action of the screen. */
  readonly primary?: ReactNode;
  readonly secondary?: ReactNode;
  readonly children: ReactNode;
}

/** The head that all screens of one session share: what it is, where it stands, and its parts. */
export function SessionFrame({ reply, primary, secondary, children }: SessionFrameProps) {
  const base = `/sessions/${reply.session.id}`;
  const navigate = useNavigate();
  const shown = phaseOfPath(useLocation({ select: ({ pathname }) => pathname })) ?? reply.phase;
  const open = (phase: SessionPhase) => {
    const [first] = partsOf(phase);
    if (first) void navigate({ to: `${base}/${first.path}` });
  };
  return (
    <>
      <SessionHead reply={reply} shown={shown} onStage={open} primary={primary} secondary={secondary} />
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
