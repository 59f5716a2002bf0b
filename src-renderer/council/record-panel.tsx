import { Button, Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { HistoryPanel } from '../ui/layout/history-panel';
import { SidePanel } from '../ui/layout/side-panel';

/** What a form in a panel needs from the panel. */
export interface FormPlace {
  /** After a conflict: the form begins again from the new record. */
  readonly onReload: () => void;
  /** "Xóa…", beside the submit button of a saved record. */
  readonly actions: ReactNode;
}

interface RecordPanelProps {
  /** Name of the record, or "Thêm …" while it is new. */
  readonly title: string;
  readonly entity: 'body' | 'deputy' | 'post' | 'unit';
  /** null while the record is new. */
  readonly id: string | null;
  readonly onClose: () => void;
  readonly onRemove: () => void;
  readonly form: (place: FormPlace) => ReactNode;
  readonly formTab?: string;
  /** A tab before the form: who holds the post. */
  readonly first?: { readonly label: string; readonly content: ReactNode };
  /** A tab behind the form: who leads the unit. */
  readonly second?: { readonly label: string; readonly content: ReactNode; readonly opened: boolean };
}

/** One record of the register beside its list: the form, and the history of the record. */
export function RecordPanel(props: RecordPanelProps) {
  const { title, id, onClose, onRemove, first, second } = props;
  const [edition, setEdition] = useState(0);
  const form = (
    <div key={edition}>
      {props.form({
        onReload: () => setEdition(edition + 1),
        actions: id !== null && (
          <Button variant="subtle" color="red" onClick={onRemove}>
            Xóa…
          </Button>
        ),
      })}
    </div>
  );
  return (
    <SidePanel title={title} onClose={onClose}>
      {id === null ? (
        form
      ) : (
        <Tabs defaultValue={second?.opened ? 'second' : first ? 'first' : 'fields'} keepMounted={false}>
          <Tabs.List mb="md">
            {first && <Tabs.Tab value="first">{first.label}</Tabs.Tab>}
            <Tabs.Tab value="fields">{props.formTab ?? 'Thông tin'}</Tabs.Tab>
            {second && <Tabs.Tab value="second">{second.label}</Tabs.Tab>}
            <Tabs.Tab value="history">Lịch sử</Tabs.Tab>
          </Tabs.List>
          {first && <Tabs.Panel value="first">{first.content}</Tabs.Panel>}
          <Tabs.Panel value="fields">{form}</Tabs.Panel>
          {second && <Tabs.Panel value="second">{second.content}</Tabs.Panel>}
          <Tabs.Panel value="history">
            <HistoryPanel entity={props.entity} id={id} />
          </Tabs.Panel>
        </Tabs>
      )}
    </SidePanel>
  );
}
