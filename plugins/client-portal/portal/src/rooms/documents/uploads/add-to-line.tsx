import type { UploadRules } from '#protocol';
import { useReadOnly } from '../../../kit/session/may';
import { useClient } from '../../../kit/session/session';
import { Icon } from '../../../ui/icon';
import { useIntl } from '../intl';
import { acceptOf, FilePicker } from './file-picker';
import { chooseLater, UploadsLater } from './uploads-later';

interface AddToLineProps {
  item: string;
  label: string;
  /** something was sent for it already */
  again: boolean;
  rules: UploadRules;
}

/** The same in small, for one line of a request. */
export function AddToLine({ item, label, again, rules }: AddToLineProps) {
  const intl = useIntl();
  const readOnly = useReadOnly();
  const { contact } = useClient();
  return (
    <div className="mt-3">
      <FilePicker
        accept={acceptOf(rules)}
        held={readOnly}
        name={intl.formatMessage({ id: 'uploads.filesFor' }, { label })}
        onFiles={(files) => void chooseLater(contact.id, item, files)}
      >
        <Icon name="plus" />
        {intl.formatMessage({ id: again ? 'uploads.addAnother' : 'uploads.addFor' })}
        <span className="sr-only">: {label}</span>
      </FilePicker>
      <UploadsLater item={item} rules={rules} />
    </div>
  );
}
