import { Alert, Text } from '@mantine/core';
import { useState } from 'react';
import { nameKey } from '@shared/kernel/same-person';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { CatalogueChoice } from './catalogue-choice';

/** The province that the office said it is in; empty before it said so. */
function useOwnProvince(): string {
  const profile = useCall('office.getProfile', {});
  if (!profile.data) return '';
  const { level, unitName, provinceName } = profile.data;
  return level === 'province' ? unitName : provinceName;
}

/** Adds the units of a province that are not there yet; nothing that exists is changed. */
export function CatalogueDialog({ onClose }: { readonly onClose: () => void }) {
  const own = useOwnProvince();
  const catalogues = useCall('council.listUnitCatalogues', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const load = useCommand('council.loadUnitCatalogue');
  const list = catalogues.data ?? [];
  const isOwn = (province: string): boolean => nameKey(province) === nameKey(own);
  const ours = list.find(({ province }) => isOwn(province));
  const code = chosen ?? ours?.code ?? '';
  const picked = list.find((one) => one.code === code);

  async function run(): Promise<void> {
    const reply = await load.run({ code });
    if (!reply.ok) return;
    showDone(`Đã thêm ${reply.value.added} đơn vị; ${reply.value.alreadyThere} đơn vị đã có từ trước.`);
    onClose();
  }
  return (
    <FormDialog
      title="Nạp danh mục xã của tỉnh"
      size="lg"
      submitLabel="Nạp danh mục"
      running={load.running}
      disabled={code === ''}
      enterSubmits
      onClose={onClose}
      onSubmit={run}
      fields={
        <>
          {own !== '' && catalogues.data && !ours && (
            <Alert color="amber" variant="light">
              Chương trình chưa có danh mục của {own}; hãy nhập từ Excel theo tệp mẫu.
            </Alert>
          )}
          <CatalogueChoice value={code} onChange={setChosen} none="Chọn tỉnh, thành phố" autoFocus />
          {own !== '' && picked && !isOwn(picked.province) && (
            <Alert color="amber" variant="light" role="alert">
              Cơ quan khai ở {own}; danh mục đang chọn là của {picked.province}.
            </Alert>
          )}
          <Text size="sm" c="dimmed">
            Chỉ thêm đơn vị chưa có. Đơn vị đã có giữ nguyên.
          </Text>
        </>
      }
    />
  );
}
