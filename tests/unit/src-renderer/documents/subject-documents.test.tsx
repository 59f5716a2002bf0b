// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { DocumentRecord, SubjectPaper } from '@shared/documents/contract';
import type { DocumentKind } from '@shared/documents/kinds';
import { ofSession } from '@shared/documents/subject';
import { ok } from '@shared/kernel/result';
import { SubjectDocuments } from '@renderer/documents/papers/subject-documents';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const ID = '01890000-0000-7000-8000-000000000001';
const SESSION = ofSession(ID);

const issuedAndChanged = (kind: DocumentKind): SubjectPaper => ({
  ...{ kind, part: null, partName: '', canIssue: false, tooLate: null, notNeeded: null },
  record: {
    ...{ id: ID, kind, subject: SESSION, part: null, partName: '', status: 'official' },
    ...{ stale: true, formerOffice: false, reopened: false, symbol: '01/CTr-HĐND', issueDate: '2026-11-20' },
    ...{ checkCode: 'ABCD1234', version: 2 },
  } as DocumentRecord,
});

it('an issued agenda that was changed asks for the notice of it, another paper for its withdrawal', async () => {
  strictTransport({
    'documents.listPapers': () => ok([issuedAndChanged('session_agenda'), issuedAndChanged('session_plan')]),
  });
  await renderScreen(<SubjectDocuments subject={SESSION} stages={['preparation']} />);
  expect(await screen.findByText(/hãy lập “Thông báo điều chỉnh chương trình”/u)).toBeTruthy();
  expect(screen.getByLabelText('Xem: Chương trình kỳ họp')).toBeTruthy();
  expect(screen.getByLabelText('Thu hồi, lập lại: Kế hoạch tổ chức kỳ họp')).toBeTruthy();
});
