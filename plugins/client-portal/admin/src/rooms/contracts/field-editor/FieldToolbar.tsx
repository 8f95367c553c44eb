import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowLineLeft, Duplicate, Expand, Files, Minus, Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../../ui/text';
import type { Party } from './placement';
import type { FieldEditor } from './useFieldEditor';

const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const;
export const usualZoom = 1;

const Upright = styled(ArrowLineLeft)`
  transform: rotate(90deg);
`;

// the design system has no arrow that turns
const Turn = ({ back }: { back: boolean }) => (
  <svg
    viewBox="0 0 16 16"
    width="1.6rem"
    height="1.6rem"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    style={back ? undefined : { transform: 'scaleX(-1)' }}
  >
    <path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6" style={{ fill: 'none' }} />
  </svg>
);

interface FieldToolbarProps<P extends Party> {
  editor: FieldEditor<P>;
  zoom: number;
  onZoom: (zoom: number) => void;
}

/** Undo, copies, lining up, zoom. */
export const FieldToolbar = <P extends Party>({ editor, zoom, onZoom }: FieldToolbarProps<P>) => {
  const text = useText();
  const none = editor.chosen.length === 0;
  const few = editor.chosen.length < 2;
  const at = zooms.findIndex((one) => one === zoom);
  return (
    <Flex gap={2} wrap="wrap" role="toolbar" aria-label={text('fields.tools')}>
      <Flex gap={1}>
        <IconButton label={text('fields.undo')} disabled={!editor.canUndo} onClick={editor.undo}>
          <Turn back />
        </IconButton>
        <IconButton label={text('fields.redo')} disabled={!editor.canRedo} onClick={editor.redo}>
          <Turn back={false} />
        </IconButton>
      </Flex>
      <Flex gap={1}>
        <IconButton label={text('fields.duplicate')} disabled={none} onClick={editor.duplicate}>
          <Duplicate />
        </IconButton>
        <IconButton
          label={text('fields.all_pages')}
          disabled={none || editor.pages.length < 2}
          onClick={editor.copyToAllPages}
        >
          <Files />
        </IconButton>
      </Flex>
      <Flex gap={1}>
        <IconButton
          label={text('fields.align_left')}
          disabled={few}
          onClick={() => editor.align('left')}
        >
          <ArrowLineLeft />
        </IconButton>
        <IconButton
          label={text('fields.align_top')}
          disabled={few}
          onClick={() => editor.align('top')}
        >
          <Upright />
        </IconButton>
        <IconButton
          label={text('fields.same_size')}
          disabled={few}
          onClick={() => editor.align('size')}
        >
          <Expand />
        </IconButton>
      </Flex>
      <Flex gap={1} marginLeft="auto">
        <IconButton
          label={text('preview.smaller')}
          disabled={at <= 0}
          onClick={() => onZoom(zooms[at - 1] ?? zoom)}
        >
          <Minus />
        </IconButton>
        <Box minWidth="4rem">
          <Typography variant="pi" tag="p" textAlign="center" role="status">
            {text('fields.zoom', { percent: Math.round(zoom * 100) })}
          </Typography>
        </Box>
        <IconButton
          label={text('preview.larger')}
          disabled={at === zooms.length - 1}
          onClick={() => onZoom(zooms[at + 1] ?? zoom)}
        >
          <Plus />
        </IconButton>
      </Flex>
    </Flex>
  );
};
