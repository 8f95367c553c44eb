import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { PageSize } from '#protocol';
import { FieldBox } from './FieldBox';
import type { DOMRectSize } from './FieldBox';
import { movedBy, resizedBy } from './geometry';
import type { Box } from './geometry';
import type { PartyColour } from './partyColours';
import { changeFields } from './placement';
import type { Party } from './placement';
import { snapMoved, snapResized } from './snapping';
import type { Guide } from './snapping';
import type { FieldEditor } from './useFieldEditor';

const Line = styled.div<{ $guide: Guide }>`
  position: absolute;
  z-index: 3;
  pointer-events: none;
  background: #d02b6f;
  ${({ $guide: { axis, at } }) =>
    axis === 'x'
      ? `left: ${at * 100}%; top: 0; bottom: 0; width: 1px;`
      : `top: ${at * 100}%; left: 0; right: 0; height: 1px;`}
`;

const Page = styled.div`
  position: absolute;
  inset: 0;
`;

interface PageFieldsProps<P extends Party> {
  editor: FieldEditor<P>;
  page: number;
  size: PageSize;
  colourOf: (party: string) => PartyColour;
  /** ids of fields that something is wrong with */
  broken: ReadonlySet<string>;
}

interface Dragged {
  boxes: ReadonlyMap<string, Box>;
  guides: readonly Guide[];
}

/** pixels within which a field is pulled to another */
const pull = 6;
const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The fields of one page, and everything that mouse and keys do with them. */
export const PageFields = <P extends Party>(props: PageFieldsProps<P>) => {
  const { editor, page, size, colourOf, broken } = props;
  const [dragged, setDragged] = useState<Dragged>();
  const fields = editor.placement.fields.filter((field) => field.page === page);
  const others = fields.filter(({ id }) => !editor.selected.has(id));

  const drag = (id: string, how: 'move' | 'resize', dx: number, dy: number, px: DOMRectSize) => {
    const field = fields.find((one) => one.id === id);
    if (!field) return;
    const reach = { x: pull / px.width, y: pull / px.height };
    if (how === 'resize') {
      const { box, guides } = snapResized(resizedBy(field, dx, dy, size), others, reach);
      setDragged({ boxes: new Map([[id, box]]), guides });
      return;
    }
    const { box, guides } = snapMoved(movedBy(field, dx, dy), others, reach);
    const by = { x: box.x - field.x, y: box.y - field.y };
    const moving = editor.selected.has(id) ? editor.chosen : [field];
    setDragged({
      boxes: new Map(moving.map((one) => [one.id, movedBy(one, by.x, by.y)])),
      guides,
    });
  };

  const drop = () => {
    if (!dragged) return;
    const { boxes } = dragged;
    editor.change((current) =>
      changeFields(current, new Set(boxes.keys()), (field) => ({
        ...field,
        ...boxes.get(field.id),
      }))
    );
    setDragged(undefined);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key as keyof typeof steps];
    if (step) {
      event.preventDefault();
      const points = event.altKey ? 1 : 6;
      const dx = ((step[0] ?? 0) * points) / size.width;
      const dy = ((step[1] ?? 0) * points) / size.height;
      editor.changeChosen(
        (field) => ({
          ...field,
          ...(event.shiftKey ? resizedBy(field, dx, dy, size) : movedBy(field, dx, dy)),
        }),
        event.shiftKey ? 'resize' : 'move'
      );
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      const frame = event.currentTarget.closest<HTMLElement>('[role="region"]');
      const next = others[0] ? document.getElementById(`field-${others[0].id}`) : frame;
      editor.remove();
      next?.focus();
    } else if (event.key === 'Escape') {
      editor.select(new Set());
    } else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      editor.duplicate();
    }
  };

  const select = (id: string, withOthers: boolean) =>
    editor.select((current) => {
      if (!withOthers) return new Set([id]);
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  return (
    <Page onPointerDown={() => editor.select(new Set())}>
      {fields.map((field) => (
        <FieldBox
          key={field.id}
          field={field}
          box={dragged?.boxes.get(field.id) ?? field}
          partyName={editor.signers.find(({ key }) => key === field.party)?.name ?? ''}
          colour={colourOf(field.party)}
          selected={editor.selected.has(field.id)}
          broken={broken.has(field.id)}
          onSelect={(withOthers) => select(field.id, withOthers)}
          onDrag={(how, dx, dy, px) => drag(field.id, how, dx, dy, px)}
          onDrop={drop}
          onKeyDown={onKeyDown}
        />
      ))}
      {dragged?.guides.map((guide) => (
        <Line key={`${guide.axis}${guide.at}`} $guide={guide} aria-hidden />
      ))}
    </Page>
  );
};
