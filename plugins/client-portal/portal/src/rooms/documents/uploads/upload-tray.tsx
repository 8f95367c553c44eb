import { Link, useLocation } from 'react-router-dom';
import { requestTargetPrefix } from '#protocol/documents/document-requests';
import { roomOf } from '../../../kit/registry';
import { RoomWords } from '../../../kit/room-page';
import { itemPath } from '../../../kit/session/target';
import { showInTray } from '../../../kit/tray';
import { ProgressBar } from '../../../ui/progress-bar';
import { useIntl } from '../intl';
import { isUnderWay } from './file-upload';
import { useUploads } from './store';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** On the other pages: that files are still on their way, and the way back to them. */
function UploadTray() {
  const intl = useIntl();
  const { pathname } = useLocation();
  const list = itemPath('documents');
  const seen = (item: string | null) =>
    item === null ? pathname === list : pathname.startsWith(`${list}/${requestTargetPrefix}`);
  const uploads = useUploads().filter((upload) => isUnderWay(upload) && !seen(upload.item));
  if (uploads.length === 0) return null;
  const label = intl.formatMessage({ id: 'uploads.underWay' }, { count: uploads.length });
  return (
    <aside
      aria-label={intl.formatMessage({ id: 'uploads.title' })}
      className="fixed inset-x-4 bottom-[max(1rem,env(safe-area-inset-bottom))] z-10 sm:start-auto sm:w-80"
    >
      <Link to={list} className="block rounded-2xl border border-line bg-raised p-4 shadow-high">
        <span className="mb-2 block font-medium">{label}</span>
        <ProgressBar
          label={label}
          value={sum(uploads.map(({ sent }) => sent))}
          max={sum(uploads.map(({ file }) => file.size))}
        />
      </Link>
    </aside>
  );
}

/** It stands outside the room's pages, and brings its words along. */
export function showUploadTray() {
  const room = roomOf('documents');
  if (!room) return;
  showInTray(
    <RoomWords room={room}>
      <UploadTray />
    </RoomWords>
  );
}
