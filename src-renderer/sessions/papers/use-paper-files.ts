import type { PapersReply } from '@shared/sessions/papers/contract';
import { useState } from 'react';
import { openArtifact, saveArtifact, uploadFile } from '../../api/files';
import { showDone, showError } from '../../api/notices';
import { useCommand } from '../../api/queries';
import type { ShownPaper } from './paper-filters';

/** Files of papers: handed in, and looked at again. */
export function usePaperFiles(sessionId: string, reply: PapersReply, keep: (answer: PapersReply) => void) {
  /** The paper whose files are on their way. */
  const [working, setWorking] = useState<string | null>(null);
  const attaching = useCommand('sessionPapers.attachFile');
  const file = useCommand('sessionPapers.makeVersionFile');
  /** One file after another, so that a refused one does not stop the rest. */
  const attach = async (paper: ShownPaper, files: readonly File[]) => {
    setWorking(paper.id);
    for (const one of files) {
      const uploaded = await uploadFile(one);
      if (!uploaded.ok) {
        showError({ code: 'paper.file-refused', params: { why: uploaded.error } });
        continue;
      }
      const answer = await attaching.run({ sessionId, paperId: paper.id, fileId: uploaded.value.id });
      if (!answer.ok) continue;
      keep(answer.value);
      const stored = answer.value.papers.find(({ id }) => id === paper.id);
      const before = reply.papers.find(({ id }) => id === paper.id);
      const newest = stored?.versions.at(-1);
      if (newest && newest.id === before?.versions.at(-1)?.id) {
        showDone(`“${newest.fileName}” đã gắn từ trước, không thành lần mới.`);
      } else if (newest?.format === 'pdf' && newest.pageCount === null) {
        showError({ code: 'paper.file-unreadable', params: { name: newest.fileName } });
      }
    }
    setWorking(null);
  };
  const openVersion = async (versionId: string, download: boolean) => {
    const answer = await file.run({ versionId });
    if (!answer.ok) return;
    const shown = answer.value.mediaType === 'application/pdf' || answer.value.mediaType.startsWith('image/');
    if (shown && !download) openArtifact(answer.value);
    else saveArtifact(answer.value);
  };
  return { attach, openVersion, working };
}
