import { Alert } from '@mantine/core';
import type { VoteSummary } from '@shared/confidence-votes/contract';
import { gradingOfTerm } from '@shared/confidence-votes/once-in-term';
import { formatDate, type LocalDate } from '@shared/kernel/local-date';
import { IconInfoCircle } from '@tabler/icons-react';
import { useCall } from '../../api/queries';

interface GradedAlreadyProps {
  readonly earlier: readonly VoteSummary[];
  /** The day of the vote that is made; today while none is typed. */
  readonly day: LocalDate;
}

/** Grading is held once in a term: says when it was, and leaves the decision to the council. */
export function GradedAlready({ earlier, day }: GradedAlreadyProps) {
  const profile = useCall('office.getProfile', {}).data;
  const held = profile ? gradingOfTerm(earlier, profile, day) : null;
  if (!profile || !held) return null;
  return (
    <Alert color="amber" icon={<IconInfoCircle />} role="status">
      Khóa {profile.termNumber} đã lấy phiếu ngày {formatDate(held.date ?? day)} ({held.title}). Lấy phiếu chỉ
      một lần trong nhiệm kỳ; lập thêm thì cần căn cứ của Hội đồng (chưa đối chiếu với điều của Nghị quyết
      96).
    </Alert>
  );
}
