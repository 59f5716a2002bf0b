import { Group, Text } from '@mantine/core';
import { codeWords } from '@shared/confidence-votes/log/words';
import type { Vote } from '@shared/confidence-votes/model';
import { useCall } from '../../api/queries';
import { LinkButton } from '../../ui/link-button';
import styles from './log.module.css';

const QUIET = { variant: 'subtle', size: 'compact-md' } as const;

/**
 * Always in view while ballots are counted one by one: the code that is equal on all PCs with the same ballots (T29), the
 * code of the log (T28), and the ways to both.
 */
export function CountCodes({ vote }: { readonly vote: Pick<Vote, 'id' | 'status' | 'countMode'> }) {
  const shown = vote.countMode === 'ballots' && vote.status !== 'prepared';
  const codes = useCall('countLog.getCodes', { voteId: vote.id }, { enabled: shown });
  if (!shown) return null;
  return (
    <Group component="section" gap="md" aria-label="Mã của cuộc kiểm phiếu" className={styles['codes']}>
      <Code label="Mã nội dung" code={codes.data?.contentCode ?? ''} />
      <Code label="Mã nhật ký" code={codes.data?.headCode ?? ''} />
      <Group gap={4} ml="auto" className="no-print">
        <LinkButton {...QUIET} to="/confidence-votes/$voteId/machines" params={{ voteId: vote.id }}>
          Nhiều máy
        </LinkButton>
        <LinkButton {...QUIET} to="/confidence-votes/$voteId/log" params={{ voteId: vote.id }}>
          Nhật ký kiểm phiếu
        </LinkButton>
      </Group>
    </Group>
  );
}

function Code({ label, code }: { readonly label: string; readonly code: string }) {
  return (
    <Text component="span">
      {label}: <CodeText code={code} />
    </Text>
  );
}

export function CodeText({ code }: { readonly code: string }) {
  if (code === '') return <span>chưa có</span>;
  return (
    <span className={styles['code']} data-code={code}>
      {codeWords(code)}
    </span>
  );
}
