import { Paper, Skeleton, Title } from '@mantine/core';
import type { DocumentSubject } from '@shared/documents/subject';
import { Suspense } from 'react';
import { SubjectDocuments } from './subject-documents';
import type { Stages } from './document-files';

interface StageSectionProps {
  readonly title: string;
  readonly subject: DocumentSubject;
  readonly stages: Stages;
}

/** The papers of one step under their heading. */
export function StageSection({ title, subject, stages }: StageSectionProps) {
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Suspense fallback={<Skeleton h={160} />}>
        <SubjectDocuments subject={subject} stages={stages} />
      </Suspense>
    </Paper>
  );
}
