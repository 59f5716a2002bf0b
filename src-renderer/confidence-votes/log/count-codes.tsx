import { codeWords } from '@shared/confidence-votes/log/words';
import type { Vote } from '@shared/confidence-votes/model';
import { useCall } from '../../api/queries';
import styles from './log.module.css';

type CountedVote = Pick<Vote, 'id' | 'status' | 'countMode'>;

/**
 * Always in view while ballots are counted one by one: the code that is equal on all PCs with the same ballots (T29) and
 * the code of the log (T28).
 */
export function CountCodes({ vote }: { readonly vote: CountedVote }) {
  const shown = vote.countMode === 'ballots' && vote.status !== 'prepared';
  const codes = useCall('countLog.getCodes', { voteId: vote.id }, { enabled: shown });
  if (!shown) return null;
  return (
    <span role="group" aria-label="Mã của cuộc kiểm phiếu" className={styles['codes']}>
      <span>
        Mã nội dung <CodeText code={codes.data?.contentCode ?? ''} />
      </span>
      <span>
        Mã nhật ký <CodeText code={codes.data?.headCode ?? ''} />
      </span>
    </span>
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
