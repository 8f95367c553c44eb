import type { ClientContract } from '#protocol';
import { initialsOf } from '#browser/filling';
import { useClient } from '../../../kit/session/session';
import { Dialog } from '../../../ui/dialog';
import { useIntl } from '../intl';
import { About } from './about';
import { ConsentSheet } from './consent-sheet';
import { DeclineDialog } from './decline-dialog';
import { FieldSheet } from './field-sheet';
import { MarkSheet } from './mark-sheet';
import { ProofSheet } from './proof-sheet';
import { StepList } from './step-list';
import { nextOpen } from './steps';
import type { SigningState } from './use-signing';

interface SheetsProps {
  contract: ClientContract;
  state: SigningState;
  /** of the document that is shown */
  sha256: string;
  readOnly: boolean;
  held: boolean;
}

/** The one sheet that is open, if any. */
export function Sheets({ contract, state, sha256, readOnly, held }: SheetsProps) {
  const intl = useIntl();
  const { name } = useClient().contact;
  const { sheet, steps } = state;
  const close = () => state.setSheet(null);
  switch (sheet?.kind) {
    case undefined:
      return null;
    case 'consent':
      return <ConsentSheet contract={contract} onGiven={state.agreed} onClose={close} />;
    case 'proof':
      return (
        <ProofSheet contract={contract.id} onProved={() => state.signNow(sha256)} onClose={close} />
      );
    case 'decline':
      return <DeclineDialog contract={contract} onClose={close} />;
    case 'about':
      return (
        <Dialog
          open
          shape="sheet"
          title={intl.formatMessage({ id: 'signing.about' })}
          onClose={close}
        >
          <About
            contract={contract}
            onDecline={readOnly ? null : () => state.setSheet({ kind: 'decline' })}
          >
            <StepList
              steps={steps}
              isDone={state.done}
              current={state.current}
              held={held}
              onChoose={state.press}
            />
          </About>
        </Dialog>
      );
    case 'step': {
      const { step } = sheet;
      if (step.type === 'signature' || step.type === 'initials') {
        const kind = step.type;
        return (
          <MarkSheet
            key={step.id}
            kind={kind}
            ways={contract.ways}
            proposal={kind === 'signature' ? name : initialsOf(name)}
            refused={state.refused.has(step.id)}
            adopted={state.marks[kind] ?? state.adopted[kind]}
            onUse={(mark) => state.putMark(kind, mark)}
            onClose={close}
          />
        );
      }
      return (
        <FieldSheet
          key={step.id}
          step={step}
          value={state.values[step.id] ?? null}
          refused={
            state.refused.has(step.id)
              ? intl.formatMessage({ id: 'signing.fieldRefused' })
              : undefined
          }
          more={
            nextOpen(steps, (one) => one.id === step.id || state.done(one), step.id) !== undefined
          }
          onChange={(value) => state.setValue(step, value)}
          onDone={() => state.goOn()}
          onClose={close}
        />
      );
    }
  }
}
