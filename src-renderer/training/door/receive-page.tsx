import { useNavigate } from '@tanstack/react-router';
import { PageHeader } from '../../ui/layout/page-header';
import { TakeInMarks } from './doors-page';

/** The PC of a second door begins here: the file brings the class with its half days, people and marks. */
export function ReceiveClassPage() {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title="Nhận lớp từ máy khác"
        detail="Ở máy chính, mở lớp, chọn Điểm danh tại cửa, Gộp điểm danh nhiều cửa, rồi xuất tệp."
      />
      <TakeInMarks
        classId={null}
        onTaken={(classId) => void navigate({ to: '/training/$classId/door', params: { classId } })}
      />
    </>
  );
}
