import { Paper, Radio, Stack, Title, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { SettingsTabs } from '../../ui/layout/settings-tabs';
import { MachineCode } from './machine-code';
import { PersonHere } from './person-here';

const schemes: readonly {
  readonly value: MantineColorScheme;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'light', label: 'Sáng', hint: 'Nền giấy trắng, hợp với phòng làm việc.' },
  { value: 'dark', label: 'Tối', hint: 'Nền tối, hợp với hội trường và buổi tối.' },
  { value: 'auto', label: 'Theo máy', hint: 'Đổi theo cài đặt của hệ điều hành.' },
];

/** What is remembered on this PC alone: who works at it, and how its screen looks. */
export function ThisPcPage() {
  return (
    <>
      <SettingsTabs title="Máy này" />
      <Stack gap="lg" maw={820}>
        <PersonHere />
        <MachineCode />
        <Appearance />
      </Stack>
    </>
  );
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Paper component="section" withBorder p="xl" radius="lg">
      <Title order={2} mb="xs">
        Giao diện
      </Title>
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
  );
}
