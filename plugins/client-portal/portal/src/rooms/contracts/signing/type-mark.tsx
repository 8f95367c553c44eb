import type { SignatureFont } from '#protocol';
import { signatureFonts } from '#protocol/papers/marks';
import { Field, inputClass } from '../../../ui/field';
import { useIntl } from '../intl';
import { MarkView } from './mark-view';

interface TypeMarkProps {
  kind: 'signature' | 'initials';
  text: string;
  font: SignatureFont;
  onChange: (text: string, font: SignatureFont) => void;
}

export function TypeMark({ kind, text, font, onChange }: TypeMarkProps) {
  const intl = useIntl();
  return (
    <div className="space-y-4">
      <Field label={intl.formatMessage({ id: `signing.typed.${kind}` })}>
        {(described) => (
          <input
            {...described}
            value={text}
            maxLength={kind === 'signature' ? 120 : 12}
            autoComplete={kind === 'signature' ? 'name' : 'off'}
            dir="auto"
            className={inputClass}
            onChange={({ target }) => onChange(target.value, font)}
          />
        )}
      </Field>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">
          {intl.formatMessage({ id: 'signing.font' })}
        </legend>
        <div className="grid grid-cols-2 gap-3">
          {signatureFonts.map((one, index) => (
            <label
              key={one}
              className="cursor-pointer rounded-xl border border-line bg-white p-2 text-[#16181d] has-checked:border-2 has-checked:border-(--ink-light) has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
            >
              <input
                type="radio"
                name="font"
                className="sr-only"
                checked={one === font}
                onChange={() => onChange(text, one)}
              />
              <span className="sr-only">
                {intl.formatMessage({ id: 'signing.fontNumber' }, { number: index + 1 })}
              </span>
              <MarkView
                mark={{ kind: 'typed', text: text.trim() || '…', font: one }}
                className="h-16 w-full"
              />
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
