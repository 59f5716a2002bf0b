import { Button, Paper, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { SlotRecord } from '@shared/training/class-contract';
import { ClassFrame } from '../class-frame';
import { ClassDialog } from './class-dialog';
import { ClassFacts } from './class-facts';
import { ClassPlan } from './class-plan';
import { ClassPoints } from './class-points';
import { MoveDialog } from './move-dialog';
import { SlotDialog } from './slot-dialog';
import { SlotTable } from './slot-table';

type Dialog = { readonly slot: SlotRecord | null } | 'class' | 'move' | null;

/** What a class is, and its programme half day by half day. */
export function InfoPage() {
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  return (
    <ClassFrame
      secondary={({ slots }) => (
        <>
          <Button variant="default" disabled={slots.length === 0} onClick={() => setDialog('move')}>
            Dời lớp
          </Button>
          <Button variant="default" onClick={() => setDialog('class')}>
            Sửa thông tin lớp
          </Button>
        </>
      )}
      primary={() => (
        <Button leftSection={<IconPlus size={18} />} onClick={() => setDialog({ slot: null })}>
          Thêm buổi
        </Button>
      )}
    >
      {(one) => (
        <Stack gap="lg" mt="md">
          <Paper withBorder p="lg">
            <ClassFacts fields={one.fields} />
          </Paper>
          <ClassPlan one={one} />
          <SlotTable slots={one.slots} onOpen={(slot) => setDialog({ slot })} />
          {one.fields.mode !== 'in_person' && <ClassPoints one={one} />}
          {dialog === 'move' && <MoveDialog classId={one.id} slots={one.slots} onClose={close} />}
          {dialog === 'class' && <ClassDialog one={one} onClose={close} />}
          {dialog !== null && typeof dialog === 'object' && (
            <SlotDialog classId={one.id} slot={dialog.slot} slots={one.slots} onClose={close} />
          )}
        </Stack>
      )}
    </ClassFrame>
  );
}
