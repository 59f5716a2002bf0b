import { Skeleton } from '@mantine/core';
import type { DocumentStage } from '@shared/documents/kinds';
import { ofSession } from '@shared/documents/subject';
import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { StageSection } from '../../documents';
import { PetitionShort } from '../details/petition-short';
import { SessionFrame, WithSession } from '../session/session-frame';

/** What the office itself draws up for a session at one of its stages. */
function DocumentsPage({ title, stage }: { readonly title: string; readonly stage: DocumentStage }) {
  const { sessionId = '' } = useParams({ strict: false });
  return (
    <WithSession sessionId={sessionId}>
      {(reply) => (
        <SessionFrame reply={reply}>
          {stage === 'preparation' && <PetitionShort session={reply.session} />}
          <Suspense fallback={<Skeleton h={240} />}>
            <StageSection title={title} subject={ofSession(sessionId)} stages={[stage]} />
          </Suspense>
        </SessionFrame>
      )}
    </WithSession>
  );
}

export const PreparationDocuments = () => <DocumentsPage title="Văn bản trước kỳ họp" stage="preparation" />;
export const SittingDocuments = () => <DocumentsPage title="Văn bản tại kỳ họp" stage="sitting" />;
export const ClosingDocuments = () => <DocumentsPage title="Văn bản sau kỳ họp" stage="result" />;
