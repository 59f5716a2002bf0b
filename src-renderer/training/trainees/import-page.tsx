import { Group, NativeSelect, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { ImportRow, ListSource } from '@shared/council/import/contract';
import type { HeadingMapping } from '@shared/training/import/columns';
import type { UnitMapping } from '@shared/training/import/unknown-units';
import type { PreviewedTrainees } from '@shared/training/trainee-contract';
import { saveArtifact } from '../../api/files';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import type { GridFilter } from '../../ui/grid/data-grid';
import { ListPreview } from '../../ui/import/list-preview';
import { ListSourceChoice } from '../../ui/import/list-source';
import { TitledNames } from '../../ui/tables/titled-names';
import { TemplateButton } from '../../ui/import/template-button';
import { ClassFrame, useClassId } from '../class-frame';
import { UnknownUnits } from './unknown-units';

interface Looked {
  readonly source: ListSource;
  readonly mapping: readonly HeadingMapping[];
  readonly units: readonly UnitMapping[];
  readonly cutTitles: boolean;
  readonly preview: PreviewedTrainees;
}

/** Row A03: a list from Excel, looked at before anything is written; unknown headings are given their column by hand. */
export function ImportTraineesPage() {
  const classId = useClassId();
  const template = useCommand('training.makeTemplate');
  const preview = useCommand('training.previewTrainees', { quiet: true });
  const [looked, setLooked] = useState<Looked | null>(null);
  const [problem, setProblem] = useState('');
  const asked = useRef(0);

  async function look(asking: Omit<Looked, 'preview'>): Promise<string | null> {
    const { source, mapping, units, cutTitles } = asking;
    const turn = (asked.current += 1);
    const reply = await preview.run({
      classId,
      source,
      mapping: [...mapping],
      units: [...units],
      cutTitles,
    });
    // Arrows walk through the columns faster than lists are read: what was asked last is what is shown.
    if (turn !== asked.current) return null;
    if (!reply.ok) return errorMessage(reply.error);
    setLooked({ ...asking, preview: reply.value });
    return null;
  }

  return (
    <ClassFrame secondary={() => <TemplateButton running={template.running} make={() => template.run({})} />}>
      {() =>
        looked === null ? (
          <ListSourceChoice
            running={preview.running}
            onSource={(source) => look({ source, mapping: [], units: [], cutTitles: false })}
          />
        ) : (
          <Preview
            classId={classId}
            looked={looked}
            problem={problem}
            looking={preview.running}
            onMap={(said) => void look({ ...looked, ...said }).then((refused) => setProblem(refused ?? ''))}
            onBack={() => setLooked(null)}
            onProblem={setProblem}
          />
        )
      }
    </ClassFrame>
  );
}

interface PreviewProps {
  readonly classId: string;
  readonly looked: Looked;
  readonly problem: string;
  readonly looking: boolean;
  readonly onMap: (said: Partial<Pick<Looked, 'mapping' | 'units' | 'cutTitles'>>) => void;
  readonly onBack: () => void;
  readonly onProblem: (words: string) => void;
}

function Preview({ classId, looked, problem, looking, onMap, onBack, onProblem }: PreviewProps) {
  const navigate = useNavigate();
  const save = useCommand('training.saveTrainees', { quiet: true });
  const { preview, source, mapping, units, cutTitles } = looked;
  const asked = { classId, source, mapping: [...mapping], units: [...units], cutTitles };
  const exportWrong = useCommand('training.exportWrongTrainees');
  const missing = preview.columns.filter((column) => !column.found);

  async function write(): Promise<void> {
    const reply = await save.run({ ...asked, digest: preview.digest });
    if (!reply.ok) {
      onProblem(errorMessage(reply.error));
      return;
    }
    const { wrong } = preview.counts;
    const left = wrong === 0 ? '' : ` Còn ${wrong} dòng sai chưa nhập.`;
    showDone(`Đã nhập: ${reply.value.added} học viên mới, ${reply.value.changed} thay đổi.${left}`);
    await navigate({ to: '/training/$classId/trainees', params: { classId } });
  }

  async function saveWrong(): Promise<void> {
    const reply = await exportWrong.run(asked);
    if (reply.ok) saveArtifact(reply.value);
  }

  return (
    <ListPreview
      preview={preview}
      onExportWrong={{ running: exportWrong.running, run: () => void saveWrong() }}
      problem={problem}
      saving={save.running}
      onWrite={() => void write()}
      onBack={onBack}
      doubtful={OUTSIDE}
    >
      {(preview.ignoredHeadings.length > 0 || mapping.length > 0) && (
        <Group gap="md" align="flex-end">
          <Text>Cột chưa nhận ra:</Text>
          {headingsAsked(mapping, preview).map((heading) => {
            const column = mapping.find((one) => one.heading === heading)?.column ?? '';
            return (
              <NativeSelect
                key={heading}
                label={`“${heading}”`}
                value={column}
                onChange={(event) => {
                  const others = mapping.filter((one) => one.heading !== heading);
                  const chosen = event.currentTarget.value;
                  onMap({ mapping: chosen === '' ? others : [...others, { heading, column: chosen }] });
                }}
                data={[
                  { value: '', label: 'không nhập' },
                  ...preview.columns
                    .filter(({ key }) => !preview.headed.includes(key) || key === column)
                    .map(({ key, title }) => ({ value: key, label: title })),
                ]}
              />
            );
          })}
        </Group>
      )}
      <TitledNames count={preview.titled} running={looking} onCut={() => onMap({ cutTitles: true })} />
      <UnknownUnits unknown={preview.unknownUnits} mapping={units} onMap={(said) => onMap({ units: said })} />
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          Danh sách không có cột: {missing.map((column) => column.title).join(', ')}.
        </Text>
      )}
    </ListPreview>
  );
}

/** A list may write one heading above two columns; it is asked about once, as is one that was answered already. */
function headingsAsked(mapping: readonly HeadingMapping[], preview: PreviewedTrainees): string[] {
  const unread = preview.ignoredHeadings.filter((heading) => !heading.startsWith('Trang “'));
  return [...new Set([...mapping.map(({ heading }) => heading), ...unread])];
}

/** A unit that the register does not know may be one of it under another spelling. */
const OUTSIDE: GridFilter<ImportRow> = {
  key: 'outside',
  label: 'Đơn vị ngoài mục Đơn vị',
  test: ({ changes }) =>
    changes.some(({ column, after }) => column === 'unit' && after.endsWith('(ngoài mục Đơn vị)')),
};
