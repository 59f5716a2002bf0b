import { Badge } from '@mantine/core';
import { VERDICT_WORDS } from '@shared/sessions/open-votes/labels';
import type { Verdict } from '@shared/sessions/open-votes/outcome';

const COLOURS: Readonly<Record<Verdict, string>> = { passed: 'lake', failed: 'gray', unsettled: 'red' };

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return (
    <Badge
      color={COLOURS[verdict]}
      variant={verdict === 'passed' ? 'filled' : verdict === 'failed' ? 'outline' : 'light'}
      size="lg"
      tt="none"
      fw={600}
      style={{ flex: 'none' }}
    >
      {VERDICT_WORDS[verdict]}
    </Badge>
  );
}
