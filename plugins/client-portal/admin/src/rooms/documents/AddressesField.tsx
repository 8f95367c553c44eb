import { useState } from 'react';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';

interface AddressesFieldProps {
  addresses: readonly string[];
  disabled: boolean;
  refused: boolean;
  onChange: (addresses: string[]) => void;
}

/** Email addresses, one a line. Lines that are still empty are no addresses. */
export const AddressesField = ({ addresses, disabled, refused, onChange }: AddressesFieldProps) => {
  const text = useText();
  const [typed, setTyped] = useState(addresses.join('\n'));
  return (
    <TextAreaField
      label={text('settings.documents.addresses')}
      hint={text('settings.documents.addresses.hint')}
      error={refused ? text('settings.documents.addresses.invalid') : undefined}
      disabled={disabled}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(next.split(/[\n,;]/).flatMap((line) => line.trim() || []));
      }}
    />
  );
};
