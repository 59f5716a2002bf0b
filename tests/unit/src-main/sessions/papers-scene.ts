import type { PaperFields, PapersReply } from '@shared/sessions/papers/contract';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created } from './session-scene';

/** A session with the agenda of its template, and short ways to its papers. */
export interface PapersScene {
  readonly app: TestApplication;
  readonly sessionId: string;
  readonly add: (title: string, changes?: Partial<PaperFields>) => Promise<PapersReply>;
  readonly upload: (fileName: string, content: string | Uint8Array) => string;
  readonly attach: (paperId: string, fileName: string, content: string | Uint8Array) => Promise<PapersReply>;
}

export async function papersScene(): Promise<PapersScene> {
  const app = await openTestApplication();
  await saveProfile(app);
  const { id: sessionId } = (await created(app)).session;
  await app.must('agenda.fillFromTemplate', { sessionId });
  const upload: PapersScene['upload'] = (fileName, content) =>
    app.files.put({
      fileName,
      mediaType: 'application/octet-stream',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }).id;
  return {
    ...{ app, sessionId, upload },
    add: (title, changes = {}) =>
      app.must('sessionPapers.savePaper', {
        ...{ sessionId, id: null, version: null },
        fields: paperFields(title, changes),
      }),
    attach: (paperId, fileName, content) =>
      app.must('sessionPapers.attachFile', { sessionId, paperId, fileId: upload(fileName, content) }),
  };
}

export const paperFields = (title: string, changes: Partial<PaperFields> = {}): PaperFields => ({
  ...{ itemId: null, kind: 'submission', title, symbol: '', paperDate: null, responsible: 'UBND tỉnh' },
  ...{ dueDate: null, receivedDate: null, dropped: false, note: '', coversIds: [] },
  ...changes,
});

export const paperIn = ({ papers }: Pick<PapersReply, 'papers'>, title: string) => {
  const found = papers.find((paper) => paper.title === title);
  if (!found) throw new Error(`no paper ${title}`);
  return found;
};

export const code = (reply: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  reply.ok ? 'ok' : reply.error?.code;
