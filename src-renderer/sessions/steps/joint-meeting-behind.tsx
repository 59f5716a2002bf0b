import { Alert } from '@mantine/core';
import { formatDate, type LocalDate } from '@shared/kernel/local-date';

interface JointMeetingBehindProps {
  readonly meeting: LocalDate | null;
  readonly openingDate: LocalDate;
}

/** What prepares a session is held before it: said where the opening is moved, and until the day is set anew. */
export function JointMeetingBehind({ meeting, openingDate }: JointMeetingBehindProps) {
  if (meeting === null) return null;
  const where =
    meeting === openingDate ? 'trùng ngày khai mạc' : `nằm sau ngày khai mạc ${formatDate(openingDate)}`;
  return (
    <Alert color="red" variant="light">
      Họp liên tịch {formatDate(meeting)} {where}; ấn định lại ngày họp liên tịch.
    </Alert>
  );
}
