import { Alert, Text } from '@mantine/core';
import type { LogTrouble, LogVerification } from '@shared/confidence-votes/log/contract';
import { closingWords } from '@shared/confidence-votes/log/told-closings';
import { brokenLinkWords } from '@shared/confidence-votes/log/words';
import { momentText } from './moments';

interface VerdictProps {
  readonly verification: LogVerification;
  /** Ballots are still typed. */
  readonly counting: boolean;
}

/** What the check of the log found, and what to do about it: a backup puts right only what is wrong on this PC. */
export function Verdict({ verification, counting }: VerdictProps) {
  const { intact, broken, findings, trouble, lines, machines, closings } = verification;
  if (!intact) {
    return (
      <Alert color="red" role="alert" title={titleOf(trouble)}>
        {broken && <Text>Chỗ hỏng đầu tiên: {brokenLinkWords(broken)}.</Text>}
        {findings.map((finding) => (
          <Text key={finding}>{finding}</Text>
        ))}
        <ClosingLines closings={closings} />
        {trouble.map((about) => (
          <Text key={about} mt="xs" fw={600}>
            {counting && about === 'own' ? STOP_COUNTING : ADVICE[about]}
          </Text>
        ))}
      </Alert>
    );
  }
  return (
    <Alert color="green" role="status" title="Nhật ký nguyên vẹn">
      <Text>
        {lines} dòng của {machines.length} máy nối đúng; phiếu trong máy và kết quả khớp với nhật ký.
      </Text>
      <ClosingLines closings={closings} />
      {verification.notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
    </Alert>
  );
}

const STOP_COUNTING = 'Dừng việc kiểm phiếu trên máy này; khôi phục bản sao lưu gần nhất rồi kiểm tra lại.';

const ADVICE: Readonly<Record<LogTrouble, string>> = {
  own: 'Khôi phục bản sao lưu trước đó rồi kiểm tra lại.',
  incomplete: 'Nhận tệp toàn bộ của máy nêu trên rồi kiểm tra lại.',
  later:
    'Trưởng ban xem phiếu giấy: chỗ đổi đúng thì mở lại, chốt lại; sai thì khôi phục bản sao lưu trước khi đổi.',
  elsewhere: 'Trưởng ban so hai biên bản với phiếu giấy; mở lại, sửa, chốt lại trên máy ghi sai.',
};

function titleOf(trouble: readonly LogTrouble[]): string {
  return trouble.every((about) => about === 'elsewhere')
    ? 'Nhật ký máy này nguyên vẹn, nhưng máy khác chốt số liệu khác'
    : 'Nhật ký không nguyên vẹn';
}

/** The closing of this PC, then those that other PCs made of their copies. */
function ClosingLines({ closings }: Pick<LogVerification, 'closings'>) {
  return closings.map((closing) => (
    <Text key={`${closing.origin} ${closing.at}`}>{closingWords(closing, momentText)}.</Text>
  ));
}
