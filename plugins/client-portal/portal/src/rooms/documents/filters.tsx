import type { ClientDocuments } from '#protocol';
import { documentDirections } from '#protocol/documents/documents';
import type { ListPlace } from '../../kit/lists/list-place';
import { useKnownPortal } from '../../kit/session/portal';
import { FolderFilter } from './folder-filter';
import { useIntl } from './intl';
import type { DocumentsWish } from './requests';

interface FiltersProps {
  wish: DocumentsWish;
  folders: ClientDocuments['folders'];
  onWish: ListPlace['choose'];
}

const choice =
  'flex min-h-11 min-w-0 cursor-pointer items-center justify-center rounded-lg px-3.5 text-center text-sm text-muted has-checked:bg-surface has-checked:font-semibold has-checked:text-text has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-ink';

/** Who sent it, and in which folder it lies. Nothing to choose from, nothing shown. */
export function Filters({ wish, folders, onWish }: FiltersProps) {
  const intl = useIntl();
  const { name } = useKnownPortal();
  if (folders.length === 0 && wish.direction === null && wish.folder === null) return null;
  const options = [null, ...documentDirections];
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <fieldset className="w-full min-w-0 sm:w-auto">
        <legend className="sr-only">{intl.formatMessage({ id: 'documents.direction' })}</legend>
        <div className="grid grid-cols-3 gap-1 rounded-xl bg-sunken p-1">
          {options.map((direction) => (
            <label key={direction ?? 'all'} className={choice}>
              <input
                type="radio"
                name="direction"
                className="sr-only"
                checked={direction === wish.direction}
                // the folders of the other side are not the same
                onChange={() => onWish({ direction, folder: null })}
              />
              <span className="line-clamp-2">
                {intl.formatMessage({ id: `documents.${direction ?? 'all'}` }, { name })}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <FolderFilter
        folder={wish.folder}
        folders={folders.filter(
          ({ direction }) => wish.direction === null || direction === wish.direction
        )}
        onFolder={(folder) => onWish({ folder })}
      />
    </div>
  );
}
