import { lazy, Suspense, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { styled } from 'styled-components';
import { Flex, Typography } from '@strapi/design-system';
import { Loading } from '../../../ui/States';
import { useText } from '../../../ui/text';
import { FieldToolbar, usualZoom } from './FieldToolbar';
import { PageFields } from './PageFields';
import type { PartyColour } from './partyColours';
import type { Party } from './placement';
import type { FieldEditor } from './useFieldEditor';

// PDF.js is larger than the rest of the panel together
const PdfSheets = lazy(() => import('./PdfSheets'));

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  align-items: start;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 34rem;
  }
`;

interface FieldCanvasProps<P extends Party> {
  editor: FieldEditor<P>;
  bytes: Blob;
  colourOf: (party: string) => PartyColour;
  broken: ReadonlySet<string>;
  /** beside the pages; below them where there is no room */
  side: ReactNode;
}

const writes = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

/** The document with its fields, and the tools for them. */
export const FieldCanvas = <P extends Party>(props: FieldCanvasProps<P>) => {
  const { editor, bytes, colourOf, broken, side } = props;
  const text = useText();
  const [zoom, setZoom] = useState<number>(usualZoom);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || writes(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === 'z') {
      event.preventDefault();
      if (event.shiftKey) editor.redo();
      else editor.undo();
    } else if (key === 'y') {
      event.preventDefault();
      editor.redo();
    }
  };

  return (
    // the keys of an editor: what they do can be done with the buttons of the toolbar too
    <Columns onKeyDown={onKeyDown}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <FieldToolbar editor={editor} zoom={zoom} onZoom={setZoom} />
        <Suspense fallback={<Loading />}>
          <PdfSheets
            bytes={bytes}
            pages={editor.pages}
            zoom={zoom}
            onPage={editor.setPage}
            overlay={(page, size) => (
              <PageFields
                editor={editor}
                page={page}
                size={size}
                colourOf={colourOf}
                broken={broken}
              />
            )}
          />
        </Suspense>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('fields.keys')}
        </Typography>
      </Flex>
      {side}
    </Columns>
  );
};
