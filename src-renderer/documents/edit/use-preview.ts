import type { Artifact } from '@shared/contract/fields';
import { errorMessage } from '@shared/contract/error-messages';
import type { DocumentDetails, DocumentRecord } from '@shared/documents/contract';
import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { paperOf, type PaperRef } from '../paper';

export interface Preview {
  readonly artifact: Artifact | null;
  readonly refusal: string | null;
  readonly drawing: boolean;
}

/**
 * The page for what stands on screen: an issued paper shows its stored contents, anything else today's figures with
 * the details as typed. A later request overtakes an earlier one.
 */
export function usePreview(
  paper: PaperRef,
  details: DocumentDetails,
  issued: DocumentRecord | null,
): Preview {
  const [preview, setPreview] = useState<Preview>({ artifact: null, refusal: null, drawing: true });
  const issuedId = issued?.id ?? null;
  const typed = JSON.stringify(details);
  useEffect(() => {
    let overtaken = false;
    setPreview((before) => ({ ...before, drawing: true }));
    const work =
      issuedId === null
        ? call('documents.preview', {
            ...paperOf(paper),
            details: JSON.parse(typed) as DocumentDetails,
          })
        : call('documents.showPage', { documentId: issuedId });
    work.then(
      (reply) => {
        if (overtaken) return;
        setPreview(
          reply.ok
            ? { artifact: reply.value, refusal: null, drawing: false }
            : { artifact: null, refusal: errorMessage(reply.error), drawing: false },
        );
      },
      () => {
        if (!overtaken) {
          setPreview({ artifact: null, refusal: 'Chưa vẽ được trang; hãy mở lại màn hình.', drawing: false });
        }
      },
    );
    return () => {
      overtaken = true;
    };
  }, [paper, typed, issuedId]);
  return preview;
}
