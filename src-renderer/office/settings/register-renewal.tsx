import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { OfficeProfile, SavedProfile } from '@shared/office/contract';
import {
  isEmptyRenewal,
  planRenewal,
  type BodyNames,
  type RegisterRenewal,
} from '@shared/office/register-renewal';
import { Link } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import type { RecordFormState } from '../../ui/forms/use-record-form';
import classes from './register-renewal.module.css';

interface RegisterRenewalProps {
  readonly saved: SavedProfile;
  readonly form: RecordFormState<OfficeProfile>['form'];
  readonly onRenew: () => void;
}

/** While the names of the register do not fit the office as typed: what would change, and the button that does it. */
export function RegisterRenewalNotice({ saved, form, onRenew }: RegisterRenewalProps) {
  const level = form.useWatchValue('level');
  const unitKind = form.useWatchValue('unitKind');
  const unitName = form.useWatchValue('unitName').trim();
  const bodies = useCall('council.listBodies', {});
  const posts = useCall('council.listPosts', {});
  if (!bodies.data || !posts.data || unitName === '') return null;
  const plan = planRenewal(saved, { level, unitKind, unitName }, bodies.data, posts.data);
  if (isEmptyRenewal(plan) && plan.kept.length === 0) return null;
  const changes = changesOf(plan);
  return (
    <Alert color="amber" title="Sổ cơ quan, chức danh còn theo tên cũ">
      <Stack gap="sm">
        {changes.length > 0 && (
          <Group>
            <Button variant="default" onClick={onRenew}>
              Lưu và đổi {changes.length} mục
            </Button>
            <Text size="sm" c="dimmed">
              Văn bản lập sau theo tên mới; bản đã ban hành giữ nguyên.
            </Text>
          </Group>
        )}
        {changes.length > 0 && (
          <table className={classes.changes}>
            <thead>
              <tr>
                <th scope="col">Đang ghi</th>
                <th scope="col">Sẽ ghi</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ id, from, to }) => (
                <tr key={id}>
                  <td>{from}</td>
                  <td>{to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {plan.surplus.length > 0 && (
          <Text size="sm">Cấp này thường không có {plan.surplus.join(', ')}: hãy xóa nếu không dùng.</Text>
        )}
        {plan.kept.length > 0 && (
          <Text size="sm">
            Đã sửa tay nên giữ nguyên: {plan.kept.map(({ name }) => name).join('; ')}. Hãy tự sửa ở{' '}
            <Anchor component={Link} to="/council/bodies" inherit>
              Ban, Tổ và cơ quan
            </Anchor>
            .
          </Text>
        )}
      </Stack>
    </Alert>
  );
}

interface ShownChange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function changesOf(plan: RegisterRenewal): readonly ShownChange[] {
  return [
    ...plan.bodies.map(({ id, before, after }) => ({ id, ...shownNames(before, after) })),
    ...plan.posts.map(({ id, before, after }) => ({ id, from: before, to: after })),
    ...[...plan.newBodies.map(({ name }) => name), ...plan.newPosts.map(({ title }) => title)].map((to) => ({
      id: to,
      from: '(chưa có)',
      to,
    })),
  ];
}

/** A body by its name; where only the letterhead differs, the name of the body and the line that changes. */
function shownNames(before: BodyNames, after: BodyNames): { readonly from: string; readonly to: string } {
  if (before.name !== after.name) return { from: before.name, to: after.name };
  const withHead = ({ name, letterheadParent, letterheadLines }: BodyNames): string =>
    `${name} (${letterheadParent === '' ? letterheadLines.replaceAll('\n', ' ') : letterheadParent})`;
  return { from: withHead(before), to: withHead(after) };
}
