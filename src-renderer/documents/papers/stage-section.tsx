import { Paper, Text, Title } from '@mantine/core';
import type { DocumentSubject } from '@shared/documents/subject';
import { SubjectDocuments } from './subject-documents';
import type { Stages } from './document-files';

interface StageSectionProps {
  readonly title: string;
  /** One line on what to do with them. */
  readonly hint?: string;
  readonly subject: DocumentSubject;
  readonly stages: Stages;
}

/** The papers of one step under their heading. */
export function StageSection({ title, hint, subject, stages }: StageSectionProps) {
  return (
    <Paper component="section" withBorder p="lg">
      <SubjectDocuments
        subject={subject}
        stages={stages}
        heading={
          <>
            <Title order={2}>{title}</Title>
            {hint !== undefined && <Text c="dimmed">{hint}</Text>}
          </>
        }
      />
    </Paper>
  );
}
