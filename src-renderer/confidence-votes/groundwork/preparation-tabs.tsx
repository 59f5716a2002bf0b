import { TabsLine } from '../../ui/tabs-line';

/** The parts of the preparation of one vote. */
export function PreparationTabs({ voteId }: { readonly voteId: string }) {
  const base = `/confidence-votes/${voteId}/preparation`;
  return (
    <TabsLine
      label="Các phần chuẩn bị"
      tabs={[
        { to: base, label: 'Thông tin, danh sách', exact: true },
        { to: `${base}/calendar`, label: 'Lịch' },
        { to: `${base}/dossiers`, label: 'Hồ sơ' },
        { to: `${base}/requests`, label: 'Làm rõ' },
        { to: `${base}/papers`, label: 'Văn bản' },
        { to: `/confidence-votes/${voteId}/paper-ballots`, label: 'In phiếu' },
        { to: `/confidence-votes/${voteId}/rehearsal`, label: 'Diễn tập' },
        { to: `/confidence-votes/${voteId}/readiness`, label: 'Sẵn sàng' },
      ]}
    />
  );
}
