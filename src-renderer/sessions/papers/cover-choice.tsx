import { Checkbox, Fieldset, ScrollArea, Stack, Text } from '@mantine/core';
import { paperLabels } from '@shared/sessions/papers/messages';
import type { ShownPaper } from './paper-filters';

interface CoverChoiceProps {
  readonly papers: readonly ShownPaper[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** What a verification report speaks about: as many submissions as it covers. */
export function CoverChoice({ papers, chosen, onChange }: CoverChoiceProps) {
  return (
    <Fieldset legend={paperLabels.covers}>
      {papers.length === 0 ? (
        <Text size="sm" c="dimmed">
          Chưa có tờ trình, báo cáo nào để chọn.
        </Text>
      ) : (
        <ScrollArea.Autosize mah={160}>
          <Checkbox.Group value={[...chosen]} onChange={onChange}>
            <Stack gap={6}>
              {papers.map(({ id, symbol, title }) => (
                <Checkbox key={id} value={id} label={symbol === '' ? title : `${title} (${symbol})`} />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
      )}
    </Fieldset>
  );
}
