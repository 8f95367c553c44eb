import type { ClientField, FieldValue, Mark, PageSize } from '#protocol';
import { Icon } from '../../../ui/icon';
import { useIntl } from '../intl';
import { MarkView } from './mark-view';
import { useStepName } from './step-name';
import { textSize } from './text-size';

/** A value as it will be printed; dates in the contract's language, whatever the page's own is. */
const shownValue = (
  language: string,
  { type }: Pick<ClientField, 'type'>,
  value: FieldValue | null | undefined
): string => {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (type !== 'date') return String(value);
  const day = Date.parse(`${String(value)}T00:00:00Z`);
  return Number.isNaN(day)
    ? String(value)
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
};

interface FieldBoxProps {
  field: ClientField;
  /** of what is printed */
  language: string;
  required: boolean;
  page: PageSize | undefined;
  value: FieldValue | null;
  /** of a field for a mark, once it is there */
  mark: Mark | null;
  current: boolean;
  held: boolean;
  refused: boolean;
  onPress: () => void;
}

export const fieldElement = (id: string) => document.getElementById(`field-${id}`);

/**
 * A field in its place on the page. The page is white in every theme, so colours are those of the light one; text is
 * as large as on paper, in hundredths of the page's width.
 */
export function FieldBox(props: FieldBoxProps) {
  const { field, language, required, page, value, mark, current, held, refused, onPress } = props;
  const intl = useIntl();
  const name = useStepName()(field);
  const shown = shownValue(language, field, value);
  const { type } = field;
  const ticked = type === 'checkbox' && value === true;
  const filled = mark !== null || shown !== '' || ticked;
  const { width: pageWidth, height: pageHeight } = page ?? { width: 595, height: 842 };
  const points = textSize(shown || name, {
    width: field.width * pageWidth,
    height: field.height * pageHeight,
  });
  const state = refused ? 'refused' : filled ? 'filled' : required ? 'open' : 'optional';
  const label = `${name}, ${intl.formatMessage({ id: `signing.state.${state}` })}`;
  const look = refused
    ? 'border-[#b42318] bg-[#fef1f0]'
    : filled
      ? 'border-transparent bg-white/10 hover:border-(--ink-light)'
      : required
        ? 'border-(--ink-light) bg-(--soft-light)/85 text-(--ink-light)'
        : 'border-dashed border-[#85888f] bg-white/60 text-[#5b5f68]';
  return (
    <button
      type="button"
      id={`field-${field.id}`}
      {...(type === 'checkbox'
        ? {
            role: 'checkbox',
            'aria-checked': ticked,
            'aria-label': name,
            'aria-required': required,
          }
        : { 'aria-label': shown ? `${label}: ${shown}` : label })}
      aria-disabled={held || undefined}
      onClick={() => held || onPress()}
      style={{
        left: `${field.x * 100}%`,
        top: `${field.y * 100}%`,
        width: `${field.width * 100}%`,
        height: `${field.height * 100}%`,
        fontSize: `${(points / pageWidth) * 100}cqw`,
      }}
      className={`absolute flex scroll-m-24 items-center overflow-visible rounded-sm border text-start leading-[1.2] text-[#16181d] focus-visible:outline-(--ink-light) before:absolute before:top-1/2 before:left-1/2 before:size-full before:min-h-6 before:min-w-6 before:-translate-1/2 ${look} ${current ? 'ring-2 ring-(--ink-light)' : ''}`}
    >
      {mark && <MarkView mark={mark} inField className="size-full" />}
      {ticked && <Icon name="check" className="m-auto size-full max-w-8" />}
      {!mark && !ticked && type !== 'checkbox' && (
        <span className={`min-w-0 px-[0.17em] ${shown ? 'whitespace-pre-wrap' : 'line-clamp-2'}`}>
          {shown || name}
        </span>
      )}
    </button>
  );
}
