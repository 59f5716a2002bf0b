import { Alert } from '@mantine/core';
import type { SessionReply } from '@shared/sessions/contract';
import { petitionVerdict } from '@shared/sessions/petition';

/** A session that voters call for stands on their petition: said wherever it is prepared until that is enough. */
export function PetitionShort({ session }: Pick<SessionReply, 'session'>) {
  if (session.sessionType !== 'voters') return null;
  const { sentence, state } = petitionVerdict(session.petition);
  if (state === 'enough') return null;
  return (
    <Alert color={state === 'unknown' ? 'amber' : 'red'} variant="light" title="Đơn đề nghị của cử tri">
      {sentence} Chưa đủ thì chưa ban hành văn bản triệu tập (khoản 4 Điều 34 Luật số 72/2025/QH15).
    </Alert>
  );
}
