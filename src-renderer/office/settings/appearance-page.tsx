import { Paper, Radio, Stack, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { SettingsTabs } from '../../ui/settings-tabs';

const schemes: readonly {
  readonly value: MantineColorScheme;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'light', label: 'Sáng', hint: 'Nền giấy trắng, hợp với phòng làm việc.' },
  { value: 'dark', label: 'Tối', hint: 'Nền tối, hợp với hội trường và buổi tối.' },
  { value: 'auto', label: 'Theo máy', hint: 'Đổi theo cài đặt của hệ điều hành.' },
];

export function AppearancePage() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <SettingsTabs title="Giao diện" />
      <Paper withBorder p="xl" radius="lg" maw={820}>
        <Radio.Group label="Nền màn hình" value={colorScheme} onChange={(value) => setColorScheme(value)}>
          <Stack gap="md" mt="sm">
            {schemes.map((scheme) => (
              <Radio
                key={scheme.value}
                value={scheme.value}
                size="md"
                label={scheme.label}
                description={scheme.hint}
              />
            ))}
          </Stack>
        </Radio.Group>
      </Paper>
    </>
  );
}
