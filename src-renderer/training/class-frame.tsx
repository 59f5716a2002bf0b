import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ClassRecord } from '@shared/training/contract';
import { COURSE_KIND_WORDS } from '@shared/training/labels';
import { firstAndLast } from '@shared/training/result';
import { useCall } from '../api/queries';
import { PageHeader } from '../ui/layout/page-header';
import { QueryState } from '../ui/query-state';
import { TabsLine } from '../ui/layout/tabs-line';
import { daysText } from './words';

interface ClassFrameProps {
  readonly children: (one: ClassRecord) => ReactNode;
  readonly primary?: (one: ClassRecord) => ReactNode;
  readonly secondary?: (one: ClassRecord) => ReactNode;
}

export function useClassId(): string {
  const { classId } = useParams({ strict: false });
  return classId ?? '';
}

/** One class: what it is called, when it is held, and its parts. */
export function ClassFrame({ children, primary, secondary }: ClassFrameProps) {
  const classId = useClassId();
  const query = useCall('training.getClass', { classId });
  return (
    <QueryState query={query}>
      {(one) => (
        <>
          <PageHeader
            title={one.fields.title}
            detail={detailOf(one)}
            {...(primary ? { primary: primary(one) } : {})}
            {...(secondary ? { secondary: secondary(one) } : {})}
          />
          <TabsLine
            label="Các phần của lớp"
            tabs={[
              { to: `/training/${classId}`, label: 'Thông tin và buổi học', exact: true },
              {
                to: `/training/${classId}/trainees`,
                label: `Học viên (${one.trainees.filter(({ standsInForId }) => standsInForId === null).length})`,
              },
              { to: `/training/${classId}/attendance`, label: 'Điểm danh' },
              { to: `/training/${classId}/result`, label: 'Kết quả' },
              { to: `/training/${classId}/certificates`, label: 'Chứng nhận' },
              { to: `/training/${classId}/evaluation`, label: 'Đánh giá' },
              { to: `/training/${classId}/payments`, label: 'Chi tiền' },
              { to: `/training/${classId}/documents`, label: 'Văn bản' },
            ]}
          />
          {children(one)}
        </>
      )}
    </QueryState>
  );
}

function detailOf({ fields, slots }: ClassRecord): string {
  const [from, to] = firstAndLast(slots);
  const taught = slots.filter((slot) => !slot.cancelled).length;
  return [COURSE_KIND_WORDS[fields.courseKind], daysText(from, to), `${taught} buổi`, fields.place]
    .filter((part) => part !== '')
    .join(' · ');
}
