import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import {
  Briefcase,
  Bold,
  Calendar,
  CaretDown,
  CheckCircle,
  Feather,
  Hashtag,
  Mail,
  Paragraph,
  User,
} from '@strapi/icons';
import { createPortal } from 'react-dom';
import { styled } from 'styled-components';
import { type ContractFieldType, contractFieldTypes } from '#protocol';
import { Notice } from '../../../ui/Notice';
import { SelectField } from '../../../ui/SelectField';
import { useText } from '../../../ui/text';
import type { PartyColour } from './partyColours';
import type { Party } from './placement';
import type { FieldEditor } from './useFieldEditor';
import { usePointerDrag } from './usePointerDrag';

const icons: Record<ContractFieldType, ReactNode> = {
  signature: <Feather />,
  initials: <Bold />,
  date: <Calendar />,
  name: <User />,
  email: <Mail />,
  company: <Briefcase />,
  text: <Paragraph />,
  number: <Hashtag />,
  checkbox: <CheckCircle />,
  dropdown: <CaretDown />,
};

const Types = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
  gap: ${({ theme }) => theme.spaces[2]};
`;

const Type = styled.button`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[2]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  text-align: start;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: grab;
  touch-action: none;

  svg {
    flex: none;
    width: 1.4rem;
    fill: ${({ theme }) => theme.colors.neutral600};
  }
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

const Ghost = styled.div<{ $colour: PartyColour }>`
  position: fixed;
  z-index: 10;
  padding: 0.6rem 1.2rem;
  color: #181826;
  font-size: 1.2rem;
  pointer-events: none;
  transform: translate(-50%, -50%);
  background: ${({ $colour }) => $colour.ground};
  border: 1px solid ${({ $colour }) => $colour.line};
`;

/** The page under a point of the window, and where on it. */
const placeAt = (x: number, y: number) => {
  for (const element of document.elementsFromPoint(x, y)) {
    const sheet =
      element instanceof HTMLElement ? element.closest<HTMLElement>('[data-page]') : null;
    if (sheet) {
      const { left, top, width, height } = sheet.getBoundingClientRect();
      return { page: Number(sheet.dataset.page), x: (x - left) / width, y: (y - top) / height };
    }
  }
  return undefined;
};

interface FieldPaletteProps<P extends Party> {
  editor: FieldEditor<P>;
  colourOf: (party: string) => PartyColour;
}

/** The types of fields: dragged onto a page, or put there by a press or with Enter. */
export const FieldPalette = <P extends Party>({ editor, colourOf }: FieldPaletteProps<P>) => {
  const text = useText();
  const [ghost, setGhost] = useState<{ type: ContractFieldType; x: number; y: number }>();
  const dropped = useRef(false);
  const { party, signers } = editor;
  const drag = usePointerDrag<ContractFieldType>({
    onStart: ({ currentTarget }) => {
      dropped.current = false;
      return contractFieldTypes.find((type) => type === currentTarget.dataset.type);
    },
    onMove: (type, _dx, _dy, { clientX, clientY }) => setGhost({ type, x: clientX, y: clientY }),
    onEnd: (type, moved, { clientX, clientY, type: how }) => {
      setGhost(undefined);
      if (!moved || how !== 'pointerup') return;
      // the press that ends a drag is no press of the button
      dropped.current = true;
      const place = placeAt(clientX, clientY);
      if (place) editor.add(type, place);
    },
  });

  if (party === undefined) return <Notice tone="info">{text('fields.no_signer')}</Notice>;
  return (
    <>
      <SelectField
        label={text('fields.for')}
        value={party}
        options={signers.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={editor.setParty}
      />
      <Typography variant="pi" textColor="neutral600" tag="p">
        {text('fields.hint')}
      </Typography>
      <Types role="group" aria-label={text('fields.types')}>
        {contractFieldTypes.map((type) => (
          <Type
            key={type}
            {...drag}
            type="button"
            data-type={type}
            style={{ borderLeft: `4px solid ${colourOf(party).line}` }}
            onClick={() => {
              if (!dropped.current) editor.add(type);
              dropped.current = false;
            }}
          >
            {icons[type]}
            {text(`field.${type}`)}
          </Type>
        ))}
      </Types>
      {ghost
        ? createPortal(
            <Ghost $colour={colourOf(party)} style={{ left: ghost.x, top: ghost.y }} aria-hidden>
              {text(`field.${ghost.type}`)}
            </Ghost>,
            document.body
          )
        : null}
    </>
  );
};
