import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { errorMessage, type AppError } from '@shared/contract/error-messages';
import {
  RegisterKind,
  type ImportPreview,
  type ImportRecord,
  type ListSource,
} from '@shared/council/import/contract';
import { showError } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { ListSourceChoice } from '../../ui/import/list-source';
import { TemplateButton } from '../../ui/import/template-button';
import { PageHeader } from '../../ui/layout/page-header';
import { PathSteps, type PathStep } from '../../ui/layout/path-steps';
import { RegisterTabs } from '../tabs';
import { EarlierImports } from './earlier-imports';
import { ImportResult } from './import-result';
import { kindTitles } from './import-words';
import { PreviewTable } from './preview-table';

type Stage =
  | { readonly step: 'source' }
  | { readonly step: 'preview'; readonly preview: ImportPreview; readonly source: ListSource }
  | { readonly step: 'done'; readonly record: ImportRecord; readonly wrong: number };

const STEPS = ['source', 'preview', 'done'] as const;
const stepLabels = { source: 'Chọn tệp', preview: 'Xem trước', done: 'Kết quả' } as const;

/** Rows D01–D05: choose a file or paste, see what would change, then write; undo as one step. */
export function ImportPage() {
  const params = useParams({ from: '/council/import/$kind' });
  const kind = RegisterKind.catch('deputies').parse(params.kind);
  return <ImportAssistant key={kind} kind={kind} />;
}

function ImportAssistant({ kind }: { readonly kind: RegisterKind }) {
  const [stage, setStage] = useState<Stage>({ step: 'source' });
  const template = useCommand('council.makeTemplate');
  const preview = useCommand('council.previewImport', { quiet: true });
  const reached = STEPS.indexOf(stage.step);
  const steps: PathStep[] = STEPS.map((step, index) => ({
    key: step,
    label: stepLabels[step],
    state: index < reached ? 'done' : index === reached ? 'current' : 'open',
  }));

  async function look(source: ListSource, cutTitles: boolean): Promise<AppError | null> {
    const reply = await preview.run({ kind, source, cutTitles });
    if (!reply.ok) return reply.error;
    setStage({ step: 'preview', preview: reply.value, source });
    return null;
  }

  async function firstLook(source: ListSource): Promise<string | null> {
    const refused = await look(source, false);
    return refused && errorMessage(refused);
  }

  async function lookWithoutTitles(source: ListSource): Promise<void> {
    const refused = await look(source, true);
    if (refused) showError(refused);
  }

  return (
    <>
      <RegisterTabs />
      <PageHeader
        title={kindTitles[kind]}
        secondary={<TemplateButton running={template.running} make={() => template.run({ kind })} />}
      />
      <PathSteps
        label="Các bước nhập"
        steps={steps}
        onSelect={(key) => {
          if (key === 'source') setStage({ step: 'source' });
        }}
      />
      {stage.step === 'source' && (
        <>
          <ListSourceChoice running={preview.running} onSource={firstLook} />
          <EarlierImports kind={kind} />
        </>
      )}
      {stage.step === 'preview' && (
        <PreviewTable
          key={stage.preview.id}
          preview={stage.preview}
          pasted={stage.source.type === 'paste'}
          looking={preview.running}
          onCutTitles={() => lookWithoutTitles(stage.source)}
          onBack={() => setStage({ step: 'source' })}
          onCommitted={(record) => setStage({ step: 'done', record, wrong: stage.preview.counts.wrong })}
        />
      )}
      {stage.step === 'done' && (
        <ImportResult
          record={stage.record}
          wrong={stage.wrong}
          onAgain={() => setStage({ step: 'source' })}
        />
      )}
    </>
  );
}
