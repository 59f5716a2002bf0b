import { ofClass } from '@shared/documents/subject';
import { Skeleton, Stack } from '@mantine/core';
import { Suspense } from 'react';
import { StageSection } from '../../documents';
import { ClassFrame, useClassId } from '../class-frame';

/** What the office draws up for a class: before it opens, while it is held, afterwards. */
export function DocumentsPage() {
  const subject = ofClass(useClassId());
  return (
    <ClassFrame>
      {({ fields }) => (
        <Suspense fallback={<Skeleton h={240} />}>
          <Stack gap="lg" mt="lg">
            <StageSection
              title={fields.courseKind === 'study_visit' ? 'Trước chuyến đi' : 'Trước khi mở lớp'}
              subject={subject}
              stages={['preparation']}
            />
            {fields.courseKind !== 'study_visit' && (
              <StageSection title="Trong lớp" subject={subject} stages={['sitting']} />
            )}
            <StageSection
              title={fields.courseKind === 'study_visit' ? 'Sau chuyến đi' : 'Sau lớp'}
              subject={subject}
              stages={['result']}
            />
          </Stack>
        </Suspense>
      )}
    </ClassFrame>
  );
}
