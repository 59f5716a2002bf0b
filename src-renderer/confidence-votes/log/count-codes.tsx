import { codeWords } from '@shared/confidence-votes/log/words';
import type { Vote } from '@shared/confidence-votes/model';
import { useCall } from '../../api/queries';
import styles from './log.module.css';

type CountedVote = Pick<Vote, 'id' | 'status' | 'countMode' | 'frozenCodes'>;

/**
 * Always in view where ballots are counted one by one: the code that is equal on all PCs with the same ballots (T29) and
 * the code of the log (T28). From the closing on they are those of that moment, as the minutes print them, so that paper
 * and screen can be compared; how the log goes on stands on its own page.
 */
export function CountCodes({ vote }: { readonly vote: CountedVote }) {
  const counted = vote.countMode === 'ballots' && vote.status !== 'prepared';
  const open = vote.status === 'counting';
  const running = useCall('countLog.getCodes', { voteId: vote.id }, { enabled: counted && open });
  if (!counted) return null;
  const codes = open ? running.data : vote.frozenCodes;
  const when = open ? '' : ' lúc chốt';
  return (
    <span role="group" aria-label={`Mã của cuộc kiểm phiếu${when}`} className={styles['codes']}>
      <span>
        Mã nội dung{when} <CodeText code={codes?.contentCode ?? ''} />
      </span>
      <span>
        Mã nhật ký{when} <CodeText code={codes?.headCode ?? ''} />
      </span>
    </span>
  );
}

/** The code of the log as it stands, told apart from the one in the head once the figures are closed. */
export function RunningLogCode({ vote }: { readonly vote: CountedVote }) {
  const closed = vote.status !== 'prepared' && vote.status !== 'counting';
  const codes = useCall('countLog.getCodes', { voteId: vote.id }, { enabled: closed });
  if (!closed) return null;
  return (
    <>
      {' '}
      Mã nhật ký bây giờ: <CodeText code={codes.data?.headCode ?? ''} />
    </>
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
