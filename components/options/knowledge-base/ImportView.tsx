import { useRef, useState } from 'preact/hooks';
import type { ImportPlan } from '../../../core/import/plan-import';
import { useTranslate } from '../../panel/translate';
import { ImportPlanTable } from './ImportPlanTable';
import type { Notice } from './KnowledgeBaseSection';
import type { KnowledgeBaseServices } from './knowledge-base-services';

export interface ImportViewProps {
  readonly services: Pick<KnowledgeBaseServices, 'planImport' | 'applyImport'>;
  readonly onDone: (notice: Notice | null) => void;
}

interface Work {
  readonly what: 'reading' | 'writing';
  readonly done: number;
  readonly total: number | null;
}

/** A file is chosen, read, shown line by line, and written once the agent agrees. */
export function ImportView({ services, onDone }: ImportViewProps) {
  const t = useTranslate();
  const [work, setWork] = useState<Work | null>(null);
  const [planned, setPlanned] = useState<{ readonly name: string; readonly plan: ImportPlan } | null>(null);
  const [problem, setProblem] = useState('');
  const [isOver, setIsOver] = useState(false);
  const cancel = useRef<AbortController | null>(null);

  const run = async (
    what: Work['what'],
    task: (options: Parameters<typeof services.planImport>[1]) => Promise<void>,
  ) => {
    cancel.current = new AbortController();
    const { signal } = cancel.current;
    setProblem('');
    setWork({ what, done: 0, total: null });
    try {
      await task({ signal, onProgress: (done, total) => setWork({ what, done, total }) });
    } catch (error) {
      setProblem(
        signal.aborted
          ? t('kbImportCancelled')
          : t('kbImportFailed', error instanceof Error ? error.message : ''),
      );
    } finally {
      setWork(null);
      cancel.current = null;
    }
  };
  const read = (file: File | undefined) => {
    if (!file || work) return;
    setPlanned(null);
    void run('reading', async (options) => {
      const plan = await services.planImport(file, options);
      setPlanned({ name: file.name, plan });
    });
  };
  const write = (name: string, plan: ImportPlan) =>
    void run('writing', async (options) => {
      const undo = await services.applyImport(plan, name, options);
      onDone({ text: t('kbImported', plan.put.length), undo });
    });

  return (
    <>
      <h3 class="kb__heading" tabIndex={-1}>
        {t('kbImport')}
      </h3>
      <p class="options__intro">{t('kbImportIntro')}</p>
      <label
        class="kb__drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          read(event.dataTransfer?.files[0]);
        }}
      >
        <span class="kb__drop-title">{t('kbImportChoose')}</span>
        <span class="kb__hint">{t('kbImportFormats')}</span>
        <input
          type="file"
          class="kb__file"
          accept=".yaml,.yml,.json,.zip,.csv,.tsv,.md,.markdown"
          disabled={work !== null}
          onChange={(event) => {
            read(event.currentTarget.files?.[0]);
            // The same file again is a new choice.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div role="status">
        {work && (
          <div class="kb__progress">
            <progress
              max={work.total ?? undefined}
              value={work.total === null ? undefined : work.done}
              aria-label={t('kbImportProgress')}
            />
            <span>
              {work.what === 'reading'
                ? t('kbImportReading', work.done)
                : t('kbImportWriting', work.done, work.total ?? 0)}
            </span>
            <button type="button" class="button button--small" onClick={() => cancel.current?.abort()}>
              {t('kbCancel')}
            </button>
          </div>
        )}
        {problem !== '' && <p class="kb__error">{problem}</p>}
      </div>
      {planned && !work && (
        <ImportPlanTable
          key={planned.name}
          name={planned.name}
          plan={planned.plan}
          onAgree={() => write(planned.name, planned.plan)}
          onRefuse={() => setPlanned(null)}
        />
      )}
    </>
  );
}
