import type { UploadRules } from '#protocol';
import { useReadOnly } from '../../../kit/session/may';
import { Interrupted } from './interrupted';
import { UploadList } from './upload-list';

export interface UploadsProps {
  /** the line of a request, or null for what is sent unasked */
  item: string | null;
  rules: UploadRules;
}

/** What was chosen, what is on its way, and what an earlier visit has left; nothing while there is none. */
export default function Uploads({ item, rules }: UploadsProps) {
  const readOnly = useReadOnly();
  return (
    <>
      {!readOnly && <Interrupted item={item} />}
      <UploadList item={item} rules={rules} />
    </>
  );
}
