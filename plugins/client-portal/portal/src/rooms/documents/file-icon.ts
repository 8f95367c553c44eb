import type { IconName } from '../../ui/icon';

/** By its media type, which the server has read from its content. */
export function fileIcon(type: string): IconName {
  if (type.startsWith('image/')) return 'picture';
  if (/csv|excel|spreadsheet/.test(type)) return 'table';
  return type.includes('zip') ? 'archive' : 'document';
}
