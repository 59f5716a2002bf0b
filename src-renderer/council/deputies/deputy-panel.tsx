import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Deputy } from '@shared/council/contract';
import { HistoryPanel } from '../../ui/history-panel';
import { SidePanel } from '../../ui/side-panel';
import { DeputyForm } from './deputy-form';

interface DeputyPanelProps {
  readonly deputy: Deputy | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
  readonly onRemove: (deputy: Deputy) => void;
}

/** One deputy beside the list: the form, and the history of the record. */
export function DeputyPanel({ deputy, onClose, onCreated, onRemove }: DeputyPanelProps) {
  // After a conflict the form begins again from the new record.
  const [edition, setEdition] = useState(0);
  const form = (
    <DeputyForm
      key={edition}
      deputy={deputy}
      onCreated={onCreated}
      onReload={() => setEdition(edition + 1)}
      actions={
        deputy && (
          <Button variant="subtle" color="red" onClick={() => onRemove(deputy)}>
            Xóa…
          </Button>
        )
      }
    />
  );
  if (!deputy) {
    return (
      <SidePanel title="Thêm đại biểu" onClose={onClose}>
        {form}
      </SidePanel>
    );
  }
  return (
    <SidePanel title={deputy.fullName} onClose={onClose}>
      <Tabs defaultValue="fields" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="fields">Thông tin</Tabs.Tab>
          <Tabs.Tab value="history">Lịch sử</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fields">{form}</Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryPanel entity="deputy" id={deputy.id} />
        </Tabs.Panel>
      </Tabs>
    </SidePanel>
  );
}
