import type { KeyboardEvent, PointerEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../ui/text';
import type { Box } from './geometry';
import type { PartyColour } from './partyColours';
import type { PlacedField } from './placement';
import { usePointerDrag } from './usePointerDrag';

const Frame = styled.div<{ $colour: PartyColour; $selected: boolean; $broken: boolean }>`
  position: absolute;
  box-sizing: border-box;
  display: flex;
  align-items: center;
  padding-inline: 3px;
  overflow: visible;
  cursor: move;
  touch-action: none;
  user-select: none;
  color: #181826;
  font-size: 1.1rem;
  line-height: 1;
  background: ${({ $colour }) => $colour.ground};
  border: 1px ${({ $broken }) => ($broken ? 'dashed #b72b1a' : 'solid')};
  border-color: ${({ $colour, $broken }) => ($broken ? '#b72b1a' : $colour.line)};
  border-radius: 2px;
  box-shadow: ${({ $selected, $colour }) => ($selected ? `0 0 0 2px ${$colour.line}` : 'none')};
  z-index: ${({ $selected }) => ($selected ? 2 : 1)};

  &:focus-visible {
    outline: 2px solid #181826;
    outline-offset: 3px;
  }
`;

const Name = styled.span`
  overflow: hidden;
  white-space: nowrap;
  text-overflow: ellipsis;
`;

const Corner = styled.span<{ $colour: PartyColour }>`
  position: absolute;
  right: -7px;
  bottom: -7px;
  width: 14px;
  height: 14px;
  border: 2px solid #fff;
  border-radius: 50%;
  background: ${({ $colour }) => $colour.line};
  cursor: nwse-resize;
  touch-action: none;
`;

/** What a drag has to know of the page it happens on: its size in pixels. */
const pixels = (element: HTMLElement) => {
  const { width, height } =
    element.closest('[data-page]')?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
  return { width, height };
};

interface FieldBoxProps {
  field: PlacedField;
  box: Box;
  partyName: string;
  colour: PartyColour;
  selected: boolean;
  broken: boolean;
  /** with others: adds it to what is selected, or takes it away */
  onSelect: (withOthers: boolean) => void;
  /** by fractions of the page; `size` is that of the page in pixels */
  onDrag: (how: 'move' | 'resize', dx: number, dy: number, size: DOMRectSize) => void;
  onDrop: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export interface DOMRectSize {
  width: number;
  height: number;
}

/** A field on its page: dragged, resized at its corner, walked to with Tab. */
export const FieldBox = (props: FieldBoxProps) => {
  const { field, box, partyName, colour, selected, broken } = props;
  const { onSelect, onDrag, onDrop, onKeyDown } = props;
  const text = useText();
  const type = text(`field.${field.type}`);
  const name = field.label || type;

  const drag = (how: 'move' | 'resize') => ({
    onStart: (event: PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      const withOthers = event.shiftKey || event.ctrlKey || event.metaKey;
      if (withOthers || !selected) onSelect(withOthers);
      return withOthers ? undefined : pixels(event.currentTarget);
    },
    onMove: (size: DOMRectSize, dx: number, dy: number) =>
      onDrag(how, dx / size.width, dy / size.height, size),
    onEnd: (_size: DOMRectSize, moved: boolean) => {
      if (moved) onDrop();
      else if (how === 'move') onSelect(false);
    },
  });
  const move = usePointerDrag(drag('move'));
  const resize = usePointerDrag(drag('resize'));

  return (
    <Frame
      {...move}
      id={`field-${field.id}`}
      $colour={colour}
      $selected={selected}
      $broken={broken}
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      aria-label={text('field.named', {
        name: field.label ? `${type}: ${name}` : type,
        party: partyName,
      })}
      onMouseDown={(event) => {
        // the focus would select it alone
        if (event.shiftKey || event.ctrlKey || event.metaKey) event.preventDefault();
      }}
      onFocus={() => (selected ? undefined : onSelect(false))}
      onKeyDown={onKeyDown}
      style={{
        left: `${box.x * 100}%`,
        top: `${box.y * 100}%`,
        width: `${box.width * 100}%`,
        height: `${box.height * 100}%`,
      }}
    >
      {field.type === 'checkbox' ? null : (
        <Name>
          {name}
          {field.required ? ' *' : ''}
        </Name>
      )}
      {selected ? <Corner {...resize} $colour={colour} aria-hidden data-corner /> : null}
    </Frame>
  );
};
