import type { Vote } from '@shared/confidence-votes/model';
import { TabsLine } from '../../ui/layout/tabs-line';

/** The parts of the preparation of one vote. */
export function PreparationTabs({ vote }: { readonly vote: Pick<Vote, 'id' | 'countMode'> }) {
  const root = `/confidence-votes/${vote.id}`;
  const base = `${root}/preparation`;
  return (
    <TabsLine
      flush
      label="Các phần chuẩn bị"
      tabs={[
        { to: base, label: 'Thông tin, danh sách', exact: true },
        { to: `${base}/calendar`, label: 'Lịch' },
        { to: `${base}/dossiers`, label: 'Hồ sơ' },
        { to: `${base}/requests`, label: 'Làm rõ' },
        { to: `${base}/papers`, label: 'Văn bản' },
        { to: `${root}/paper-ballots`, label: 'In phiếu' },
        ...(vote.countMode === 'ballots' ? [{ to: `${base}/operators`, label: 'Người nhập' }] : []),
        { to: `${root}/rehearsal`, label: 'Diễn tập' },
        { to: `${root}/readiness`, label: 'Sẵn sàng' },
      ]}
    />
  );
}
