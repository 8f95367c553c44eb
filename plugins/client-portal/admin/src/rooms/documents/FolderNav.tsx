import { Box, Flex, Typography } from '@strapi/design-system';
import { Folder, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Documents } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useText } from '../../ui/text';
import { countIn, viewKey } from './views';
import type { View } from './views';

const Entry = styled.button<{ $depth: number }>`
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: center;
  width: 100%;
  padding: ${({ theme }) => theme.spaces[2]};
  padding-inline-start: calc(
    ${({ theme }) => theme.spaces[2]} + ${({ $depth }) => $depth * 1.6}rem
  );
  border: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &[aria-current] {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

interface FolderNavProps {
  folders: Documents['folders'];
  view: View;
  onView: (view: View) => void;
}

/** Sent, and Received › Client Portal, each with its folders (J7), and what was deleted. */
export const FolderNav = ({ folders, view, onView }: FolderNavProps) => {
  const text = useText();
  const can = useCan();
  const inside = (direction: 'sent' | 'received', depth: number) =>
    folders
      .filter((one) => one.direction === direction && one.folder !== null)
      .map(({ folder }) => ({
        view: { at: direction, folder: folder ?? undefined } satisfies View,
        label: folder ?? '',
        depth,
      }));
  const entries: { view: View; label: string; depth: number }[] = [
    { view: { at: 'all' }, label: text('documents.all'), depth: 0 },
    { view: { at: 'sent' }, label: text('documents.sent'), depth: 0 },
    ...inside('sent', 1),
    { view: { at: 'received' }, label: text('documents.received_path'), depth: 0 },
    ...inside('received', 1),
    ...(can('documents.delete')
      ? [{ view: { at: 'deleted' } as const, label: text('documents.deleted'), depth: 0 }]
      : []),
  ];
  return (
    <Box tag="nav" aria-label={text('documents.folders')}>
      <ul>
        {entries.map((entry) => {
          const key = viewKey(entry.view);
          const count = countIn(folders, entry.view);
          return (
            <li key={key}>
              <Entry
                type="button"
                $depth={entry.depth}
                aria-current={key === viewKey(view) ? 'true' : undefined}
                onClick={() => onView(entry.view)}
              >
                {entry.view.at === 'deleted' ? (
                  <Trash fill="neutral600" aria-hidden />
                ) : (
                  <Folder fill="neutral600" aria-hidden />
                )}
                <Flex flex="1" minWidth={0}>
                  <Typography ellipsis title={entry.label} dir="auto">
                    {entry.label}
                  </Typography>
                </Flex>
                {count === null ? null : (
                  <Typography variant="pi" textColor="neutral600">
                    {count}
                  </Typography>
                )}
              </Entry>
            </li>
          );
        })}
      </ul>
    </Box>
  );
};
