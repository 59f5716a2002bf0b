import type { SessionPhase } from '@shared/sessions/model';

interface SessionPart {
  /** The end of the address: /sessions/<id>/<path>. */
  readonly path: string;
  readonly label: string;
}

const PARTS: Readonly<Record<SessionPhase, readonly SessionPart[]>> = {
  preparation: [
    { path: 'steps', label: 'Việc và hạn' },
    { path: 'agenda', label: 'Chương trình' },
    { path: 'papers', label: 'Tài liệu' },
    { path: 'invitations', label: 'Giấy mời' },
    { path: 'seating', label: 'Chỗ ngồi' },
    { path: 'voter-meetings', label: 'Tiếp xúc cử tri' },
    { path: 'documents', label: 'Văn bản' },
    { path: 'details', label: 'Thông tin và phiên họp' },
  ],
  sitting: [
    { path: 'now', label: 'Bây giờ' },
    { path: 'roll-call', label: 'Điểm danh' },
    { path: 'votes', label: 'Biểu quyết' },
    { path: 'elections', label: 'Bầu cử' },
    { path: 'questions', label: 'Chất vấn' },
    { path: 'speakers', label: 'Phát biểu' },
    { path: 'sitting-documents', label: 'Văn bản tại kỳ họp' },
  ],
  after: [
    { path: 'minutes', label: 'Biên bản' },
    { path: 'resolutions', label: 'Nghị quyết' },
    { path: 'closing-documents', label: 'Văn bản sau kỳ họp' },
    { path: 'archive', label: 'Lưu trữ' },
  ],
};

/** The screens of one stage of a session, in the order of the work. */
export const partsOf = (phase: SessionPhase): readonly SessionPart[] => PARTS[phase];

/** The stage that a screen of a session belongs to; null for an address of none. */
export function phaseOfPath(pathname: string): SessionPhase | null {
  const path = /^\/sessions\/[^/]+\/([^/]+)/u.exec(pathname)?.[1] ?? '';
  const phases = Object.keys(PARTS) as readonly SessionPhase[];
  return phases.find((phase) => PARTS[phase].some((part) => part.path === path)) ?? null;
}
