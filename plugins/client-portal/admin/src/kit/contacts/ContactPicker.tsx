import { ContactSearch } from './ContactSearch';
import { type Recipients, withOrWithout } from './recipients';

interface ContactPickerProps {
  label: string;
  hint?: string;
  recipients: Recipients;
  onChange: (recipients: Recipients) => void;
}

/** Picks contacts one after the other; who is picked a second time is left out again. */
export const ContactPicker = ({ label, hint, recipients, onChange }: ContactPickerProps) => (
  <ContactSearch
    label={label}
    hint={hint}
    picked={new Set(recipients.contacts.map(({ id }) => id))}
    onPick={(contact) => onChange(withOrWithout(recipients, contact))}
  />
);
