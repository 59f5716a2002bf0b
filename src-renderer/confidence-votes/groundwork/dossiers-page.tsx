import { Button, Group, Text } from '@mantine/core';
import type { RecordsReply } from '@shared/confidence-votes/groundwork/contract';
import type { Vote } from '@shared/confidence-votes/model';
import { ofVote } from '@shared/documents/subject';
import { IconFileText, IconUsers } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { downloadPaper } from '../../documents';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { LeaveGuard } from '../counting/leave-guard';
import { SaveBanner } from '../counting/save-banner';
import { useSaveQueue } from '../counting/use-save-queue';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import { Dossier } from './dossier';
import styles from './dossiers.module.css';
import { PersonList } from './person-list';
import { PreparationTabs } from './preparation-tabs';

/** What is known about each person of the list: reports, opinions of voters, what they did. */
export function DossiersPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/preparation/dossiers' });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) => (
        <VoteFrame vote={vote} step="preparation" secondary={<WholeFile voteId={vote.id} />}>
          <PreparationTabs vote={vote} />
          <Persons vote={vote} />
        </VoteFrame>
      )}
    </WithVote>
  );
}

function Persons({ vote }: { readonly vote: Vote }) {
  const records = useCall('groundwork.getRecords', { voteId: vote.id });
  const listed = vote.officials.filter((official) => official.included);
  if (listed.length === 0) {
    return (
      <EmptyState
        icon={IconUsers}
        title="Chưa có ai trong danh sách"
        actions={
          <LinkButton to="/confidence-votes/$voteId/preparation" params={{ voteId: vote.id }}>
            Lập danh sách
          </LinkButton>
        }
      >
        Hồ sơ được lập cho từng người có tên trong danh sách của cuộc này.
      </EmptyState>
    );
  }
  return <QueryState query={records}>{(reply) => <LoadedPersons vote={vote} records={reply} />}</QueryState>;
}

function LoadedPersons({ vote, records }: { readonly vote: Vote; readonly records: RecordsReply }) {
  const { person } = useSearch({ from: '/confidence-votes/$voteId/preparation/dossiers' });
  const navigate = useNavigate({ from: '/confidence-votes/$voteId/preparation/dossiers' });
  const { queue, saves } = useSaveQueue();
  const listed = vote.officials.filter((official) => official.included);
  const chosen = listed.find(({ id }) => id === person) ?? listed[0];
  const choose = (id: string) => void navigate({ search: { person: id }, replace: true });
  return (
    <div className={styles['both']}>
      <PersonList officials={listed} records={records} chosen={chosen?.id ?? null} onChoose={choose} />
      {chosen && (
        <Dossier key={chosen.id} voteId={vote.id} official={chosen} records={records} queue={queue} />
      )}
      <LeaveGuard queue={queue} saves={saves} />
      <SaveBanner queue={queue} saves={saves} />
    </div>
  );
}

/** The dossier of all persons as one file, in one step. */
function WholeFile({ voteId }: { readonly voteId: string }) {
  const [busy, setBusy] = useState<'pdf' | 'docx' | null>(null);
  const make = async (format: 'pdf' | 'docx') => {
    setBusy(format);
    await downloadPaper(ofVote(voteId), 'official_dossier', format);
    setBusy(null);
  };
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        Hồ sơ tất cả mọi người:
      </Text>
      <Button
        variant="default"
        leftSection={<IconFileText size={18} />}
        loading={busy === 'pdf'}
        onClick={() => void make('pdf')}
      >
        PDF
      </Button>
      <Button variant="default" loading={busy === 'docx'} onClick={() => void make('docx')}>
        Word
      </Button>
    </Group>
  );
}
