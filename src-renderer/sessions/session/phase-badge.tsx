import { Badge } from '@mantine/core';
import { sessionPhaseNames } from '@shared/sessions/messages';
import type { SessionPhase } from '@shared/sessions/model';
import { phaseColours } from '../words';

export function PhaseBadge({ phase }: { readonly phase: SessionPhase }) {
  return (
    <Badge color={phaseColours[phase]} variant="light" size="lg" tt="none" fw={500}>
      {sessionPhaseNames[phase]}
    </Badge>
  );
}
