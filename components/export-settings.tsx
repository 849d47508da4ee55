import { type ReactElement, useId, useState } from 'react';
import { COPY_VARIANTS, type CopyVariant } from '../utils/engine/export/clipboard.ts';
import { EXPORTERS } from '../utils/engine/export/exporters.ts';
import { filePath, NAME_TOKENS, type NameTemplate } from '../utils/engine/export/file-path.ts';
import type { Clip } from '../utils/engine/model/clip.ts';
import { Check, Choice } from './fields.tsx';
import { type Say, useSay } from './words.ts';

const LAYOUTS = ['official', 'plain'] as const;
/** What an empty field of the name stands for: every file has a name. */
const PLAIN_NAME = '{title}';
const CLASHES = ['number', 'overwrite', 'ask'] as const;

/** What the reader may choose for files and copies. */
export interface ExportSettings extends NameTemplate {
  readonly format: string;
  readonly layout: (typeof LAYOUTS)[number];
  readonly note: boolean;
  readonly gapMarks: boolean;
  readonly clash: (typeof CLASHES)[number];
  readonly copyAs: CopyVariant;
  readonly copySource: boolean;
}

interface ExportSettingsProps {
  readonly settings: ExportSettings;
  /** ISO 8601 with a zone, for the preview of a name. */
  readonly now: string;
  readonly onChange: (change: Partial<ExportSettings>) => void;
}

/** The choices for files, their names and places, and copies. */
export function ExportSettingsView({ settings, now, onChange }: ExportSettingsProps): ReactElement {
  const say = useSay();
  return (
    <div className="more">
      <Choice
        label={say('settingFormat')}
        onChange={(format) => onChange({ format })}
        options={EXPORTERS.map(({ id }) => [id, say(`format_${id}` as 'format_md')])}
        value={settings.format}
      />
      <Choice
        label={say('settingLayout')}
        onChange={(layout) => onChange({ layout })}
        options={LAYOUTS.map((id) => [id, say(`layout_${id}`)])}
        value={settings.layout}
      />
      <Check checked={settings.note} label={say('settingNote')} onChange={(note) => onChange({ note })} />
      <Check checked={settings.gapMarks} label={say('choicesGapMarks')} onChange={(gapMarks) => onChange({ gapMarks })} />
      <NameFields folder={settings.folder} format={settings.format} name={settings.name} now={now} onChange={onChange} />
      <Choice
        label={say('settingClash')}
        onChange={(clash) => onChange({ clash })}
        options={CLASHES.map((id) => [id, say(`clash_${id}`)])}
        value={settings.clash}
      />
      <Choice
        label={say('settingCopyAs')}
        onChange={(copyAs) => onChange({ copyAs })}
        options={COPY_VARIANTS.map((id) => [id, say(`copy_${id}`)])}
        value={settings.copyAs}
      />
      <Check checked={settings.copySource} label={say('settingCopySource')} onChange={(copySource) => onChange({ copySource })} />
    </div>
  );
}

interface NameFieldsProps extends NameTemplate {
  readonly format: string;
  readonly now: string;
  readonly onChange: (change: Partial<NameTemplate>) => void;
}

/** The templates count as they are typed; what is typed doesn't wait for the settings to come back. */
function NameFields({ name, folder, format, now, onChange }: NameFieldsProps): ReactElement {
  const say = useSay();
  const id = useId();
  const [draft, setDraft] = useState<NameTemplate>({ name, folder });
  const extension = EXPORTERS.find((exporter) => exporter.id === format)?.extension ?? '.md';
  const take = (next: NameTemplate): void => {
    setDraft(next);
    onChange(named(next));
  };
  return (
    <>
      <label htmlFor={`${id}name`}>{say('settingName')}</label>
      <input
        id={`${id}name`}
        onChange={({ target }) => take({ ...draft, name: target.value })}
        placeholder={PLAIN_NAME}
        type="text"
        value={draft.name}
      />
      <div className="buttons tokens">
        {NAME_TOKENS.map((token) => (
          <button key={token} onClick={() => take({ ...draft, name: `${draft.name}{${token}}` })} title={`{${token}}`} type="button">
            {say(`token_${token}`)}
          </button>
        ))}
      </div>
      <label htmlFor={`${id}folder`}>{say('settingFolder')}</label>
      <input
        id={`${id}folder`}
        onChange={({ target }) => take({ ...draft, folder: target.value })}
        placeholder={say('settingFolderNone')}
        type="text"
        value={draft.folder}
      />
      <p aria-live="polite" className="soft preview">
        {say('settingPreviewName', filePath(sampleClip(say, now), extension, named(draft)))}
      </p>
    </>
  );
}

function named(template: NameTemplate): NameTemplate {
  return template.name.trim() === '' ? { ...template, name: PLAIN_NAME } : template;
}

/** A clip that knows an answer to every token. */
function sampleClip(say: Say, clippedAt: string): Clip {
  const url = 'https://www.example.cn/a/1.html';
  return {
    version: 1,
    title: say('sampleTitle'),
    text: '',
    clippedAt,
    source: { url, page: url, author: say('sampleAuthor'), published: clippedAt.slice(0, 10) },
    site: { isTemplateSite: false, score: 0, evidence: [] },
    completeness: { truncated: true, evidence: [] },
    script: { found: 'hans' },
    documentKind: say('sampleKind'),
    paragraphs: [],
    captured: '',
    removed: [],
    replaced: [],
    gaps: [],
    suggestions: [],
  };
}
