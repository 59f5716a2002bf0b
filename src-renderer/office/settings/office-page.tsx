import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OfficeProfile, SavedProfile } from '@shared/office/contract';
import { PROFILE_RECORD } from '@shared/office/record';
import { levelNames, unitKindNames } from '@shared/office/unit-words';
import { useCall } from '../../api/queries';
import {
  CheckField,
  CountField,
  DateField,
  LongTextField,
  SelectField,
  TextField,
} from '../../ui/forms/fields';
import { HistorySection } from '../../ui/layout/history-panel';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { SettingsTabs } from '../../ui/layout/settings-tabs';
import { PaperFoot } from './paper-foot';
import { ProfileForm } from './profile-form';
import { SortOrderChoice } from './sort-order';
import { RegisterRenewalNotice } from './register-renewal';

const levels = Object.entries(levelNames).map(([value, label]) => ({ value, label }));
const unitKinds = Object.entries(unitKindNames).map(([value, label]) => ({ value, label }));

/** Who the office is; the letterheads stand with their bodies. */
export function OfficeSettingsPage() {
  const profile = useCall('office.getProfile', {});
  const [edition, setEdition] = useState(0);
  return (
    <>
      <SettingsTabs title="Cơ quan" />
      <QueryState query={profile}>
        {(saved) =>
          saved && <OfficeForm key={edition} profile={saved} onReload={() => setEdition(edition + 1)} />
        }
      </QueryState>
    </>
  );
}

function OfficeForm({
  profile,
  onReload,
}: {
  readonly profile: SavedProfile;
  readonly onReload: () => void;
}) {
  return (
    <Stack gap="lg" maw={820}>
      <Paper withBorder p="xl" radius="lg">
        <ProfileForm
          profile={profile}
          label="Cơ quan"
          submitLabel="Lưu thông tin cơ quan"
          onReload={onReload}
        >
          {(form, saveAndRenew) => {
            const field = (name: keyof OfficeProfile) => form.getInputProps(name) as object;
            return (
              <>
                <SimpleGrid cols={2} spacing="md">
                  <SelectField label="Cấp" choices={levels} {...field('level')} />
                  <SelectField label="Loại đơn vị" choices={unitKinds} {...field('unitKind')} />
                  <TextField label="Tên đơn vị" required {...field('unitName')} />
                  <TextField label="Thuộc tỉnh, thành phố" {...field('provinceName')} />
                  <TextField label="Địa danh trên văn bản" required {...field('placeName')} />
                  <TextField label="Khóa" required {...field('termNumber')} />
                  <DateField label="Nhiệm kỳ từ ngày" {...field('termFrom')} />
                  <DateField label="Đến ngày" {...field('termTo')} />
                  <CountField label="Số đại biểu được bầu" {...field('deputiesElected')} />
                </SimpleGrid>
                <RegisterRenewalNotice saved={profile} form={form} onRenew={saveAndRenew} />
                {profile.level === 'commune' && (
                  <>
                    <CheckField
                      label="Lấy phiếu tín nhiệm ở cấp xã"
                      description="Chưa kiểm chứng từ 01/7/2025; chỉ bật khi có căn cứ bằng văn bản."
                      {...form.getInputProps('gradingEnabledForCommune', { type: 'checkbox' })}
                    />
                    <LongTextField label="Căn cứ" {...field('gradingReason')} />
                  </>
                )}
              </>
            );
          }}
        </ProfileForm>
      </Paper>
      <Paper withBorder p="xl" radius="lg">
        <Group justify="space-between">
          <div>
            <Title order={2}>Tiêu đề văn bản</Title>
            <Text c="dimmed">Mỗi cơ quan có tiêu đề riêng, ghi cùng tên và chữ viết tắt.</Text>
          </div>
          <LinkButton variant="default" to="/council/bodies">
            Sửa tiêu đề văn bản
          </LinkButton>
        </Group>
      </Paper>
      <PaperFoot />
      <SortOrderChoice />
      <HistorySection entity="profile" id={PROFILE_RECORD} />
    </Stack>
  );
}
