import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { CatalogueChoice } from './catalogue-choice';

/** Adds the units of a province that are not there yet; nothing that exists is changed. */
export function CatalogueDialog({ onClose }: { readonly onClose: () => void }) {
  const [code, setCode] = useState('');
  const load = useCommand('council.loadUnitCatalogue');
  async function run(): Promise<void> {
    const reply = await load.run({ code });
    if (!reply.ok) return;
    showDone(`Đã thêm ${reply.value.added} đơn vị; ${reply.value.alreadyThere} đơn vị đã có từ trước.`);
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Nạp danh mục xã của tỉnh</Text>} size="lg">
      <Stack gap="lg">
        <CatalogueChoice value={code} onChange={setCode} />
        <Text size="sm" c="dimmed">
          Chỉ thêm đơn vị chưa có. Đơn vị đã có giữ nguyên.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Đóng
          </Button>
          <Button disabled={code === ''} loading={load.running} onClick={() => void run()}>
            Nạp danh mục
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
