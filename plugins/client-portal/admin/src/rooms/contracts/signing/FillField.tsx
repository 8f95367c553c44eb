import { css, styled } from 'styled-components';
import { type ClientField, type FieldValue, isMark, type Mark } from '#protocol';
import { useText } from '../../../ui/text';
import type { PartyColour } from '../field-editor/partyColours';
import { MarkPicture } from './MarkPicture';

interface Look {
  $colour: PartyColour;
  $wrong: boolean;
}

const frame = css<Look>`
  position: absolute;
  box-sizing: border-box;
  padding: 0 3px;
  color: #181826;
  font-size: 1.2rem;
  background: ${({ $colour }) => $colour.ground};
  border: 1px solid ${({ $wrong, $colour }) => ($wrong ? '#b72b1a' : $colour.line)};
  border-radius: 2px;

  &:focus-visible {
    outline: 2px solid #181826;
    outline-offset: 2px;
  }
`;
const Input = styled.input<Look>`
  ${frame}
`;
const Choice = styled.select<Look>`
  ${frame}
`;
const Place = styled.button<Look>`
  ${frame}
  display: flex;
  align-items: center;
  justify-content: center;
  overflow: hidden;
  cursor: pointer;
`;

export const fillId = (id: string) => `fill-${id}`;

interface FillFieldProps {
  field: ClientField;
  value: FieldValue | null;
  mark: Mark | null;
  colour: PartyColour;
  wrong: boolean;
  onChange: (value: FieldValue | null) => void;
  /** a place for a signature was pressed */
  onMark: () => void;
}

/** One field as its signer fills it in, on the page. */
export const FillField = (props: FillFieldProps) => {
  const { field, value, mark, colour, wrong, onChange, onMark } = props;
  const text = useText();
  const type = text(`field.${field.type}`);
  const shared = {
    id: fillId(field.id),
    $colour: colour,
    $wrong: wrong,
    'aria-label': field.required
      ? text('sign.required', { field: field.label ?? type })
      : (field.label ?? type),
    'aria-invalid': wrong || undefined,
    style: {
      left: `${field.x * 100}%`,
      top: `${field.y * 100}%`,
      width: `${field.width * 100}%`,
      height: `${field.height * 100}%`,
    },
  };
  if (isMark(field.type)) {
    return (
      <Place {...shared} type="button" onClick={onMark}>
        {mark ? <MarkPicture mark={mark} /> : type}
      </Place>
    );
  }
  const written = value === null || typeof value === 'boolean' ? '' : String(value);
  switch (field.type) {
    case 'checkbox':
      return (
        <Input
          {...shared}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case 'dropdown':
      return (
        <Choice
          {...shared}
          value={written}
          onChange={(event) => onChange(event.target.value || null)}
        >
          <option value="">{text('sign.choose')}</option>
          {field.options?.map((option, index) => (
            <option key={index} value={option}>
              {option}
            </option>
          ))}
        </Choice>
      );
    default:
      return (
        <Input
          {...shared}
          type={field.type === 'date' ? 'date' : field.type === 'email' ? 'email' : 'text'}
          inputMode={field.type === 'number' ? 'decimal' : undefined}
          placeholder={field.label ?? type}
          maxLength={2000}
          value={written}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
  }
};
