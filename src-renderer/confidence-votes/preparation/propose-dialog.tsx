import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { exclusionReasonNames } from '@shared/confidence-votes/messages';
import { useState } from 'react';
import styles from './preparation.module.css';

type Proposal = Output<'confidenceVotes.proposeOfficials'>[number];

interface ProposeDialogProps {
  readonly proposals: readonly Proposal[];
  /** People who stand in the list already. */
  readonly listed: ReadonlySet<string | null>;
  readonly onClose: () => void;
  readonly onTake: (chosen: readonly Proposal[]) => void;
}

/** The register proposes, a person decides: every proposed exclusion says why. */
export function ProposeDialog({ proposals, listed, onClose, onTake }: ProposeDialogProps) {
  const [left, setLeft] = useState<ReadonlySet<string | null>>(new Set());
  const chosen = proposals.filter((proposal) => !left.has(proposal.personId));
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
            Người đang giữ chức danh thuộc diện lấy phiếu vào ngày bỏ phiếu. Người có trong danh sách thì chức
            vụ được cập nhật theo sổ.
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
                    checked={!left.has(proposal.personId)}
                    onChange={(event) => {
                      const next = new Set(left);
                      if (event.target.checked) next.delete(proposal.personId);
                      else next.add(proposal.personId);
                      setLeft(next);
                    }}
                  />
                </td>
                <th scope="row">
                  <span className={styles['name']}>{proposal.name}</span>
                  <span className={styles['posts']}>{proposal.posts}</span>
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
        <Group justify="flex-end" className={styles['dialogFoot'] ?? ''}>
          <Button variant="default" onClick={onClose}>
            Để nguyên danh sách
          </Button>
          {proposals.length > 0 && (
            <Button data-autofocus disabled={chosen.length === 0} onClick={() => onTake(chosen)}>
              {fresh > 0 ? `Đưa ${fresh} người vào danh sách` : 'Cập nhật chức vụ'}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
