import { useId, useRef } from 'react';
import type { UploadRules } from '#protocol';
import { useDrop } from '../../../kit/files/use-drop';
import { useReadOnly } from '../../../kit/session/may';
import { useClient } from '../../../kit/session/session';
import { useFileSize } from '../../../ui/file-size';
import { Icon, IconTile } from '../../../ui/icon';
import { useIntl } from '../intl';
import { acceptOf, FilePicker, takesPictures } from './file-picker';
import { chooseLater, UploadsLater } from './uploads-later';

/** Something with a finger on it most likely has a camera too. */
const isTouched = () => window.matchMedia('(pointer: coarse)').matches;

interface AddFilesProps {
  rules: UploadRules;
}

/** Choose or drop, look again, send (J5). Where the paper clip is off there is no such section (I4). */
export function AddFiles({ rules }: AddFilesProps) {
  const intl = useIntl();
  const id = useId();
  const size = useFileSize();
  const readOnly = useReadOnly();
  const { contact } = useClient();
  const area = useRef<HTMLElement>(null);
  const add = (files: File[]) => void chooseLater(contact.id, null, files);
  const over = useDrop(area, readOnly ? null : add);
  const touched = isTouched();
  const buttons = { accept: acceptOf(rules), held: readOnly, onFiles: add };
  return (
    <section
      ref={area}
      aria-labelledby={id}
      className={`card p-5 transition ${over ? 'border-dashed border-ink bg-soft' : ''}`}
    >
      <div className="flex flex-wrap items-center gap-4">
        <IconTile name="upload" />
        <div className="min-w-0 grow basis-60">
          <h2 id={id} className="text-lg font-semibold">
            {intl.formatMessage({ id: 'uploads.title' })}
          </h2>
          <p className="text-sm text-muted">
            {intl.formatMessage(
              { id: touched ? 'uploads.leadTouch' : 'uploads.lead' },
              { size: size(rules.maxSize) }
            )}
          </p>
        </div>
        <div className="grid w-full gap-2 sm:flex sm:w-auto">
          <FilePicker
            {...buttons}
            look="primary"
            name={intl.formatMessage({ id: 'uploads.files' })}
          >
            <Icon name="plus" />
            {intl.formatMessage({ id: 'uploads.add' })}
          </FilePicker>
          {touched && takesPictures(rules) && (
            <FilePicker
              {...buttons}
              camera
              accept="image/*"
              name={intl.formatMessage({ id: 'uploads.camera' })}
            >
              <Icon name="camera" />
              {intl.formatMessage({ id: 'uploads.photo' })}
            </FilePicker>
          )}
        </div>
      </div>
      <details className="mt-2 text-sm text-muted sm:ms-14">
        <summary className="inline-flex min-h-8 items-center gap-1 rounded-lg font-medium text-ink">
          {intl.formatMessage({ id: 'uploads.which' })}
          <Icon name="down" className="size-4" />
        </summary>
        <p className="mt-1">
          {intl.formatList(
            rules.extensions.map((extension) => extension.toUpperCase()),
            { type: 'unit' }
          )}
          {rules.left !== null &&
            ` · ${intl.formatMessage({ id: 'uploads.left' }, { size: size(rules.left) })}`}
        </p>
      </details>
      {readOnly && (
        <p className="mt-3 text-sm text-muted">{intl.formatMessage({ id: 'viewAs.profile' })}</p>
      )}
      <UploadsLater item={null} rules={rules} />
    </section>
  );
}
