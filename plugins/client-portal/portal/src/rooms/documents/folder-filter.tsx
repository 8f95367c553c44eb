import type { ClientDocuments } from '#protocol';
import { Icon } from '../../ui/icon';
import { Select } from '../../ui/select';
import { foldersOf } from './folders';
import { useIntl } from './intl';

interface FolderFilterProps {
  folder: string | null;
  folders: ClientDocuments['folders'];
  onFolder: (folder: string | null) => void;
}

/** More chips than that would push the documents off the page. */
const mostChips = 8;
const all = '\0';

/** Chips on a desk, the browser's own list on a phone and where there are many. */
export function FolderFilter({ folder, folders: counts, onFolder }: FolderFilterProps) {
  const intl = useIntl();
  const folders = foldersOf(counts, intl.locale);
  if (!folders.some(({ name }) => name !== '') && folder === null) return null;

  const label = (name: string) => name || intl.formatMessage({ id: 'documents.noFolder' });
  const everything = intl.formatMessage({ id: 'documents.allFolders' });
  const few = folders.length <= mostChips;
  const chip = (on: boolean) =>
    `inline-flex min-h-11 max-w-60 items-center gap-2 rounded-full border px-4 text-sm ${on ? 'border-ink bg-soft font-semibold text-ink' : 'border-line bg-surface text-text hover:bg-sunken'}`;
  return (
    <>
      {few && (
        <div
          role="group"
          aria-label={intl.formatMessage({ id: 'documents.folder' })}
          className="hidden w-full flex-wrap gap-2 sm:flex"
        >
          <button
            type="button"
            className={chip(folder === null)}
            aria-pressed={folder === null}
            onClick={() => onFolder(null)}
          >
            {everything}
          </button>
          {folders.map(({ name, total }) => (
            <button
              key={name}
              type="button"
              className={chip(folder === name)}
              aria-pressed={folder === name}
              onClick={() => onFolder(folder === name ? null : name)}
            >
              {name && <Icon name="folder" className="size-4" />}
              <span className="truncate" dir="auto">
                {label(name)}
              </span>
              <span className="tabular-nums">{intl.formatNumber(total)}</span>
            </button>
          ))}
        </div>
      )}
      <div className={`w-full ${few ? 'sm:hidden' : 'sm:w-72'}`}>
        <Select
          aria-label={intl.formatMessage({ id: 'documents.folder' })}
          value={folder ?? all}
          onChange={({ target }) => onFolder(target.value === all ? null : target.value)}
        >
          <option value={all}>{everything}</option>
          {folder !== null && !folders.some(({ name }) => name === folder) && (
            <option value={folder}>{label(folder)}</option>
          )}
          {folders.map(({ name, total }) => (
            <option key={name} value={name}>
              {`${label(name)} (${intl.formatNumber(total)})`}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
