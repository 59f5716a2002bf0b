import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { procedureActs } from '@shared/confidence-votes/messages';
import type { Vote } from '@shared/confidence-votes/model';
import { exclusionReasonsOf } from '@shared/confidence-votes/rule-sets';
import { IconAddressBook, IconUserPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useCall } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { OfficialDialog } from './official-dialog';
import { changed, listOf, withProposals, type ListedOfficial } from './official-list';
import { OfficialsTable } from './officials-table';
import { ProposeDialog } from './propose-dialog';

interface OfficialsSectionProps {
  readonly vote: Vote;
  readonly readOnly: boolean;
  /** Nothing of this list waits to be saved, so what the program holds may be shown. */
  readonly settled: boolean;
  readonly onSave: (list: readonly ListedOfficial[]) => void;
}

type Dialog = { readonly kind: 'propose' | 'add' } | { readonly kind: 'edit'; readonly key: string } | null;

export function OfficialsSection({ vote, readOnly, settled, onSave }: OfficialsSectionProps) {
  const [list, setList] = useState(() => listOf(vote.officials));
  const [dialog, setDialog] = useState<Dialog>(null);
  const { ask, dialog: question } = useConfirm();
  const proposals = useCall('confidenceVotes.proposeOfficials', { voteId: vote.id }, { enabled: !readOnly });
  useEffect(() => {
    if (settled) setList(listOf(vote.officials));
  }, [vote.officials, settled]);

  const change = (next: readonly ListedOfficial[]) => {
    if (next === list) return;
    setList(next);
    onSave(next);
  };
  const close = () => {
    setDialog(null);
  };
  const edited = dialog?.kind === 'edit' ? list.find((official) => official.key === dialog.key) : undefined;
  const remove = async (official: ListedOfficial) => {
    const sure = await ask({
      title: `Bỏ ${official.name} khỏi danh sách?`,
      body: 'Người này không còn trong danh sách của cuộc bỏ phiếu; sổ chức danh giữ nguyên.',
      confirm: 'Bỏ khỏi danh sách',
    });
    if (sure) change(list.filter((other) => other.key !== official.key));
  };

  return (
    <Paper component="section" id="officials" tabIndex={-1} withBorder p="lg">
      <Group justify="space-between" mb="sm">
        <Title order={2}>Danh sách người được {procedureActs[vote.procedure]}</Title>
        {!readOnly && (
          <Group gap="sm">
            <Button
              variant="default"
              leftSection={<IconUserPlus size={18} />}
              onClick={() => setDialog({ kind: 'add' })}
            >
              Thêm người ngoài sổ
            </Button>
            <Button
              variant={list.length === 0 ? 'filled' : 'light'}
              leftSection={<IconAddressBook size={18} />}
              disabled={!proposals.data}
              onClick={() => setDialog({ kind: 'propose' })}
            >
              Đề xuất từ sổ
            </Button>
          </Group>
        )}
      </Group>
      {list.length === 0 ? (
        <Text c="dimmed">
          Chưa có ai. Bấm “Đề xuất từ sổ” để lấy những người giữ chức danh do Hội đồng bầu, rồi quyết định
          từng người.
        </Text>
      ) : (
        <OfficialsTable
          list={list}
          kinds={vote.ballotKinds}
          procedure={vote.procedure}
          reasons={exclusionReasonsOf(vote.ruleSet.code, vote.procedure)}
          readOnly={readOnly}
          causes={new Map((proposals.data ?? []).map(({ personId, causes }) => [personId, causes]))}
          onChange={change}
          onEdit={(official) => setDialog({ kind: 'edit', key: official.key })}
          onRemove={(official) => void remove(official)}
        />
      )}
      {dialog?.kind === 'propose' && proposals.data && (
        <ProposeDialog
          proposals={proposals.data}
          procedure={vote.procedure}
          listed={new Set(list.map((official) => official.personId))}
          onClose={close}
          onTake={(chosen) => {
            change(withProposals(list, chosen));
            close();
          }}
        />
      )}
      {(dialog?.kind === 'add' || edited) && (
        <OfficialDialog
          official={edited ?? null}
          procedure={vote.procedure}
          onClose={close}
          onSave={(words) => {
            if (edited) change(changed(list, edited.key, words));
            else {
              const place = words.block === 'council' ? 0 : Math.min(1, vote.ballotKinds.length - 1);
              change([
                ...list,
                {
                  ...words,
                  key: `${words.name} ${list.length}`,
                  id: null,
                  personId: null,
                  ballotKindId:
                    vote.procedure === 'decision' ? null : (vote.ballotKinds[place]?.ballotKindId ?? null),
                  included: true,
                  exclusionReason: null,
                  exclusionNote: '',
                  exclusionEvidence: '',
                  decidedBy: '',
                  triggerKind: null,
                  triggerNote: '',
                },
              ]);
            }
            close();
          }}
        />
      )}
      {question}
    </Paper>
  );
}
