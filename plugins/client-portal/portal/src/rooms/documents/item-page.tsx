import { useParams } from 'react-router-dom';
import { requestTargetPrefix } from '#protocol/documents/document-requests';
import { Document } from './document';
import { Request } from './document-requests/request';

/** Both are items of one app, so that a link into either has a target. */
export default function ItemPage() {
  const { item = '' } = useParams();
  return item.startsWith(requestTargetPrefix) ? (
    <Request key={item} id={item.slice(requestTargetPrefix.length)} />
  ) : (
    <Document key={item} id={item} />
  );
}
