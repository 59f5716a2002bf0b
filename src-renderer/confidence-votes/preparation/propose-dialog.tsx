import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { exclusionReasonNames } from '@shared/confidence-votes/messages';
import type { Procedure } from '@shared/confidence-votes/model';
import { lowerFirst } from '@shared/official-documents/index';
import { useState } from 'react';
import { DialogFoot } from '../../ui/dialogs/dialog-actions';
import styles from './preparation.module.css';

type Proposal = Output<'confidenceVotes.proposeOfficials'>[number];

interface ProposeDialogProps {
  readonly proposals: readonly Proposal[];
  readonly procedure: Procedure;
  /** People who stand in the list already. */
  readonly listed: ReadonlySet<string | null>;
  readonly onClose: () => void;
  readonly onTake: (chosen: readonly Proposal[]) => void;
}

/**
 * The register proposes, a person decides: every proposed exclusion says why. Everyone who holds a graded post is
 * graded; bỏ phiếu is held on single persons for a cause of their own (NQ 96/2023/QH15 Điều 13), so nobody is chosen.
 */
export function ProposeDialog({ proposals, procedure, listed, onClose, onTake }: ProposeDialogProps) {
  const [taken, setTaken] = useState<ReadonlySet<string | null>>(
    () => new Set(procedure === 'decision' ? [] : proposals.map(({ personId }) => personId)),
  );
  const chosen = proposals.filter((proposal) => taken.has(proposal.personId));
  const fresh = chosen.filter((proposal) => !listed.has(proposal.personId)).length;
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Đề xuất từ sổ chức danh</Text>}>
      <Stack>
        {proposals.length === 0 ? (
          <Text>
            Sổ chưa có ai giữ chức danh thuộc diện lấy phiếu. Hãy nhập người giữ chức danh ở mục Đại biểu và
            chức danh.
          </Text>
        ) : (
          <Text c="dimmed">
            {procedure === 'decision'
              ? 'Chỉ chọn người được đưa ra bỏ phiếu tín nhiệm.'
              : 'Người đang giữ chức danh thuộc diện lấy phiếu vào ngày bỏ phiếu.'}{' '}
            Người có trong danh sách thì chức vụ được cập nhật theo sổ.
          </Text>
        )}
        <table className={styles['people']}>
          <tbody>
            {proposals.map((proposal) => (
              <tr key={proposal.personId}>
                <td className={styles['no']}>
                  <Checkbox
                    size="md"
                    aria-label={proposal.name}
                    checked={taken.has(proposal.personId)}
                    onChange={(event) => {
                      const next = new Set(taken);
                      if (event.target.checked) next.add(proposal.personId);
                      else next.delete(proposal.personId);
                      setTaken(next);
                    }}
                  />
                </td>
                <th scope="row">
                  <span className={styles['name']}>{proposal.name}</span>
                  <span className={styles['posts']}>{proposal.posts}</span>
                  {procedure === 'decision' && (
                    <Text size="sm" c="dimmed" component="span">
                      {proposal.triggerNote === ''
                        ? 'Sổ kiến nghị chưa có căn cứ'
                        : `Căn cứ: ${lowerFirst(proposal.triggerNote)}`}
                    </Text>
                  )}
                  {proposal.exclusionReason !== null && (
                    <Text size="sm" c="amber.7" component="span">
                      Đề xuất không lấy phiếu:{' '}
                      {exclusionReasonNames[proposal.exclusionReason].toLocaleLowerCase('vi')}
                      {proposal.proposalReason !== '' && ` (${proposal.proposalReason})`}
                    </Text>
                  )}
                </th>
                <td>
                  <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                    {listed.has(proposal.personId) ? 'đã có' : 'mới'}
                  </Text>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <DialogFoot>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để nguyên danh sách
            </Button>
            {proposals.length > 0 && (
              <Button data-autofocus disabled={chosen.length === 0} onClick={() => onTake(chosen)}>
                {fresh > 0 || chosen.length === 0 ? `Đưa ${fresh} người vào danh sách` : 'Cập nhật chức vụ'}
              </Button>
            )}
          </Group>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
