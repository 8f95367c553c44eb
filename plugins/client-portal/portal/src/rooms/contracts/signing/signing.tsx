import type { ClientContract, ClientField } from '#protocol';
import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';
import { inReadingOrder } from '#browser/filling';
import { WhenOpened } from '../../../kit/files/preview/when-opened';
import { useReadOnly } from '../../../kit/session/may';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { About } from './about';
import { DocumentView } from './document-view';
import { FieldBox } from './field-box';
import { canHash } from './sha256';
import { Sheets } from './sheets';
import { useSignedDocument } from './signed-document';
import { SigningBar } from './signing-bar';
import { SigningHead } from './signing-head';
import { StepList } from './step-list';
import { useSigning } from './use-signing';

/** CSS pixels above an element that wants what is left of the window: the bar, and the banner of a view as client. */
function useHeightAbove(ref: RefObject<HTMLElement>): number {
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top;
      if (top !== undefined) setAbove(Math.max(0, Math.round(top + window.scrollY)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [ref]);
  return above;
}

/** As high as the window leaves it; too low a window scrolls. */
const frame =
  '-mx-4 -mt-6 -mb-[max(4rem,env(safe-area-inset-bottom))] flex h-[calc(100dvh-var(--above))] min-h-96 flex-col overflow-hidden sm:-mx-6 sm:-mt-10 lg:border-x lg:border-line';

/** Read and sign in one page: the document, its fields on it, and what comes next (K3). */
export default function Signing({ contract }: { contract: ClientContract }) {
  const intl = useIntl();
  const readOnly = useReadOnly();
  const room = useRef<HTMLDivElement>(null);
  const above = useHeightAbove(room);
  const state = useSigning(contract);
  const opening = useSignedDocument(contract.id, contract.documentSha256);
  const sha256 = opening.opened?.sha256 ?? '';
  const genuine = sha256 === contract.documentSha256;
  const held = readOnly || !genuine;

  const box = (field: ClientField) => {
    const step = state.steps.find(({ id }) => id === field.id) ?? field;
    return (
      <FieldBox
        key={field.id}
        field={field}
        language={contract.language}
        required={step.required}
        page={contract.document.pages[field.page - 1]}
        value={state.values[field.id] ?? null}
        mark={state.markOf(field)}
        current={state.current === field.id}
        held={held}
        refused={state.refused.has(field.id)}
        onPress={() => state.press(step)}
      />
    );
  };
  const fields = inReadingOrder(contract.fields);
  return (
    <div ref={room} className={frame} style={{ '--above': `${above}px` } as CSSProperties}>
      <SigningHead contract={contract} draft={state.draft} />
      {readOnly && (
        <div className="bg-surface p-2">
          <Notice icon="eye">{intl.formatMessage({ id: 'signing.viewAs' })}</Notice>
        </div>
      )}
      {opening.opened && !genuine && (
        <div className="bg-surface p-2">
          <Notice kind="bad">
            {intl.formatMessage({ id: canHash() ? 'signing.notGenuine' : 'signing.cantCheck' })}
          </Notice>
        </div>
      )}
      <div className="grid min-h-0 grow lg:grid-cols-[minmax(0,1fr)_19rem]">
        <WhenOpened opening={opening} unreadable={intl.formatMessage({ id: 'signing.brokenPdf' })}>
          {({ pdf }) => (
            <DocumentView
              // another version is another file
              key={contract.documentSha256}
              pdf={pdf}
              document={contract.document}
              className="bg-surface"
              onPage={(page) => fields.filter((field) => field.page === page).map(box)}
            />
          )}
        </WhenOpened>
        <aside
          aria-label={intl.formatMessage({ id: 'signing.about' })}
          className="hidden overflow-y-auto border-s border-line bg-surface p-5 lg:block"
        >
          <About
            contract={contract}
            onDecline={readOnly ? null : () => state.setSheet({ kind: 'decline' })}
          >
            <StepList
              steps={state.steps}
              isDone={state.done}
              current={state.current}
              held={held}
              onChoose={state.press}
            />
          </About>
        </aside>
      </div>
      <SigningBar contract={contract} state={state} sha256={sha256} held={held} />
      <Sheets contract={contract} state={state} sha256={sha256} readOnly={readOnly} held={held} />
    </div>
  );
}
