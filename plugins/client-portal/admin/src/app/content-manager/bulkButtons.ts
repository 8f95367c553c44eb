import { useCan } from '../../kit/permissions';
import { roomParts } from '../../kit/registry';
import type { BulkAction } from '../../kit/room';
import { useText } from '../../ui/text';
import type { BulkButton } from './apis';
import { contactModel, recipientOf } from './contactModel';
import { dialogRequests } from './dialogRequests';

const buttonOf = ({ label, needs, variant, request }: BulkAction): BulkButton => {
  const Button: BulkButton = ({ documents, model }) => {
    const text = useText();
    const can = useCan();
    if (model !== contactModel || !can(needs)) return null;
    return {
      label: text(label),
      variant,
      onClick: () => dialogRequests.ask(request(documents.map(recipientOf))),
    };
  };
  return Button;
};

/** What can be done with the contacts that are ticked in the Content Manager (C5). */
export const bulkButtons = () => roomParts().bulkActions.map(buttonOf);
