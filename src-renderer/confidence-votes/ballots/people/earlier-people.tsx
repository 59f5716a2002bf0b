import { Button, List, Text } from '@mantine/core';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import { showDone } from '../../../api/notices';
import { useCall, useCommand } from '../../../api/queries';
import { useConfirm } from '../../../ui/dialogs/confirm-dialog';

/** Offers the people of the vote before, with the PINs they know, to a vote that has nobody yet. */
export function EarlierPeople({ voteId }: { readonly voteId: string }) {
  const { data: earlier } = useCall('ballotCount.earlierPeople', { voteId });
  const take = useCommand('ballotCount.takeEarlierPeople');
  const { ask, dialog } = useConfirm();
  if (!earlier) return null;

  async function askAndTake({
    voteId: fromVoteId,
    title,
    people,
  }: NonNullable<typeof earlier>): Promise<void> {
    const sure = await ask({
      title: `Lấy ${people.length} người từ cuộc trước`,
      body: (
        <>
          <Text mb="xs">{title}. Mỗi người giữ mã PIN đã đặt; trưởng ban đổi được sau khi đăng nhập.</Text>
          <List>
            {people.map(({ name, role }) => (
              <List.Item key={name}>
                {name}: {operatorRoleNames[role].toLocaleLowerCase('vi')}
              </List.Item>
            ))}
          </List>
        </>
      ),
      confirm: 'Lấy những người này',
      cancel: 'Không lấy',
    });
    if (!sure) return;
    const reply = await take.run({ voteId, fromVoteId });
    if (reply.ok) showDone(`Đã lấy ${people.length} người từ cuộc trước.`);
  }

  return (
    <>
      {dialog}
      <Button variant="default" loading={take.running} onClick={() => void askAndTake(earlier)}>
        Lấy từ cuộc trước
      </Button>
    </>
  );
}
