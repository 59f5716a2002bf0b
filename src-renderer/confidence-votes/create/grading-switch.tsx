import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { showDone, showError } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { LinkButton } from '../../ui/link-button';

type Profile = NonNullable<Output<'office.getProfile'>>;

/** A commune grades only after its office switched it on: NQ 96/2023/QH15 Điều 2 khoản 2 names provinces and districts. */
const isOff = (profile: Profile | null | undefined): profile is Profile =>
  profile?.level === 'commune' && !profile.gradingEnabledForCommune;

/** Before anything is typed: that, and why, a commune cannot grade yet, with the switch beside it. */
export function GradingSwitch() {
  const profile = useCall('office.getProfile', {}).data;
  return isOff(profile) ? <Switch profile={profile} /> : null;
}

function Switch({ profile }: { readonly profile: Profile }) {
  const save = useCommand('office.saveProfile', { quiet: true });
  const [reason, setReason] = useState(profile.gradingReason);
  const [tried, setTried] = useState(false);
  const missing = cleanText(reason) === '';
  const switchOn = async () => {
    setTried(true);
    if (missing) return;
    const { version, updatedAt: _updatedAt, ...fields } = profile;
    const reply = await save.run({
      version,
      profile: { ...fields, gradingEnabledForCommune: true, gradingReason: cleanText(reason) },
    });
    if (reply.ok) showDone('Đã bật lấy phiếu tín nhiệm ở cấp xã.');
    else showError(reply.error);
  };
  return (
    <Paper
      component="section"
      aria-label="Lấy phiếu ở cấp xã"
      withBorder
      p="lg"
      mb="lg"
      bg="var(--surface-quiet)"
    >
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <IconInfoCircle size={22} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          <div>
            <Text fw={600}>Lấy phiếu tín nhiệm ở cấp xã chưa bật</Text>
            <Text>
              Điều 2 khoản 2 Nghị quyết số 96/2023/QH15 chỉ nêu tỉnh, huyện; từ 01/7/2025 chưa có văn bản nói
              rõ cấp xã (chưa kiểm chứng). Bỏ phiếu tín nhiệm thì cấp xã vẫn lập được (Điều 2 khoản 3).
            </Text>
          </div>
        </Group>
        <Group align="flex-start" gap="sm">
          <TextInput
            label="Căn cứ bằng văn bản để bật"
            placeholder="Văn bản số 12/HĐND-TT ngày 02/3/2026"
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            flex="1 1 18rem"
            maw={420}
            value={reason}
            error={tried && missing ? 'Hãy ghi căn cứ bằng văn bản.' : null}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              // One box, one button, also inside the form of a new vote, whose fields Enter goes through.
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void switchOn();
            }}
          />
          <Button mt={30} variant="default" loading={save.running} onClick={() => void switchOn()}>
            Bật lấy phiếu
          </Button>
          <LinkButton mt={30} variant="subtle" to="/settings/office">
            Mở Cài đặt, Cơ quan
          </LinkButton>
        </Group>
      </Stack>
    </Paper>
  );
}
