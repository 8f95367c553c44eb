import { useCan } from '../../kit/permissions';
import { roomParts } from '../../kit/registry';
import type { ContentManagerPanel } from '../../kit/room';
import { Dialogs } from '../../kit/dialogs/Dialogs';
import { useText } from '../../ui/text';
import type { SidePanel } from './apis';
import { contactModel } from './contactModel';

const panelOf = ({ title, needs, Content }: ContentManagerPanel): SidePanel => {
  const Panel: SidePanel = ({ model, documentId, document }) => {
    const text = useText();
    const can = useCan();
    // a contact that is being made has nothing to switch yet, and nothing to be sent
    if (model !== contactModel || !documentId || !document || !needs.every(can)) return null;
    return {
      title: text(title),
      content: (
        <Dialogs>
          <Content id={documentId} />
        </Dialogs>
      ),
    };
  };
  return Panel;
};

/** What stands beside a contact in the Content Manager. */
export const sidePanels = () => roomParts().contentManagerPanels.map(panelOf);
